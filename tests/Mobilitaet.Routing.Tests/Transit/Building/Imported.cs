using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Tests.Transit.Building;

/// <summary>A timetable imported from text feeds, gone after the test.</summary>
internal sealed class Imported : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mobilitaet-timetable-");
    private readonly TextFeed[] _feeds;

    private Imported(TextFeed[] feeds, TimetableImportOptions options)
    {
        _feeds = feeds;
        Notices = options.Notices;
        Path = System.IO.Path.Combine(_folder.FullName, "timetable.network");
        Summary = TimetableImport.Run([.. feeds.Select(feed => feed.WriteFolder())], Path, options);
        Timetable = Timetable.Open(Path);
    }

    public string Path { get; }

    public Timetable Timetable { get; }

    public TimetableSummary Summary { get; }

    public GtfsNotices Notices { get; }

    public static Imported From(params TextFeed[] feeds) => new(feeds, new TimetableImportOptions());

    public static Imported From(TextFeed feed, TimetableImportOptions options) => new([feed], options);

    /// <summary>All trips: id and clock times of departures, for example <c>T A 08:00 B 08:10</c>.</summary>
    public IEnumerable<string> Trips() => Timetable.Tables.Trips.Span.ToArray().Select(trip =>
        string.Join(' ', CallsOf(trip).Select((call, i) => $"{Timetable.Text(Timetable.Tables.Stops[call.Stop].Id)} {new ServiceTime(trip.Start + Timetable.Tables.Times[trip.FirstTime + i].Departure)}").Prepend(Timetable.Text(trip.Id))));

    public CallRecord[] CallsOf(TripRecord trip)
    {
        var pattern = Timetable.Tables.Patterns[trip.Pattern];
        return Timetable.Tables.Calls.Slice(pattern.FirstCall, pattern.FirstCall + pattern.CallCount).ToArray();
    }

    public CallRecord[] CallsOf(int trip) => CallsOf(Timetable.Tables.Trips[trip]);

    public string IdOf(int stop) => Timetable.Text(Timetable.Tables.Stops[stop].Id);

    public void Dispose()
    {
        Timetable.Dispose();
        _folder.Delete(recursive: true);
        foreach (var feed in _feeds)
            feed.Dispose();
    }
}
