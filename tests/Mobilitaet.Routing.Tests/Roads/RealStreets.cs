using System.Collections.Concurrent;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Testing;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>The real extracts of the shared test data, imported once per test run for all modes.</summary>
public static class RealStreets
{
    private static readonly ConcurrentDictionary<string, Lazy<StreetNetwork>> Networks = new();

    public static readonly string[] Files =
    [
        "both/bad-hersfeld/bad-hersfeld.osm.gz",
        "both/addison-vermont/addison.osm.gz",
        "streets/north-bayreuth.osm.gz",
        "streets/liechtenstein-2021.osm.pbf",
        "streets/porto-portugal-roads.osm.pbf",
    ];

    public static StreetNetwork Network(string file)
    {
        var path = TestEnvironment.SharedData(file);
        return Networks.GetOrAdd(file, _ => new Lazy<StreetNetwork>(() => Import(path))).Value;
    }

    private static StreetNetwork Import(string path)
    {
        var network = Path.Combine(Path.GetTempPath(), $"mobilitaet-test-{Guid.NewGuid():N}.network");
        StreetImport.Run(OsmFile.Open(path), network, new StreetImportOptions());
        var opened = StreetNetwork.Open(network);
        // Mapped files stay readable after their name is gone; nothing is left behind.
        if (!OperatingSystem.IsWindows())
            File.Delete(network);
        return opened;
    }
}
