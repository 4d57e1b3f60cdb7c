namespace Mobilitaet.Routing.Places.Searching;

/// <summary>1 at the point itself, a half 5 km away, falling on with distance.</summary>
internal static class Nearness
{
    private const double HalfMetres = 5_000;

    public static double Of(GeoPoint from, GeoPoint to) => from.IsValid ? 1 / (1 + (from.MetresTo(to) / HalfMetres)) : 0;
}
