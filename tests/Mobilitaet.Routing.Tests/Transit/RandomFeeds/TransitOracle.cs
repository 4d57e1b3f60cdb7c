using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Tests.Transit.RandomFeeds;

/// <summary>Every vehicle, every pair of calls, one ride after another: the plainest search that can be right.</summary>
internal sealed class TransitOracle
{
    private const int Day = 86_400;
    private const int Never = 1 << 29;
    private const int Horizon = 36 * 3600;
    private const int Hindsight = -12 * 3600;
    private const int LongestStay = 30 * 60;
    private const int LongestExplicitStay = 4 * 3600;
    private readonly RandomTimetable _timetable;
    private readonly bool _onDemand;
    private readonly bool _wheelchair;
    private readonly List<Vehicle> _vehicles = [];
    private readonly OracleChanges _changes;

    public TransitOracle(RandomTimetable timetable, bool onDemand, bool wheelchair)
    {
        (_timetable, _onDemand, _wheelchair) = (timetable, onDemand, wheelchair);
        _changes = new OracleChanges(timetable);
        for (var serviceDay = -1; serviceDay <= 1; serviceDay++)
        {
            for (var i = 0; i < timetable.Trips.Count; i++)
                AddVehicle(i, serviceDay);
        }
    }

    /// <summary>Earliest arrival at the door for 1, 2, ... rides when leaving at a moment.</summary>
    public int[] ArrivalsAtDoor(ReadOnlySpan<StopAccess> from, ReadOnlySpan<StopAccess> to, int moment, int rides, int bookedAt)
    {
        var atStops = ArrivalsAtStops(from, moment, rides, bookedAt);
        var atDoor = new int[rides + 1];
        atDoor[0] = Never;
        for (var ride = 1; ride <= rides; ride++)
        {
            atDoor[ride] = atDoor[ride - 1];
            foreach (var way in to)
            {
                var arrival = atStops[ride][way.Stop.Index];
                if (arrival <= way.NotAfter && arrival < Never)
                    atDoor[ride] = Math.Min(atDoor[ride], Math.Max(arrival, way.NotBefore) + way.Seconds);
            }
        }
        return atDoor;
    }

    /// <summary>Earliest arrival by vehicle at every stop with at most 0, 1, 2, ... rides when leaving at a moment.</summary>
    /// <param name="from">Ways to stops.</param>
    /// <param name="moment">When one leaves.</param>
    /// <param name="rides">How many at most.</param>
    /// <param name="bookedAt">When rides are booked.</param>
    /// <param name="leaving">Only what leaves this door in this very moment, and passes it by no vehicle for which one could have left later; null for everything.</param>
    /// <param name="reaching">Only what passes this door by no vehicle that reaches it before this moment; null for everything.</param>
    /// <param name="each">Collects every arrival by every ride, whether it is the earliest or not.</param>
    public int[][] ArrivalsAtStops(
        ReadOnlySpan<StopAccess> from, int moment, int rides, int bookedAt,
        (StopAccess[] Door, int Moment)? leaving = null, (StopAccess[] Door, int Moment)? reaching = null, List<(int Stop, int Arrival, int Rides)>? each = null)
    {
        var ready = Filled();
        foreach (var way in from)
        {
            for (var group = 0; moment <= way.NotAfter && group < _changes.GroupCount; group++)
            {
                ref var place = ref ready[_changes.PlaceOf(way.Stop.Index, group)];
                place = Math.Min(place, Math.Max(moment, way.NotBefore) + way.Seconds);
            }
        }
        var arrivals = Filled();
        var rows = new List<int[]> { Best(arrivals) };
        for (var ride = 1; ride <= rides; ride++)
        {
            foreach (var (stop, arrival, place) in _vehicles.SelectMany(vehicle => Ride(vehicle, ready, leaving is not null && ride == 1, bookedAt, call => Passes(call, leaving, reaching))))
            {
                arrivals[place] = Math.Min(arrivals[place], arrival);
                each?.Add((stop, arrival, ride));
            }
            rows.Add(Best(arrivals));
            if (leaving is not null && ride == 1)
                Array.Fill(ready, Never);
            _changes.Apply(arrivals, ready);
        }
        return [.. rows];
    }

    /// <summary>The moments after which a vehicle would be missed, or a way's window would be over.</summary>
    public List<int> LastMoments(StopAccess[] from) =>
        [.. from.SelectMany(way => _vehicles.SelectMany(vehicle => vehicle.Calls).Where(call => call.Stop == way.Stop.Index)
            .Select(call => Math.Min(call.Departure - way.Seconds, way.NotAfter))).Distinct()];

    /// <summary>The moments at which a vehicle leads to a door without waiting.</summary>
    public List<int> ArrivalMoments(StopAccess[] door) =>
        [.. door.SelectMany(way => _vehicles.SelectMany(vehicle => vehicle.Calls).Where(call => call.Stop == way.Stop.Index)
            .Select(call => call.Arrival + way.Seconds)).Distinct()];

    private int[] Filled()
    {
        var row = new int[_changes.PlaceCount];
        Array.Fill(row, Never);
        return row;
    }

    private int[] Best(int[] arrivals) => [.. arrivals.Chunk(_changes.GroupCount).Select(groups => groups.Min())];

