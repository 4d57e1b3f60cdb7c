namespace Mobilitaet.Routing.Roads.Isochrones;

/// <summary>Square cells over the reached streets; a cell is marked when a reached street passes within about one cell.</summary>
internal sealed class ReachRaster
{
    private const int Margin = 3;
    private readonly double _south;
    private readonly double _west;
    private readonly double _heightE7;
    private readonly double _widthE7;
    private readonly bool[] _cells;

    public ReachRaster(double southE7, double westE7, double northE7, double eastE7, double cellMetres)
    {
        var cosine = Math.Max(0.05, Math.Cos(double.DegreesToRadians((southE7 + northE7) * 0.5e-7)));
        _heightE7 = cellMetres / ShapePoint.MetresPerUnit;
        _widthE7 = _heightE7 / cosine;
        _south = southE7 - (Margin * _heightE7);
        _west = westE7 - (Margin * _widthE7);
        Rows = (int)((northE7 - southE7) / _heightE7) + (2 * Margin) + 1;
        Columns = (int)((eastE7 - westE7) / _widthE7) + (2 * Margin) + 1;
        _cells = new bool[Rows * Columns];
    }

    public int Rows { get; }

    public int Columns { get; }

    public bool this[int row, int column] => _cells[(row * Columns) + column];

    /// <summary>Marks the cells along a straight line and their direct neighbours.</summary>
    public void MarkLine(double latA, double lonA, double latB, double lonB)
    {
        var steps = (int)Math.Ceiling(Math.Max(Math.Abs(latB - latA) / _heightE7, Math.Abs(lonB - lonA) / _widthE7));
        for (var i = 0; i <= steps; i++)
        {
            var share = steps == 0 ? 0 : (double)i / steps;
            Mark((int)((latA + ((latB - latA) * share) - _south) / _heightE7), (int)((lonA + ((lonB - lonA) * share) - _west) / _widthE7));
        }
    }

    /// <summary>Longitude and latitude in degrees of a point in cell units, cell centres at whole numbers.</summary>
    public (double Longitude, double Latitude) Degrees(double column, double row) =>
        ((_west + ((column + 0.5) * _widthE7)) * 1e-7, (_south + ((row + 0.5) * _heightE7)) * 1e-7);

    private void Mark(int row, int column)
    {
        var at = (row * Columns) + column;
        _cells[at] = true;
        _cells[at - 1] = true;
        _cells[at + 1] = true;
        _cells[at - Columns] = true;
        _cells[at + Columns] = true;
    }
}
