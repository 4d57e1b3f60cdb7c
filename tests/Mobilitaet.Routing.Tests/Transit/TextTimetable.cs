using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.Routing.Tests.Transit;

/// <summary>A timetable imported from feeds written as text, with questions and answers as text too.</summary>
internal sealed class TextTimetable : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mobilitaet-timetable-");
    private readonly TransitSearch _search = new();
    private readonly List<(string From, string To, int Seconds)> _walks = [];

    public TextTimetable(params TextFeed[] feeds)
    {
        var path = Path.Combine(_folder.FullName, "timetable");
        TimetableImport.Run([.. feeds.Select(feed => feed.WriteFolder())], path, new TimetableImportOptions());
        Timetable = Timetable.Open(path);
        foreach (var feed in feeds)
            feed.Dispose();
    }

    public Timetable Timetable { get; }

    public LocalDate Date { get; init; } = new(2024, 6, 5);

    public int SlackSeconds { get; init; } = 120;

    public int LongestWalkSeconds { get; init; } = int.MaxValue;

    public TravelMode Walking { get; init; } = TravelMode.Foot;

    public DayOptions Options { get; init; } = DayOptions.Everything;

    public DayTimetable Day => Timetable.Day(Date, Options);

    public TextTimetable WithWalk(string from, string to, int minutes)
    {
        _walks.Add((from, to, minutes * 60));
        return this;
    }

    /// <summary>The best journey leaving no earlier than a time, as "A 08:00 > B 08:10, B 08:15 > C 08:20"; "none" when there is none.</summary>
    public string Earliest(string from, string to, string time, string? bookedAt = null, int maxChanges = TransitQuery.UsualChanges)
    {
        var query = Query(from, to) with { Earliest = SecondsOf(time), BookedAt = Booked(bookedAt), MaxChanges = maxChanges };
        return Last(_search.Earliest(Day, Changes, query));
    }

    /// <summary>The best journey arriving no later than a time.</summary>
    public string ArriveBy(string from, string to, string time, string? bookedAt = null, int maxChanges = TransitQuery.UsualChanges)
    {
        var query = Query(from, to) with { Latest = SecondsOf(time), BookedAt = Booked(bookedAt), MaxChanges = maxChanges };
        return Last(_search.ArriveBy(Day, Changes, query));
    }

    /// <summary>Every useful departure of a window, first departure first, each on a line.</summary>
    public string Departures(string from, string to, string earliest, string latest)
    {
        var query = Query(from, to) with { Earliest = SecondsOf(earliest), Latest = SecondsOf(latest) };
        var answer = _search.Departures(Day, Changes, query);
        var lines = new List<string>();
        foreach (var option in answer.Options)
        {
            if (option.Departure <= query.Latest)
                lines.Insert(0, Text(answer, option));
        }
        return string.Join('\n', lines);
    }

    /// <summary>What the clock at the first stop shows when the best journey leaves it.</summary>
    public string ClockAtDeparture(string from, string to, string time)
    {
        var answer = _search.Earliest(Day, Changes, Query(from, to) with { Earliest = SecondsOf(time) });
        var ride = answer.RidesOf(answer.Options[^1])[0];
        return ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm o<g>", null).Format(Day.ClockAt(ride.Departure, ride.From));
    }

    public Stop Stop(string id) => Timetable.FindStop(id) ?? throw new InvalidOperationException($"No stop {id}.");

    public StopChanges Changes
    {
        get
        {
            var rows = Enumerable.Range(0, Timetable.StopCount).Select(_ => new List<Footpath>()).ToArray();
            foreach (var (from, to, seconds) in _walks)
                rows[Stop(from).Index].Add(new Footpath(Stop(to), seconds, 0));
            return StopChanges.Build(Timetable, new Footpaths(Walking, rows), SlackSeconds, LongestWalkSeconds);
        }
    }

    public void Dispose()
    {
        Timetable.Dispose();
        _folder.Delete(recursive: true);
    }

    private TransitQuery Query(string from, string to) =>
        new(new StopAccess[] { new(Stop(from), 0) }, new StopAccess[] { new(Stop(to), 0) }, 0, 0);

    private static int Booked(string? time) => time is null ? StopAccess.Always : SecondsOf(time);

    private string Last(TransitAnswer answer) => answer.Options.Length == 0 ? "none" : Text(answer, answer.Options[^1]);

    private string Text(TransitAnswer answer, TransitOption option)
    {
        var rides = new List<string>();
        foreach (var ride in answer.RidesOf(option))
            rides.Add($"{IdOf(ride.From)} {Clock(ride.Departure)} > {IdOf(ride.To)} {Clock(ride.Arrival)}");
        return string.Join(", ", rides);
    }

    /// <summary>Times before the day's start count back from it.</summary>
    private static string Clock(int seconds) => (seconds < 0 ? "-" : "") + new ServiceTime(Math.Abs(seconds));

    private string IdOf(Stop stop) => Timetable.KeyOf(stop);

    private static int SecondsOf(string time)
    {
        var parts = time.Split(':').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return ServiceTime.At(parts[0], parts[1]).Seconds;
    }
}
