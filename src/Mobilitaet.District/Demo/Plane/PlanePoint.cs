using Mobilitaet.Routing;

namespace Mobilitaet.District.Demo.Plane;

/// <summary>Metres east and north of 51.2° N 10° E on a flat map of the district; uses only exact arithmetic, never trigonometry.</summary>
internal readonly record struct PlanePoint(double X, double Y)
{
    private const double MetresPerDegree = 111_195;
    private const double CosineOfLatitude = 0.626604;

    public static PlanePoint Of(double latitude, double longitude) =>
        new((longitude - 10) * MetresPerDegree * CosineOfLatitude, (latitude - 51.2) * MetresPerDegree);

    public double Length => Math.Sqrt((X * X) + (Y * Y));

    /// <summary>The vector turned left by a right angle.</summary>
    public PlanePoint Left => new(-Y, X);

    public PlanePoint Unit => Length == 0 ? new(1, 0) : new(X / Length, Y / Length);

    /// <summary>The position in degrees, rounded as OSM stores it (1e-7).</summary>
    public GeoPoint ToGeo() =>
        new(Math.Round(51.2 + (Y / MetresPerDegree), 7), Math.Round(10 + (X / (MetresPerDegree * CosineOfLatitude)), 7));

    public double DistanceTo(PlanePoint other) => (this - other).Length;

    public double Dot(PlanePoint other) => (X * other.X) + (Y * other.Y);

    public double Cross(PlanePoint other) => (X * other.Y) - (Y * other.X);

    public PlanePoint Towards(PlanePoint other, double share) => this + ((other - this) * share);

    public static PlanePoint operator +(PlanePoint a, PlanePoint b) => new(a.X + b.X, a.Y + b.Y);

    public static PlanePoint operator -(PlanePoint a, PlanePoint b) => new(a.X - b.X, a.Y - b.Y);

    public static PlanePoint operator *(PlanePoint a, double factor) => new(a.X * factor, a.Y * factor);
}
