using System.Globalization;
using System.Text;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Transit.Days;
using Mobilitaet.Routing.Transit.Records;
using Mobilitaet.Routing.Transit.Virtual;
using NodaTime;

namespace Mobilitaet.Routing.Transit;

/// <summary>The memory-mapped timetable of one or more feeds. Immutable and shared by all threads.</summary>
public sealed class Timetable : IDisposable
{
    private const int RememberedDays = 16;

    /// <summary>Nothing runs beyond; days there are as empty as these, and the calendar of the library ends at 9999.</summary>
    private static readonly LocalDate Dawn = new(1900, 1, 1);
    private static readonly LocalDate Dusk = new(2300, 1, 1);
    private const int DaySeconds = 86_400;
    private const int LastMinute = DaySeconds - 60;
    private readonly MappedFileReader _file;
    private readonly Lazy<Dictionary<string, Stop>> _stopsById;
    private readonly Lazy<int> _lastArrival;
    private readonly Lazy<VirtualStops> _virtualStops;
    private readonly DayCache _days;

    private Timetable(string path)
    {
        _file = new MappedFileReader(path, TimetableFormat.Format);
        try
        {
            Tables = new TimetableTables(_file);
            Feeds = [.. Tables.Feeds.Span.ToArray().Select(Describe)];
            if (Feeds.Count == 0)
                throw TimetableFormat.Format.Refuse(path, "the timetable holds no feed");
        }
        catch
        {
            _file.Dispose();
            throw;
        }
        _stopsById = new Lazy<Dictionary<string, Stop>>(IndexStops);
        _lastArrival = new Lazy<int>(FindLastArrival);
        _virtualStops = new Lazy<VirtualStops>(FindVirtualStops);
        _days = new DayCache(this, RememberedDays);
    }

    /// <exception cref="MappedFileException">The file is missing, damaged, or of another version.</exception>
    public static Timetable Open(string path) => new(path);

    public int StopCount => Tables.Stops.Length;

    public int LineCount => Tables.Lines.Length;

    public int TripCount => Tables.Trips.Length;

    /// <summary>Size of the timetable file.</summary>
    public long FileBytes => _file.Length;

    /// <summary>Equal for equal content.</summary>
    public ulong Fingerprint => _file.Fingerprint;

    public IReadOnlyList<FeedInfo> Feeds { get; }

    /// <summary>The time zone in which a day's timetable starts: that of the first feed.</summary>
    public DateTimeZone Zone => Feeds[0].Zone;

    /// <summary>First day with any service.</summary>
    public LocalDate FirstDay => Feeds.Min(feed => feed.FirstDay);

    /// <summary>Last day with any service.</summary>
    public LocalDate LastDay => Feeds.Max(feed => feed.LastDay);

    internal TimetableTables Tables { get; }

    /// <summary>Where the trips stand that rules for changing name.</summary>
    internal VirtualStops VirtualStops => _virtualStops.Value;

    /// <summary>The last arrival of all trips, in seconds of their service day.</summary>
    internal int LastArrival => _lastArrival.Value;

    /// <summary>What runs on one date; built once and remembered for a while.</summary>
    /// <exception cref="InputException">The extra trip of the options copies a trip of another timetable.</exception>
    public DayTimetable Day(LocalDate date, DayOptions? options = null)
    {
        var day = date < Dawn ? Dawn : date > Dusk ? Dusk : date;
        return options?.Extra is null ? _days.Get(day, options ?? DayOptions.Everything) : DayBuilder.Build(this, day, options);
    }

    /// <summary>The first stop with this stop_id, or that of one feed where the id follows the feed's name or number (<c>2:id</c>); null when there is none.</summary>
    public Stop? FindStop(string id) => _stopsById.Value.TryGetValue(id, out var stop) ? stop : FindStopOfFeed(id);

    /// <summary>The text by which <see cref="FindStop"/> finds exactly this stop: its stop_id, behind its feed's number where an earlier feed has the same id.</summary>
    public string KeyOf(Stop stop)
    {
        var id = Text(Tables.Stops[stop.Index].Id);
        var key = FindStop(id) == stop ? id : string.Create(CultureInfo.InvariantCulture, $"{Tables.Stops[stop.Index].Feed + 1}:{id}");
        GC.KeepAlive(this);
        return key;
    }

    /// <summary>All stops and platforms where vehicles may call, in file order; stations are left out.</summary>
    public IEnumerable<Stop> ListStops()
    {
        for (var i = 0; i < Tables.Stops.Length; i++)
        {
            if (Tables.Stops[i].Kind is 0 or 4)
                yield return new Stop(i);
        }
    }

    public GeoPoint PositionOf(Stop stop)
    {
        ref readonly var record = ref Tables.Stops[stop.Index];
        var position = new GeoPoint(record.Latitude, record.Longitude);
        GC.KeepAlive(this);
        return position;
    }

