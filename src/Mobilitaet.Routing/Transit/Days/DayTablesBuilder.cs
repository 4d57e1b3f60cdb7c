using Mobilitaet.Routing.Transit.Records;
using Mobilitaet.Routing.Transit.Virtual;

namespace Mobilitaet.Routing.Transit.Days;

/// <summary>Writes groups of vehicles as patterns in which no vehicle overtakes another; a faster one gets a pattern of its own.</summary>
internal sealed class DayTablesBuilder(TimetableTables tables, VirtualStops stops, DayOptions options, DayBookings bookings)
{
    private const int MostLanesTried = 64;
    private readonly List<DayPattern> _patterns = [];
    private readonly List<DayCall> _calls = [];
    private readonly List<CallTime> _times = [];
    private readonly List<DayTrip> _trips = [];
    private readonly List<DayTripPart> _parts = [];

    public DayTables Build(IReadOnlyList<DayPatternGroups.Group> groups)
    {
        foreach (var group in groups)
            Add(group);
        return new DayTables
        {
            Direction = 1,
            Patterns = [.. _patterns],
            Calls = [.. _calls],
            Times = [.. _times],
            Trips = [.. _trips],
            Parts = [.. _parts],
            Bookings = [.. bookings.Items],
        };
    }

    private void Add(DayPatternGroups.Group group)
    {
        var calls = CallsOf(group.Rows[0]);
        if (!IsUsable(calls))
            return;
        var rows = group.Rows.Select(chain => (Chain: chain, Times: TimesOf(chain))).ToList();
        rows.Sort((a, b) => Compare(a.Times, b.Times));
        foreach (var lane in Lanes(rows))
            AddPattern(calls, lane);
    }

    /// <summary>First fit: every row joins the first lane whose last row it follows at every call; of very many lanes only the newest are tried.</summary>
    private static List<List<(IReadOnlyList<ActiveTrip> Chain, CallTime[] Times)>> Lanes(List<(IReadOnlyList<ActiveTrip> Chain, CallTime[] Times)> rows)
    {
        var lanes = new List<List<(IReadOnlyList<ActiveTrip> Chain, CallTime[] Times)>>();
        foreach (var row in rows)
        {
            var oldest = Math.Max(0, lanes.Count - MostLanesTried);
            var lane = lanes.FindIndex(oldest, candidate => Follows(candidate[^1].Times, row.Times));
            if (lane < 0)
                lanes.Add([row]);
            else
                lanes[lane].Add(row);
        }
        return lanes;
    }

    private static bool Follows(CallTime[] before, CallTime[] after)
    {
        for (var call = 0; call < before.Length; call++)
        {
            if (after[call].Arrival < before[call].Arrival || after[call].Departure < before[call].Departure)
                return false;
        }
        return true;
    }

    private static int Compare(CallTime[] a, CallTime[] b)
    {
        for (var call = 0; call < a.Length; call++)
        {
            var order = a[call].Departure != b[call].Departure
                ? a[call].Departure.CompareTo(b[call].Departure) : a[call].Arrival.CompareTo(b[call].Arrival);
            if (order != 0)
                return order;
        }
        return 0;
    }

    private void AddPattern(DayCall[] calls, List<(IReadOnlyList<ActiveTrip> Chain, CallTime[] Times)> lane)
    {
        var needsBooking = calls.Any(call => call.BoardBooking >= 0 || call.AlightBooking >= 0);
        _patterns.Add(new DayPattern(_calls.Count, calls.Length, _times.Count, _trips.Count, lane.Count, needsBooking));
        _calls.AddRange(calls);
        foreach (var (chain, times) in lane)
        {
            _trips.Add(new DayTrip(_parts.Count, chain.Count));
            _times.AddRange(times);
            AddParts(chain);
        }
    }

    private void AddParts(IReadOnlyList<ActiveTrip> chain)
    {
        var firstCall = 0;
        for (var i = 0; i < chain.Count; i++)
        {
            var lastCall = firstCall + CountOf(chain[i]) - 1;
            _parts.Add(new DayTripPart(chain[i].Trip, chain[i].ServiceDay, firstCall, lastCall));
            firstCall = i + 1 < chain.Count && Meet(chain[i], chain[i + 1]) ? lastCall : lastCall + 1;
        }
    }

