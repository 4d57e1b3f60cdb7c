using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Tests.Transit.RandomFeeds;

/// <summary>Every vehicle, every pair of calls, one ride after another: the plainest search that can be right.</summary>
internal sealed class TransitOracle
{
    private const int Day = 86_400;
    private const int Never = 1 << 29;
    private const int Horizon = 36 * 3600;
    private const int LongestStay = 30 * 60;
    private readonly RandomTimetable _timetable;
    private readonly List<Vehicle> _vehicles = [];

    public TransitOracle(RandomTimetable timetable)
    {
        _timetable = timetable;
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
    public int[][] ArrivalsAtStops(ReadOnlySpan<StopAccess> from, int moment, int rides, int bookedAt)
    {
        var ready = Filled();
        foreach (var way in from)
        {
            if (moment <= way.NotAfter)
                ready[way.Stop.Index] = Math.Min(ready[way.Stop.Index], Math.Max(moment, way.NotBefore) + way.Seconds);
        }
        var rows = new List<int[]> { Filled() };
        for (var ride = 1; ride <= rides; ride++)
        {
            var arrivals = (int[])rows[^1].Clone();
            foreach (var vehicle in _vehicles)
                Ride(vehicle, ready, arrivals, bookedAt);
            rows.Add(arrivals);
            ready = Change(arrivals, ready);
        }
        return [.. rows];
    }

    /// <summary>The moments after which a vehicle would be missed, or a way's window would be over.</summary>
    public List<int> LastMoments(StopAccess[] from) =>
        [.. from.SelectMany(way => _vehicles.SelectMany(vehicle => vehicle.Calls).Where(call => call.Stop == way.Stop.Index)
            .Select(call => Math.Min(call.Departure - way.Seconds, way.NotAfter))).Distinct()];

    private int[] Filled()
    {
        var row = new int[_timetable.StopCount];
        Array.Fill(row, Never);
        return row;
    }

    private void Ride(Vehicle vehicle, int[] ready, int[] arrivals, int bookedAt)
    {
        for (var board = 0; board < vehicle.Calls.Count; board++)
        {
            var entry = vehicle.Calls[board];
            if (ready[entry.Stop] > entry.Departure || !IsAllowed(entry.Board, entry.BoardTrip, entry.Departure, vehicle.ServiceDay, bookedAt))
                continue;
            foreach (var exit in vehicle.Calls.Skip(board + 1))
            {
                if (IsAllowed(exit.Alight, exit.AlightTrip, exit.Arrival, vehicle.ServiceDay, bookedAt))
                    arrivals[exit.Stop] = Math.Min(arrivals[exit.Stop], exit.Arrival);
            }
        }
    }

    private bool IsAllowed(StopUse use, RandomTrip trip, int time, int serviceDay, int bookedAt) => use switch
    {
        StopUse.None => false,
        StopUse.Regular => true,
        _ => bookedAt <= (trip.Booking < 2
            ? time - (_timetable.BookingNotices[trip.Booking] * 60)
            : ((serviceDay - 1) * Day) + _timetable.EarlierDayLimit),
    };

    private int[] Change(int[] arrivals, int[] before)
    {
        var ready = (int[])before.Clone();
        for (var from = 0; from < arrivals.Length; from++)
        {
            for (var to = 0; to < arrivals.Length; to++)
            {
                if (arrivals[from] < Never && SecondsOf(from, to) is { } seconds)
                    ready[to] = Math.Min(ready[to], arrivals[from] + seconds);
            }
        }
        return ready;
    }

    /// <summary>How long a change takes at least; null when nobody can change there.</summary>
    public int? SecondsOf(int from, int to)
    {
        var walk = _timetable.Walks.Where(known => known.From == from && known.To == to).Select(known => (int?)known.Seconds).FirstOrDefault();
        var usual = from == to ? _timetable.Slack : walk + _timetable.Slack;
        foreach (var rule in _timetable.Transfers.Where(known => known.FromStop == from && known.ToStop == to))
        {
            return rule.Kind switch
            {
                1 when from == to => 0,
                2 => rule.Seconds,
                3 => null,
                _ => usual,
            };
        }
        return usual;
    }

    private void AddVehicle(int number, int serviceDay)
    {
        var trip = _timetable.Trips[number];
        if (!trip.ServiceDays[serviceDay + 1] || IsBeyond(trip, serviceDay))
            return;
        var before = number > 0 ? _timetable.Trips[number - 1] : null;
        var joins = before is not null && trip.Block >= 0 && before.Block == trip.Block
            && !IsBeyond(before, serviceDay) && trip.Departures[0] - before.Arrivals[^1] is >= 0 and <= LongestStay;
        var calls = Enumerable.Range(0, trip.Length).Select(i => new Call(
            trip.Stops[i], trip.Arrivals[i] + (serviceDay * Day), trip.Departures[i] + (serviceDay * Day), trip.Board[i], trip.Alight[i], trip, trip)).ToList();
        if (!joins)
        {
            _vehicles.Add(new Vehicle(serviceDay, calls));
            return;
        }
        var vehicle = _vehicles[^1];
        var joint = vehicle.Calls[^1];
        vehicle.Calls[^1] = joint with { Departure = calls[0].Departure, Board = calls[0].Board, BoardTrip = trip };
        vehicle.Calls.AddRange(calls.Skip(1));
    }

    private static bool IsBeyond(RandomTrip trip, int serviceDay) =>
        (serviceDay < 0 && trip.Arrivals[^1] - Day < 0) || (serviceDay > 0 && trip.Departures[0] + Day > Horizon);

    private sealed record Vehicle(int ServiceDay, List<Call> Calls);

    private sealed record Call(int Stop, int Arrival, int Departure, StopUse Board, StopUse Alight, RandomTrip BoardTrip, RandomTrip AlightTrip);
}
