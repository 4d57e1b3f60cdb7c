namespace Mobilitaet.Routing.Roads.Snapping;

/// <summary>The uniform grid laid over a network: origin, cell sizes (1e-7 degrees) and extent.</summary>
internal readonly record struct GridFrame(int SouthE7, int WestE7, int CellHeightE7, int CellWidthE7, int Rows, int Columns)
{
    private const double SmallestCellMetres = 60;
    private const double LargestCellMetres = 600;
    private const double CellsPerPiece = 4;
    private const double PiecesPerCell = 3;

    public int Row(double latitudeE7) => (int)Math.Clamp(Math.Floor((latitudeE7 - SouthE7) / CellHeightE7), -1, Rows);

    public int Column(double longitudeE7) => (int)Math.Clamp(Math.Floor((longitudeE7 - WestE7) / CellWidthE7), -1, Columns);

    /// <summary>A frame whose cells hold a few pieces each on average.</summary>
    public static GridFrame Around(IReadOnlyList<ShapePoint> shape)
    {
        var box = ShapeBox.Around(shape);
        var cosine = Math.Max(0.05, Math.Cos(double.DegreesToRadians(((double)box.SouthE7 + box.NorthE7) * 0.5e-7)));
        var height = Math.Max(1.0, box.HeightE7) * ShapePoint.MetresPerUnit;
        var width = Math.Max(1.0, box.WidthE7) * ShapePoint.MetresPerUnit * cosine;
        var cell = Math.Clamp(Math.Sqrt(height * width * PiecesPerCell / Math.Max(1, shape.Count)), SmallestCellMetres, LargestCellMetres);
        // One stray street far away must not lay a grid of millions of empty cells over the ocean.
        cell = Math.Max(cell, Math.Sqrt(height * width / ((CellsPerPiece * shape.Count) + 1024)));
        cell = Math.Max(cell, Math.Max(height, width) / ((CellsPerPiece * shape.Count) + 1024));
        var cellHeight = (int)(cell / ShapePoint.MetresPerUnit);
        var cellWidth = (int)(cell / ShapePoint.MetresPerUnit / cosine);
        return new GridFrame(box.SouthE7, box.WestE7, cellHeight, cellWidth, (int)(box.HeightE7 / cellHeight) + 1, (int)(box.WidthE7 / cellWidth) + 1);
    }
}
