using System.Diagnostics;
using System.Text.Json;
using Mobilitaet.Benchmarks.Measuring;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places;

namespace Mobilitaet.Benchmarks.Places;

/// <summary>Measures finding places by name among 100,000 and prints one JSON line.</summary>
internal static class PlaceBenchmark
{
    private static readonly string[] Texts =
    [
        "Oberbachhausen", "Oberbahchausen", "Unterbergdorf Hauptstraße", "Lindenweg 12 Neubachrode", "h", "Ha", "Haupt", "Straße",
        "Am alten Waldgraben 7", "Niedersteinfeld, Grossbergdorf", "Mittelwladau", "Bahnhofstr", "Zum Mühlenweg 3 Oberfeldtal", "xyzzy",
    ];

    public static int Run()
    {
        var path = Path.Combine(Path.GetTempPath(), $"mobilitaet-benchmark-{Environment.ProcessId}");
        var (osm, places) = (path + ".osm", path + ".places");
        try
        {
            ManyNames.Write(osm);
            var start = Stopwatch.GetTimestamp();
            PlaceImport.Run(OsmFile.Open(osm), places, new PlaceImportOptions());
            var result = new SortedDictionary<string, object>(StringComparer.Ordinal)
            {
                ["import_s"] = Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 2),
                ["file_mb"] = Math.Round(new FileInfo(places).Length / 1e6, 1),
                ["load_ms"] = Spread.MedianMilliseconds(10, () => PlaceIndex.Open(places)),
            };
            var index = PlaceIndex.Open(places);
            result["query_us"] = Texts.ToDictionary(text => text, text => Spread.Of(100, _ => index.Find(new PlaceQuery { Text = text })));
            Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
            return 0;
        }
        finally
        {
            File.Delete(osm);
            File.Delete(places);
        }
    }
}
