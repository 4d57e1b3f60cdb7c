using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;
using Mobilitaet.District.Demo.Villages;

namespace Mobilitaet.District.Demo.Landscape;

/// <summary>Forests of the real ranges, a few lakes and the built-up area of every village, as rough areas for the map.</summary>
internal static class Land
{
    private const double WoodSpacing = 1_500;
    private const double CoarsePieceMetres = 700;

    private static readonly (string Name, double Latitude, double Longitude, double EastMetres, double NorthMetres)[] s_forests =
    [
        ("Hoher Meißner", 51.219, 9.862, 2400, 4200), ("Kaufunger Wald", 51.302, 9.755, 3400, 4200), ("Gobert", 51.262, 10.035, 2300, 1900),
        ("Schlierbachswald", 51.127, 10.073, 2300, 1500), ("Stölzinger Gebirge", 51.105, 9.85, 1500, 1100), ("Söhre", 51.172, 9.68, 2600, 2000),
        ("Richelsdorfer Gebirge", 51.035, 9.945, 2300, 1500), ("Ringgau", 51.057, 10.06, 1500, 1100), ("Hessische Schweiz", 51.215, 10.085, 1800, 700),
        ("Ahrenberger Forst", 51.29, 9.93, 1600, 1000), ("Hirschberg", 51.24, 9.74, 1400, 1000), ("Sommerberg", 51.15, 9.945, 1500, 700),
        ("Plesse", 51.165, 10.14, 1300, 600), ("Sandwald", 51.36, 9.93, 1200, 1500), ("Mühlenwald", 51.395, 9.845, 900, 1100), ("Eisberg", 51.14, 9.74, 1400, 1700),
    ];

    private static readonly (string Name, double Latitude, double Longitude, double Metres)[] s_lakes =
        [("Werratalsee", 51.2055, 10.083, 420), ("Grüner See", 51.2305, 9.832, 110), ("Meinhardsee", 51.2075, 10.049, 150)];

    /// <summary>The middle of every named forest and every wood, where tracks lead.</summary>
    public static IEnumerable<PlanePoint> ForestCentres(IReadOnlyList<Village> villages) =>
        s_forests.Select(f => PlanePoint.Of(f.Latitude, f.Longitude)).Concat(Gaps(villages).Select(g => g.Centre));

    public static void Draw(DemoMap map, IReadOnlyList<Village> villages)
    {
        foreach (var (name, latitude, longitude, east, north) in s_forests)
            map.AddArea(Blob(PlanePoint.Of(latitude, longitude), east, north, 0.3, SeededRandom.For(name)),
                ("landuse", "forest"), ("name", name), ("source", "synthetic"));
        var woods = SeededRandom.For("wood outlines");
        foreach (var (centre, radius) in Gaps(villages))
            map.AddArea(Blob(centre, radius, radius, 0.25, woods), ("landuse", "forest"), ("source", "synthetic"));
        foreach (var (name, latitude, longitude, metres) in s_lakes)
            map.AddArea(Blob(PlanePoint.Of(latitude, longitude), metres, metres * 0.6, 0.15, SeededRandom.For(name)),
                ("natural", "water"), ("name", name), ("source", "synthetic"));
        foreach (var village in villages)
            map.AddArea(Blob(village.At, village.Radius * 1.05, village.Radius * 1.05, 0.1, SeededRandom.For(village.Key + " area")),
                ("landuse", "residential"), ("name", village.Name), ("source", "synthetic"));
    }

    /// <summary>Places far from all villages but inside the district, with the radius of the wood that fits there.</summary>
    private static IEnumerable<(PlanePoint Centre, double Radius)> Gaps(IReadOnlyList<Village> villages)
    {
        var random = SeededRandom.For("woods");
        for (var x = villages.Min(v => v.At.X) - 2_000; x < villages.Max(v => v.At.X) + 2_000; x += WoodSpacing)
        {
            for (var y = villages.Min(v => v.At.Y) - 2_000; y < villages.Max(v => v.At.Y) + 2_000; y += WoodSpacing)
            {
                var centre = new PlanePoint(x + random.Between(-400, 400), y + random.Between(-400, 400));
                var nearest = villages.Min(v => v.At.DistanceTo(centre) - v.Radius);
                if (nearest is > 900 and < 2_600)
                    yield return (centre, Math.Min(nearest - 350, 1_150) * random.Between(0.75, 1));
            }
        }
    }

    /// <summary>A closed outline around a centre with roughly the given reach to each side.</summary>
    private static List<PlanePoint> Blob(PlanePoint centre, double east, double north, double roughness, SeededRandom random)
    {
        PlanePoint[] directions = [new(1, 0), new(0.8, 0.6), new(0.6, 0.8), new(0, 1), new(-0.6, 0.8), new(-0.8, 0.6),
            new(-1, 0), new(-0.8, -0.6), new(-0.6, -0.8), new(0, -1), new(0.6, -0.8), new(0.8, -0.6)];
        var corners = directions
            .Select(d => (Direction: d, Reach: random.Between(1 - roughness, 1 + roughness)))
            .Select(d => centre + new PlanePoint(d.Direction.X * east * d.Reach, d.Direction.Y * north * d.Reach))
            .ToList();
        var ring = new List<PlanePoint>();
        for (var i = 0; i < corners.Count; i++)
            ring.AddRange(BendyLine.Draw(corners[i], corners[(i + 1) % corners.Count], 0.2, random, CoarsePieceMetres).SkipLast(1));
        ring.Add(ring[0]);
        return [.. BendyLine.Round(ring).SkipLast(1)];
    }
}
