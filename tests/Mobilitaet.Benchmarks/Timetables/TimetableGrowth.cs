using System.Globalization;
using Mobilitaet.Benchmarks.Measuring;
using NodaTime;

namespace Mobilitaet.Benchmarks.Timetables;

/// <summary>Shows how import and queries grow with synthetic feeds from a county to a whole state.</summary>
internal static class TimetableGrowth
{
    private static readonly (int Stops, int StopTimes)[] Sizes = [(1_000, 30_000), (4_000, 130_000), (10_000, 700_000), (20_000, 2_000_000)];

    public static int Run()
    {
        Console.WriteLine("  stops stop times  import s  peak MB  day ms  earliest us  arrive by us  range 2h us  one to all, day, ms");
        foreach (var (stops, stopTimes) in Sizes)
        {
            var feed = Path.Combine(Path.GetTempPath(), $"mobilitaet-synthetic-{Environment.ProcessId}.zip");
            try
            {
                SyntheticFeed.Write(feed, stops, stopTimes);
                var result = TimetableBenchmark.Measure(TimetableBenchmarkOptions.Parse(["--gtfs", feed, "--date", "2019-05-15"]));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{stops,7} {stopTimes,10} {result["import_s"],9} {result["peak_mb"],8} {result["day_ms"],7} {Median(result, "earliest_us"),12} {Median(result, "arrive_by_us"),13} {Median(result, "range_2h_us"),12} {Median(result, "one_to_all_day_ms"),20}"));
            }
            finally
            {
                File.Delete(feed);
            }
        }
        return 0;
    }

    private static double Median(SortedDictionary<string, object> result, string key) => ((Spread)result[key]).Median;
}
