namespace Mobilitaet.Routing.Roads;

/// <summary>A stored position in 1e-7 degrees, as OSM keeps it.</summary>
public readonly record struct ShapePoint(int LatitudeE7, int LongitudeE7)
{
    /// <summary>Metres per 1e-7 degree of latitude on the mean sphere.</summary>
    internal const double MetresPerUnit = 6_371_008.8 * Math.PI / 180 * 1e-7;

    public GeoPoint ToGeoPoint() => new(LatitudeE7 * 1e-7, LongitudeE7 * 1e-7);

    /// <summary>Distance in metres by the equirectangular approximation; exact to a millimetre at street scale.</summary>
    internal double MetresTo(ShapePoint other)
    {
        var middle = (LatitudeE7 + (double)other.LatitudeE7) * 0.5e-7;
        var dy = (double)other.LatitudeE7 - LatitudeE7;
        var east = (double)other.LongitudeE7 - LongitudeE7;
        // Across the antimeridian the short way round counts.
        if (Math.Abs(east) > 1.8e9)
            east -= Math.Sign(east) * 3.6e9;
        var dx = east * Math.Cos(double.DegreesToRadians(middle));
        return Math.Sqrt((dx * dx) + (dy * dy)) * MetresPerUnit;
    }
}
