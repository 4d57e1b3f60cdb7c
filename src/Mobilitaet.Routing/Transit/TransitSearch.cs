using Mobilitaet.Routing.Transit.Days;
using Mobilitaet.Routing.Transit.Queries;

namespace Mobilitaet.Routing.Transit;

/// <summary>
/// Queries on a day's timetable; holds search state, so one instance serves one thread at a time and is reused. Answers allocate nothing once the state has grown.
/// </summary>
/// <remarks>RAPTOR and rRAPTOR (Delling, Pajor, Werneck 2012). Arrivals are searched on the day with time turned round.</remarks>
public sealed class TransitSearch
{
    private readonly RoundSearch _rounds = new();
    private StopAccess[] _from = [];
    private StopAccess[] _to = [];

    /// <summary>Leaving no earlier than <see cref="TransitQuery.Earliest"/>: the Pareto set of arrival and changes, fewest changes first.</summary>
    public TransitAnswer Earliest(DayTimetable day, StopChanges changes, in TransitQuery query)
    {
        _rounds.RunOnce(day, changes, query.From.Span, query.To.Span, query.Earliest, query.MaxChanges, query.BookedAt);
        return _rounds.Answer;
    }

    /// <summary>Arriving no later than <see cref="TransitQuery.Latest"/>: the Pareto set of departure and changes, fewest changes first.</summary>
    public TransitAnswer ArriveBy(DayTimetable day, StopChanges changes, in TransitQuery query)
    {
        MirrorWays(query, out var from, out var to);
        _rounds.RunOnce(day.Mirrored, changes.Mirrored, from, to, -query.Latest, query.MaxChanges, query.BookedAt);
        return TurnRound(day);
    }

    /// <summary>
    /// Every useful departure of the window: the Pareto set of departure, arrival and changes, last departure first. Waiting at the door until the
    /// end of the window counts too, so the first options may leave after it.
    /// </summary>
    public TransitAnswer Departures(DayTimetable day, StopChanges changes, in TransitQuery query)
    {
        _rounds.RunWindow(day, changes, query.From.Span, query.To.Span, query.Earliest, query.Latest, query.MaxChanges, query.BookedAt);
        return _rounds.Answer;
    }

    /// <summary>Every useful arrival of the window: the Pareto set of departure, arrival and changes, first arrival first.</summary>
    public TransitAnswer Arrivals(DayTimetable day, StopChanges changes, in TransitQuery query)
    {
        MirrorWays(query, out var from, out var to);
        _rounds.RunWindow(day.Mirrored, changes.Mirrored, from, to, -query.Latest, -query.Earliest, query.MaxChanges, query.BookedAt);
        return TurnRound(day);
    }

    /// <summary>From a door to every stop for all departures of the window.</summary>
    public StopProfiles OneToAll(DayTimetable day, StopChanges changes, in ProfileQuery query)
    {
        RunToAll(day, changes, query.Door.Span, query.Earliest, query.Latest, query);
        return _rounds.Profiles;
    }

    /// <summary>From every stop to a door for all arrivals of the window.</summary>
    public StopProfiles AllToOne(DayTimetable day, StopChanges changes, in ProfileQuery query)
    {
        Mirror(query.Door.Span, ref _from);
        RunToAll(day.Mirrored, changes.Mirrored, _from.AsSpan(0, query.Door.Length), -query.Latest, -query.Earliest, query);
        _rounds.Profiles.TurnRound();
        return _rounds.Profiles;
    }

    private void RunToAll(DayTimetable day, StopChanges changes, ReadOnlySpan<StopAccess> from, int earliest, int latest, in ProfileQuery query)
    {
        if (query.AloneWithin is { } seconds)
            _rounds.RunEachAlone(day, changes, from, earliest, latest, query.MaxChanges, query.BookedAt, seconds);
        else
            _rounds.RunToAll(day, changes, from, earliest, latest, query.MaxChanges, query.BookedAt);
    }

    private void MirrorWays(in TransitQuery query, out ReadOnlySpan<StopAccess> from, out ReadOnlySpan<StopAccess> to)
    {
        Mirror(query.To.Span, ref _from);
        Mirror(query.From.Span, ref _to);
        from = _from.AsSpan(0, query.To.Length);
        to = _to.AsSpan(0, query.From.Length);
    }

    private static void Mirror(ReadOnlySpan<StopAccess> ways, ref StopAccess[] mirrored)
    {
        if (mirrored.Length < ways.Length)
            mirrored = new StopAccess[ways.Length];
        for (var i = 0; i < ways.Length; i++)
        {
            var way = ways[i];
            mirrored[i] = new StopAccess(way.Stop, way.Seconds, -(way.NotAfter + way.Seconds), -(way.NotBefore + way.Seconds));
        }
    }

    /// <summary>Brings an answer of the mirrored day back into the day's own terms.</summary>
    private TransitAnswer TurnRound(DayTimetable day)
    {
        var answer = _rounds.Answer;
        foreach (ref var ride in answer.WritableRides)
        {
            ref readonly var pattern = ref day.Tables.Patterns[ride.Pattern];
            var last = pattern.CallCount - 1;
            ride = new TransitRide(
                ride.Pattern, pattern.TripCount - 1 - ride.Row, last - ride.Alight, last - ride.Board, ride.To, ride.From, -ride.Arrival, -ride.Departure);
        }
        foreach (ref var option in answer.WritableOptions)
        {
            answer.WritableRides.Slice(option.FirstRide, option.RideCount).Reverse();
            option = option with { Departure = -option.Arrival, Arrival = -option.Departure, Access = option.Egress, Egress = option.Access };
        }
        return answer;
    }
}
