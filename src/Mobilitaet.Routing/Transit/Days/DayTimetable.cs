using Mobilitaet.Routing.Transit.Records;
using NodaTime;

namespace Mobilitaet.Routing.Transit.Days;

/// <summary>
/// What runs on one date, cut into patterns in which no trip overtakes another. All times are elapsed seconds since noon minus
/// twelve hours of the date in the timetable's zone, so that days with a clock change need no special care. Immutable and shared by all threads.
/// </summary>
public sealed class DayTimetable
{
    private readonly Lazy<DayTimetable>? _mirrored;

    internal DayTimetable(Timetable timetable, LocalDate date, DayOptions options, DayTables tables, DayTimetable? forward = null)
    {
        Timetable = timetable;
        Date = date;
        Options = options;
        Tables = tables;
        Start = Timetable.StartOf(date, timetable.Zone);
        Forward = forward ?? this;
        if (forward is null)
            _mirrored = new Lazy<DayTimetable>(() => new DayTimetable(timetable, date, options, DayMirror.Mirror(tables), this));
    }

    public Timetable Timetable { get; }

    public LocalDate Date { get; }

    public DayOptions Options { get; }

    /// <summary>The moment that is second 0.</summary>
    public Instant Start { get; }

    public int PatternCount => Tables.Patterns.Length;

    public int TripCount => Tables.Trips.Length;

    internal DayTables Tables { get; }

    /// <summary>The same day with time running backwards: arriving early there is departing late here.</summary>
    internal DayTimetable Mirrored => _mirrored?.Value ?? Forward;

    internal DayTimetable Forward { get; }

    /// <summary>Seconds of this day at an instant.</summary>
    public int SecondsAt(Instant instant) => (int)Math.Clamp((instant - Start).TotalSeconds, -1e9, 1e9);

    public Instant InstantAt(int seconds) => Start + Duration.FromSeconds(seconds);

    /// <summary>The clock's time at a second of this day, in the zone of a stop's feed.</summary>
    public ZonedDateTime ClockAt(int seconds, Stop stop)
    {
        var clock = InstantAt(seconds).InZone(Timetable.Feeds[Timetable.Tables.Stops[stop.Index].Feed].Zone);
        GC.KeepAlive(Timetable);
        return clock;
    }

    /// <summary>The trips that a ride is made of: one, or several when one stays seated while the vehicle goes on as another trip.</summary>
    public IEnumerable<RidePart> PartsOf(TransitRide ride)
    {
        var trip = Tables.Trips[Tables.Patterns[ride.Pattern].FirstTrip + ride.Row];
        var parts = new List<RidePart>();
        for (var i = trip.FirstPart; i < trip.FirstPart + trip.PartCount; i++)
        {
            var part = Tables.Parts[i];
            var (board, alight) = (Math.Max(ride.Board, part.FirstCall), Math.Min(ride.Alight, part.LastCall));
            if (board < alight)
                parts.Add(new RidePart(new Trip(part.Trip), part.ServiceDay, board - part.FirstCall, alight - part.FirstCall, board, alight));
        }
        return parts;
    }

    /// <summary>Arrival and departure of a ride's vehicle at a call of its pattern.</summary>
    internal CallTime TimeAt(TransitRide ride, int call)
    {
        ref readonly var pattern = ref Tables.Patterns[ride.Pattern];
        return Tables.Times[pattern.FirstTime + (ride.Row * pattern.CallCount) + call];
    }

    internal DayCall CallOf(TransitRide ride, int call)
    {
        var found = Tables.Calls[Tables.Patterns[ride.Pattern].FirstCall + call];
        return found with { Stop = Timetable.VirtualStops.RealOf(found.Stop) };
    }

    /// <summary>The patterns that can be boarded at a stop; on a day turned round, those that lead to it.</summary>
    internal IEnumerable<PatternAtStop> BoardingsAt(Stop stop) => Timetable.VirtualStops.NodesOf(stop.Index)
        .SelectMany(node => Tables.AtStop[Tables.FirstAtStop[node]..Tables.FirstAtStop[node + 1]]);

    /// <summary>Whether a vehicle can be boarded at a stop; on a day turned round: whether one can alight.</summary>
    internal bool Serves(Stop stop)
    {
        var (from, before) = Timetable.VirtualStops.RangeOf(stop.Index);
        return Tables.FirstAtStop[stop.Index + 1] > Tables.FirstAtStop[stop.Index] || Tables.FirstAtStop[before] > Tables.FirstAtStop[from];
    }
}
