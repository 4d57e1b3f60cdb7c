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
        int south = int.MaxValue, west = int.MaxValue, north = int.MinValue, east = int.MinValue;
        foreach (var point in shape)
        {
            (south, north) = (Math.Min(south, point.LatitudeE7), Math.Max(north, point.LatitudeE7));
            (west, east) = (Math.Min(west, point.LongitudeE7), Math.Max(east, point.LongitudeE7));
        }
        var cosine = Math.Max(0.05, Math.Cos(double.DegreesToRadians(((double)south + north) * 0.5e-7)));
        var height = Math.Max(1.0, (double)north - south) * ShapePoint.MetresPerUnit;
        var width = Math.Max(1.0, (double)east - west) * ShapePoint.MetresPerUnit * cosine;
        var cell = Math.Clamp(Math.Sqrt(height * width * PiecesPerCell / Math.Max(1, shape.Count)), SmallestCellMetres, LargestCellMetres);
        // One stray street far away must not lay a grid of millions of empty cells over the ocean.
        cell = Math.Max(cell, Math.Sqrt(height * width / ((CellsPerPiece * shape.Count) + 1024)));
        cell = Math.Max(cell, Math.Max(height, width) / ((CellsPerPiece * shape.Count) + 1024));
        var cellHeight = (int)(cell / ShapePoint.MetresPerUnit);
        var cellWidth = (int)(cell / ShapePoint.MetresPerUnit / cosine);
        return new GridFrame(south, west, cellHeight, cellWidth,
            (int)((((long)north - south) / cellHeight) + 1), (int)((((long)east - west) / cellWidth) + 1));
    }
}