    private int CountOf(in ActiveTrip trip) => tables.Patterns[tables.Trips[trip.Trip].Pattern].CallCount;

    /// <summary>Whether the last call of a trip and the first of the next are one.</summary>
    private bool Meet(in ActiveTrip before, in ActiveTrip after)
    {
        var last = NodeAt(before, CountOf(before) - 1);
        // Where rules name one of the trips, alighting and boarding stand at virtual stops of their own.
        return last == NodeAt(after, 0) && last < tables.Stops.Length;
    }

    private int NodeAt(in ActiveTrip trip, int call)
    {
        var stop = tables.Calls[tables.Patterns[tables.Trips[trip.Trip].Pattern].FirstCall + call].Stop;
        return stops.NodeAt(stops.RowOf(trip.Trip), call, stop);
    }

    /// <summary>
    /// The last call of a trip and the first of the next are one: one alights under the former's rules and boards under the latter's. Where the
    /// vehicle moves on to another stop before it goes on, or where rules for changing name one of the trips, both calls stay.
    /// </summary>
    private DayCall[] CallsOf(IReadOnlyList<ActiveTrip> chain)
    {
        var calls = new List<DayCall>();
        foreach (var trip in chain)
        {
            var pattern = tables.Patterns[tables.Trips[trip.Trip].Pattern];
            var own = tables.Calls.Slice(pattern.FirstCall, pattern.FirstCall + pattern.CallCount);
            for (var i = 0; i < own.Length; i++)
            {
                var call = Convert(own[i], trip) with { Stop = NodeAt(trip, i) };
                if (i == 0 && calls.Count > 0)
                    Join(calls, call);
                else
                    calls.Add(call);
            }
        }
        return [.. calls];
    }

    private void Join(List<DayCall> calls, in DayCall call)
    {
        if (calls[^1].Stop == call.Stop && call.Stop < tables.Stops.Length)
        {
            calls[^1] = calls[^1] with { CanBoard = call.CanBoard, BoardBooking = call.BoardBooking };
            return;
        }
        calls[^1] = calls[^1] with { CanBoard = false, BoardBooking = -1 };
        calls.Add(call with { CanAlight = false, AlightBooking = -1 });
    }

    private DayCall Convert(in CallRecord call, in ActiveTrip trip)
    {
        var barred = options.Wheelchair && tables.Stops[call.Stop].Wheelchair == Fitness.No;
        var (board, alight) = (Allows(call.Board) && !barred, Allows(call.Alight) && !barred);
        if (trip.Booking >= 0)
            return new DayCall(call.Stop, board ? trip.Booking : -1, -1, board, alight);
        return new DayCall(
            call.Stop,
            board && call.Board == StopUse.OnDemand ? bookings.Add(call.BoardBooking, trip.ServiceDay) : -1,
            alight && call.Alight == StopUse.OnDemand ? bookings.Add(call.AlightBooking, trip.ServiceDay) : -1,
            board, alight);
    }

    private bool Allows(StopUse use) => use == StopUse.Regular || (use == StopUse.OnDemand && options.OnDemand);

    private CallTime[] TimesOf(IReadOnlyList<ActiveTrip> chain)
    {
        var times = new List<CallTime>();
        for (var part = 0; part < chain.Count; part++)
        {
            var trip = chain[part];
            var joins = part > 0 && Meet(chain[part - 1], trip);
            var first = tables.Trips[trip.Trip].FirstTime;
            for (var i = 0; i < CountOf(trip); i++)
            {
                var time = tables.Times[first + i];
                var (arrival, departure) = (time.Arrival + trip.Start, time.Departure + trip.Start);
                if (i == 0 && joins)
                    times[^1] = times[^1] with { Departure = departure };
                else
                    times.Add(new CallTime(arrival, departure));
            }
        }
        return [.. times];
    }

    private static bool IsUsable(DayCall[] calls)
    {
        var first = Array.FindIndex(calls, call => call.CanBoard);
        return first >= 0 && Array.FindLastIndex(calls, call => call.CanAlight) > first;
    }
}
