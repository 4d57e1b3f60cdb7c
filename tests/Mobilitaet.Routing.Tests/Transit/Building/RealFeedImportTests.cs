using System.IO.Compression;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Testing;

namespace Mobilitaet.Routing.Tests.Transit.Building;

/// <summary>Published feeds: every row of the raw files is found again in the timetable.</summary>
public sealed class RealFeedImportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mobilitaet-timetable-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("both/bad-hersfeld/bad_hersfeld_nvv_20210408_derived_gtfs.zip")]
    [InlineData("both/addison-vermont/addisoncounty-vt-us-gtfs.zip")]
    public void Every_timed_row_of_the_feed_is_in_the_timetable(string feed)
    {
        var path = Path.Combine(_folder.FullName, "timetable.network");
        TimetableImport.Run([TestEnvironment.SharedData(feed)], path);
        using var timetable = Timetable.Open(path);

        var imported = ListCalls(timetable).ToHashSet();
        var raw = ListRows(TestEnvironment.SharedData(feed)).ToHashSet();
        Assert.True(raw.Count > 1000);
        Assert.Subset(imported, raw);
    }

    private static IEnumerable<(string Trip, string Stop, string Arrival, string Departure)> ListCalls(Timetable timetable)
    {
        for (var i = 0; i < timetable.TripCount; i++)
        {
            var trip = timetable.Tables.Trips[i];
            var pattern = timetable.Tables.Patterns[trip.Pattern];
            for (var call = 0; call < pattern.CallCount; call++)
            {
                var time = timetable.Tables.Times[trip.FirstTime + call];
                yield return (timetable.Text(trip.Id), timetable.Text(timetable.Tables.Stops[timetable.Tables.Calls[pattern.FirstCall + call].Stop].Id),
                    Clock(trip.Start + time.Arrival), Clock(trip.Start + time.Departure));
            }
        }
    }

    /// <summary>The raw rows, taken apart at their commas; neither feed quotes what is compared.</summary>
    private static IEnumerable<(string, string, string, string)> ListRows(string feed)
    {
        using var zip = ZipFile.OpenRead(feed);
        using var reader = new StreamReader(zip.GetEntry("stop_times.txt")!.Open());
        var header = reader.ReadLine()!.Trim('\ufeff').Split(',');
        int At(string name) => Array.IndexOf(header, name);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            if (fields.Length > At("departure_time") && fields[At("departure_time")].Length > 0)
                yield return (fields[At("trip_id")], fields[At("stop_id")], fields[At("arrival_time")].PadLeft(8, '0'), fields[At("departure_time")].PadLeft(8, '0'));
        }
    }

    private static string Clock(int seconds) => $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}";
}