    private IEnumerable<(int Stop, int Arrival, int Place)> Ride(
        Vehicle vehicle, int[] ready, bool atOnce, int bookedAt, Func<Call, (bool AsEntry, bool AsExit)> passes)
    {
        for (var board = 0; board < vehicle.Calls.Count; board++)
        {
            var entry = vehicle.Calls[board];
            var moment = ready[_changes.PlaceOf(entry.Stop, entry.BoardTrip)];
            if (IsBarred(entry.Stop) || moment > entry.Departure || (atOnce && moment < entry.Departure)
                || !IsAllowed(entry.Board, entry.BoardTrip, entry.Departure, entry.BoardDay, bookedAt))
                continue;
            for (var last = board + 1; last < vehicle.Calls.Count; last++)
            {
                if (passes(vehicle.Calls[last - 1]).AsEntry || passes(vehicle.Calls[last]).AsExit)
                    break;
                var exit = vehicle.Calls[last];
                if (!IsBarred(exit.Stop) && IsAllowed(exit.Alight, exit.AlightTrip, exit.Arrival, exit.AlightDay, bookedAt))
                    yield return (exit.Stop, exit.Arrival, _changes.PlaceOf(exit.Stop, exit.AlightTrip));
            }
        }
    }

    private (bool AsEntry, bool AsExit) Passes(Call call, (StopAccess[] Door, int Moment)? leaving, (StopAccess[] Door, int Moment)? reaching)
    {
        if (IsBarred(call.Stop))
            return default;
        return (call.Board == StopUse.Regular && leaving is var (start, left) && WalkTo(start, call.Stop) is { } to && call.Departure - to > left,
            call.Alight == StopUse.Regular && reaching is var (end, reached) && WalkTo(end, call.Stop) is { } from && call.Arrival + from < reached);
    }

    private static int? WalkTo(StopAccess[] door, int stop) =>
        door.Where(way => way.Stop.Index == stop && way.NotBefore == StopAccess.Always && way.NotAfter == -StopAccess.Always).Min(way => (int?)way.Seconds);

    private bool IsBarred(int stop) => _wheelchair && _timetable.BarredStops.Contains(stop);

    private bool IsAllowed(StopUse use, RandomTrip trip, int time, int serviceDay, int bookedAt) => use switch
    {
        StopUse.None => false,
        StopUse.Regular => true,
        _ => _onDemand && bookedAt <= (trip.Booking < 2
            ? time - (_timetable.BookingNotices[trip.Booking] * 60)
            : ((serviceDay - 1) * Day) + _timetable.EarlierDayLimit),
    };

    /// <summary>How long a change takes at least; null when nobody can change there.</summary>
    public int? SecondsOf(int from, RandomTrip fromTrip, int to, RandomTrip toTrip) => _changes.SecondsOf(from, fromTrip, to, toTrip);

    private void AddVehicle(int number, int serviceDay)
    {
        var trip = _timetable.Trips[number];
        if (!trip.ServiceDays[serviceDay + 1] || IsBeyond(trip, serviceDay) || (_wheelchair && trip.IsBarred))
            return;
        var calls = Enumerable.Range(0, trip.Length).Select(i => new Call(
            trip.Stops[i], trip.Arrivals[i] + (serviceDay * Day), trip.Departures[i] + (serviceDay * Day), trip.Board[i], trip.Alight[i], trip, trip, serviceDay, serviceDay)).ToList();
        var joined = FindBefore(number, serviceDay);
        if (joined is null)
        {
            _vehicles.Add(new Vehicle(number, serviceDay, calls));
            return;
        }
        _vehicles.Remove(joined);
        var (last, first) = (joined.Calls[^1], calls[0]);
        List<Call> joint = last.Stop == first.Stop
            ? [last with { Departure = first.Departure, Board = first.Board, BoardTrip = trip, BoardDay = serviceDay }]
            : [last with { Board = StopUse.None }, first with { Alight = StopUse.None }];
        _vehicles.Add(new Vehicle(number, serviceDay, [.. joined.Calls.SkipLast(1), .. joint, .. calls.Skip(1)]));
    }

    /// <summary>The vehicle that goes on as this trip: that of the trip before it, on the same service day or, where the feed says so, the day before.</summary>
    private Vehicle? FindBefore(int number, int serviceDay)
    {
        var trip = _timetable.Trips[number];
        foreach (var day in new[] { serviceDay, serviceDay - 1 })
        {
            if (_vehicles.Find(vehicle => vehicle.LastTrip == number - 1 && vehicle.ServiceDay == day) is not { } vehicle)
                continue;
            var stay = trip.Departures[0] + (serviceDay * Day) - vehicle.Calls[^1].Arrival;
            var before = _timetable.Trips[number - 1];
            var isBlock = day == serviceDay && trip.Block >= 0 && before.Block == trip.Block && before.Stops[^1] == trip.Stops[0] && stay <= LongestStay;
            if (stay >= 0 && (trip.Seated ?? isBlock) && stay <= LongestExplicitStay)
                return vehicle;
        }
        return null;
    }

    private static bool IsBeyond(RandomTrip trip, int serviceDay) =>
        (serviceDay < 0 && trip.Arrivals[^1] - Day < Hindsight) || (serviceDay > 0 && trip.Departures[0] + Day > Horizon);

    private sealed record Vehicle(int LastTrip, int ServiceDay, List<Call> Calls);

    private sealed record Call(
        int Stop, int Arrival, int Departure, StopUse Board, StopUse Alight, RandomTrip BoardTrip, RandomTrip AlightTrip, int BoardDay, int AlightDay);
}
