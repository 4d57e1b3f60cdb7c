using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Journeys.Flex;
using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Transit.Days;

namespace Mobilitaet.Routing.Reachability;

/// <summary>What services without a fixed timetable offer at each door of a set on one day: rides to and from stops, and from door to door. Immutable and shared by all threads.</summary>
internal sealed class DoorCalls
{
    private static readonly DoorWays s_noWays = new();
    private readonly DoorSet _doors;
    private readonly List<FlexService> _services;
    private readonly List<(FlexPair Pair, DoorEnds Starts, DoorEnds Ends)> _pairs = [];

    private DoorCalls(DoorSet doors, List<FlexService> services) => (_doors, _services) = (doors, services);

    /// <summary>From doors to stops where another vehicle can be boarded.</summary>
    public DoorWalks ToStops { get; } = new();

    public DoorWalks FromStops { get; } = new();

    /// <summary>Null when no service runs that can still be booked.</summary>
    public static DoorCalls? Find(DoorSet doors, DayTimetable day, int bookedAt)
    {
        var services = new FlexDay(day, day.Options.Wheelchair, bookedAt).List();
        if (services.Count == 0)
            return null;
        var calls = new DoorCalls(doors, services);
        using var state = doors.Planner.Rent();
        calls.AddWays(calls.Search(state), day);
        return calls;
    }

    /// <summary>Rides between one door and every other.</summary>
    public DoorRows<ReachCall> ListDirect(int asked, bool towards)
    {
        using var state = _doors.Planner.Rent();
        var search = Search(state);
        var found = new SortedDictionary<int, List<FlexWay>>();
        foreach (var (pair, starts, ends) in _pairs)
        {
            var others = towards ? starts : ends;
            if ((towards ? ends : starts).Find(asked) is { } near)
                search.AddDirect(pair, near, others.Ends, towards, (other, ride) => Add(found, others.Doors[other], ride));
        }
        found.Remove(asked);
        var (doors, first, all) = (found.Keys.ToArray(), new int[found.Count + 1], new List<ReachCall>());
        foreach (var (at, rides) in found.Values.Index())
        {
            AddUseful(rides, all);
            first[at + 1] = all.Count;
        }
        return new DoorRows<ReachCall>(doors, first, [.. all]);
    }

    private FlexSearch Search(PlannerState state) => new(_doors.Data, state, _doors.Query, _services);

    private void AddWays(FlexSearch search, DayTimetable day)
    {
        var (to, from) = (new DoorWays[_doors.Count], new DoorWays[_doors.Count]);
        foreach (var pair in search.ListPairs())
        {
            var (starts, ends) = (_doors.EndsOf(search, pair.PickUp, pickUp: true), _doors.EndsOf(search, pair.DropOff, pickUp: false));
            var (alighting, boarding) = (search.ServedEnds(pair.DropOff, day), search.ServedEnds(pair.PickUp, day.Mirrored));
            for (var i = 0; i < starts.Doors.Length; i++)
                search.AddToStops(pair, starts.Ends[i], alighting, to[starts.Doors[i]] ??= new DoorWays());
            for (var i = 0; i < ends.Doors.Length; i++)
                search.AddFromStops(pair, boarding, ends.Ends[i], from[ends.Doors[i]] ??= new DoorWays());
            _pairs.Add((pair, starts, ends));
        }
        for (var door = 0; door < _doors.Count; door++)
        {
            ToStops.Add(to[door] ?? s_noWays);
            FromStops.Add(from[door] ?? s_noWays);
        }
    }

    private static void Add(SortedDictionary<int, List<FlexWay>> found, int door, FlexWay ride)
    {
        if (!found.TryGetValue(door, out var rides))
            found.Add(door, rides = []);
        rides.Add(ride);
    }

    /// <summary>A ride that is no quicker than another and can only leave when that one can leave as well is of no use.</summary>
    private static void AddUseful(List<FlexWay> rides, List<ReachCall> all)
    {
        var calls = rides.Select(ride => new ReachCall(ride.EarliestPickUp - BeforeOf(ride), ride.LatestPickUp - BeforeOf(ride), ride.Seconds))
            .Where(call => call.Latest + call.Seconds >= 0 && call.Earliest <= DoorSearch.EndOfDay).Distinct().ToList();
        all.AddRange(calls.Where(call => !calls.Exists(other => other != call
            && other.Seconds <= call.Seconds && other.Earliest <= call.Earliest && other.Latest >= call.Latest)));
    }

    private static int BeforeOf(FlexWay ride) => ride.WalkBefore?.Seconds ?? 0;
}
