using Mobilitaet.Routing;

namespace Mobilitaet.App.Map;

/// <summary>Brings positions of a district onto a sheet: kilometres east and south of its north-western corner, true to scale within a district's size.</summary>
public sealed class MapProjection
{
    private const double KilometresPerDegree = 111.195;
    private readonly double _west;
    private readonly double _north;
    private readonly double _eastScale;

    /// <param name="positions">What must fit on the sheet; at least one.</param>
    /// <param name="marginKilometres">Kept free on every side.</param>
    /// <exception cref="ArgumentException">There is no position.</exception>
    public MapProjection(IReadOnlyCollection<GeoPoint> positions, double marginKilometres)
    {
        if (positions.Count == 0)
            throw new ArgumentException("A map needs a position.", nameof(positions));
        var (south, north) = (positions.Min(point => point.Latitude), positions.Max(point => point.Latitude));
        var (west, east) = (positions.Min(point => point.Longitude), positions.Max(point => point.Longitude));
        _eastScale = KilometresPerDegree * Math.Cos((south + north) / 2 * Math.PI / 180);
        _west = west - (marginKilometres / _eastScale);
        _north = north + (marginKilometres / KilometresPerDegree);
        Width = ((east - west) * _eastScale) + (2 * marginKilometres);
        Height = ((north - south) * KilometresPerDegree) + (2 * marginKilometres);
    }

    /// <summary>Kilometres.</summary>
    public double Width { get; }

    /// <summary>Kilometres.</summary>
    public double Height { get; }

    public (double East, double South) Place(GeoPoint position) =>
        ((position.Longitude - _west) * _eastScale, (_north - position.Latitude) * KilometresPerDegree);
}
