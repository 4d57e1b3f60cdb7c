using System.Globalization;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places;
using Mobilitaet.Testing;

namespace Mobilitaet.Routing.Tests.Places;

/// <summary>Place indexes that several tests share, each imported once.</summary>
internal static class PlaceIndexes
{
    private static readonly Lazy<PlaceIndex> VillagesOnce = new(() => Of(Villages()));
    private static readonly Lazy<PlaceIndex> DemoOnce = new(() => Import(Path.Combine(TestEnvironment.RepositoryRoot, "osm-data", "werra-meissner-demo.osm.pbf")));
    private static readonly Lazy<PlaceIndex> LiechtensteinOnce = new(() => Import(TestEnvironment.SharedData("streets/liechtenstein-2021.osm.pbf")));
    private static readonly Lazy<PlaceIndex> BadHersfeldOnce = new(() => Import(TestEnvironment.SharedData("both/bad-hersfeld/bad-hersfeld.osm.gz")));

    /// <summary>The 139 places and 16 municipalities of the county, the latter as outlines of many small squares.</summary>
    public static PlaceIndex County => VillagesOnce.Value;

    public static PlaceIndex Demo => DemoOnce.Value;

    public static PlaceIndex Liechtenstein
    {
        get
        {
            TestEnvironment.SharedData("streets/liechtenstein-2021.osm.pbf");
            return LiechtensteinOnce.Value;
        }
    }

    public static PlaceIndex BadHersfeld
    {
        get
        {
            TestEnvironment.SharedData("both/bad-hersfeld/bad-hersfeld.osm.gz");
            return BadHersfeldOnce.Value;
        }
    }

    public static PlaceIndex Of(OsmElements elements, PlaceImportOptions? options = null)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("places.idx");
        PlaceImport.Run(elements.Read, path, options ?? new PlaceImportOptions());
        return PlaceIndex.Open(path);
    }

    public static PlaceMatch First(PlaceIndex index, string text) =>
        index.Find(new PlaceQuery { Text = text }) is [var first, ..] ? first : throw new InvalidOperationException($"Nothing found for '{text}'.");

    /// <summary>The 139 places: name, municipality, position.</summary>
    public static IReadOnlyList<(string Name, string Municipality, GeoPoint Position)> Facts() =>
        [.. File.ReadLines(Path.Combine(TestEnvironment.RepositoryRoot, "osm-data", "places.csv")).Skip(1).Select(line => line.Split(','))
            .Select(c => (c[0], c[1], new GeoPoint(double.Parse(c[3], CultureInfo.InvariantCulture), double.Parse(c[4], CultureInfo.InvariantCulture))))];

    private static PlaceIndex Import(string osmPath)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("places.idx");
        PlaceImport.Run(OsmFile.Open(osmPath), path, new PlaceImportOptions());
        return PlaceIndex.Open(path);
    }

    // The outline of a municipality is made of small squares around its places.
    private static OsmElements Villages()
    {
        var elements = new OsmElements();
        var id = 1L;
        foreach (var municipality in Facts().GroupBy(f => f.Municipality))
        {
            var squares = new List<OsmMember>();
            foreach (var (name, _, at) in municipality)
            {
                elements.Village(id, name, at.Latitude, at.Longitude, name == municipality.Key ? "town" : "village");
                squares.AddRange(elements.Square(id + 1, at.Latitude - 0.0001, at.Longitude - 0.0001, at.Latitude + 0.0001, at.Longitude + 0.0001));
                id += 10;
            }
            elements.Relation(id, [.. squares], "type", "boundary", "boundary", "administrative", "admin_level", "8", "name", municipality.Key);
        }
        return elements;
    }
}
