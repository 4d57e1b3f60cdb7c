namespace Mobilitaet.Routing.Roads;

/// <summary>The smallest box around points, in 1e-7 degrees; turned inside out when there are none.</summary>
internal readonly record struct ShapeBox(int SouthE7, int WestE7, int NorthE7, int EastE7)
{
    public static ShapeBox Around(IReadOnlyList<ShapePoint> points)
    {
        int south = int.MaxValue, west = int.MaxValue, north = int.MinValue, east = int.MinValue;
        foreach (var point in points)
        {
            (south, north) = (Math.Min(south, point.LatitudeE7), Math.Max(north, point.LatitudeE7));
            (west, east) = (Math.Min(west, point.LongitudeE7), Math.Max(east, point.LongitudeE7));
        }
        return new ShapeBox(south, west, north, east);
    }

    /// <summary>North to south in 1e-7 degrees; no 32-bit number holds it for points on both sides of the globe.</summary>
    public double HeightE7 => (double)NorthE7 - SouthE7;

    public double WidthE7 => (double)EastE7 - WestE7;
}
