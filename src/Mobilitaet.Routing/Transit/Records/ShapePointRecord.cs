namespace Mobilitaet.Routing.Transit.Records;

/// <summary>A point of a shape, WGS 84 in units of 1e-7 degrees.</summary>
internal readonly record struct ShapePointRecord(int Latitude, int Longitude)
{
    private const double Unit = 1e-7;

    public static ShapePointRecord Of(GeoPoint point) => new((int)Math.Round(point.Latitude / Unit), (int)Math.Round(point.Longitude / Unit));

    public GeoPoint ToGeoPoint() => new(Latitude * Unit, Longitude * Unit);
}