    public StopPlace Get(Stop stop)
    {
        var record = Tables.Stops[stop.Index];
        return new StopPlace(
            stop, Text(record.Id), Text(record.Name), Text(record.Platform), new GeoPoint(record.Latitude, record.Longitude),
            record.Parent < 0 ? null : new Stop(record.Parent), record.Kind == 1, record.Wheelchair);
    }

    public LineInfo Get(Line line)
    {
        var record = Tables.Lines[line.Index];
        var agency = Tables.Agencies[record.Agency];
        var (shortName, longName) = (Text(record.ShortName), Text(record.LongName));
        return new LineInfo(
            line, Text(record.Id), shortName.Length > 0 ? shortName : longName, longName, RouteTypes.KindOf(record.Type), record.IsOnDemand != 0,
            ColorText(record.Color), ColorText(record.TextColor), Text(agency.Name), Text(agency.Phone), Text(agency.Url));
    }

    public TripInfo Get(Trip trip)
    {
        var record = Tables.Trips[trip.Index];
        return new TripInfo(
            trip, Text(record.Id), new Line(record.Line), Text(record.Headsign), Text(record.ShortName), record.Headway, record.Wheelchair, record.Bikes);
    }

    /// <summary>Unmaps the file; no search on it may run then or afterwards.</summary>
    public void Dispose() => _file.Dispose();

    internal BookingRule GetBooking(int index)
    {
        var record = Tables.Bookings[index];
        var (day, time) = (record.LastDay, record.LastTime);
        // A clock shows no 24:00: that is the next day's midnight. Of working days nobody knows the next here; the last minute is safe.
        if (record.NoticeService < 0 && day > 0 && time >= DaySeconds)
            (day, time) = (day - 1, time - DaySeconds);
        return new BookingRule(
            record.Kind, Duration.FromMinutes(record.NoticeMinutes), day, LocalTime.FromSecondsSinceMidnight(time < DaySeconds ? Math.Max(time, 0) : LastMinute),
            Text(record.Message), Text(record.Phone), Text(record.InfoUrl), Text(record.BookingUrl));
    }

    internal string Text(int number)
    {
        var (from, to) = (Tables.TextStarts[number], Tables.TextStarts[number + 1]);
        var text = Encoding.UTF8.GetString(Tables.TextBytes.Slice(from, to));
        GC.KeepAlive(this);
        return text;
    }

    /// <summary>Noon minus twelve hours, the moment from which a feed's times of a service day count (GTFS).</summary>
    internal static Instant StartOf(LocalDate date, DateTimeZone zone) =>
        date.At(LocalTime.Noon).InZoneLeniently(zone).ToInstant() - Duration.FromHours(12);

    private FeedInfo Describe(FeedRecord record) => new(
        Text(record.Name), DateTimeZoneProviders.Tzdb.GetZoneOrNull(Text(record.Zone)) ?? DateTimeZone.Utc, Text(record.Publisher), Text(record.Version),
        DateOf(record.FirstDay), DateOf(record.LastDay));

    internal static LocalDate DateOf(int day) => new LocalDate(1970, 1, 1).PlusDays(day);

    internal static int DayOf(LocalDate date) => Period.DaysBetween(new LocalDate(1970, 1, 1), date);

    private Dictionary<string, Stop> IndexStops()
    {
        var index = new Dictionary<string, Stop>(Tables.Stops.Length, StringComparer.Ordinal);
        for (var i = 0; i < Tables.Stops.Length; i++)
            index.TryAdd(Text(Tables.Stops[i].Id), new Stop(i));
        return index;
    }

    private int FindLastArrival()
    {
        var last = 0;
        foreach (ref readonly var trip in Tables.Trips.Span)
            last = Math.Max(last, trip.Start + Tables.Times[trip.FirstTime + Tables.Patterns[trip.Pattern].CallCount - 1].Arrival);
        GC.KeepAlive(this);
        return last;
    }

    private VirtualStops FindVirtualStops()
    {
        var stops = VirtualStops.Of(Tables);
        GC.KeepAlive(this);
        return stops;
    }

    private Stop? FindStopOfFeed(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return null;
        var (name, id) = (key[..colon], key[(colon + 1)..]);
        for (var feed = 0; feed < Feeds.Count; feed++)
        {
            if (name != Feeds[feed].Name && name != (feed + 1).ToString(CultureInfo.InvariantCulture))
                continue;
            for (var i = 0; i < Tables.Stops.Length; i++)
            {
                if (Tables.Stops[i].Feed == feed && Text(Tables.Stops[i].Id) == id)
                    return new Stop(i);
            }
        }
        return null;
    }

    private static string? ColorText(int color) => color < 0 ? null : color.ToString("X6", CultureInfo.InvariantCulture);
}
