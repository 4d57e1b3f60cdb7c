using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Journeys.Flex;
using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Transit.Days;

namespace Mobilitaet.Routing.Reachability;

/// <summary>What services without a fixed timetable offer at each door of a set on one day: rides to and from stops, and from door to door. Immutable and shared by all threads.</summary>
internal sealed class DoorCalls
{
    private readonly DoorSet _doors;
    private readonly List<FlexService> _services;

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
        var search = calls.Search(state);
        for (var door = 0; door < doors.Count; door++)
        {
            var (to, from) = (new DoorWays(), new DoorWays());
            search.AddToStops(doors.PointOf(door), doors.ToStops.WaysOf(door), day, to);
            search.AddFromStops(doors.PointOf(door), doors.FromStops.WaysOf(door), day.Mirrored, from);
            calls.ToStops.Add(to);
            calls.FromStops.Add(from);
        }
        return calls;
    }

    /// <summary>Rides between one door and every other, in the order of doors.</summary>
    public (int[] First, ReachCall[] Calls) ListDirect(int asked, bool towards)
    {
        using var state = _doors.Planner.Rent();
        var search = Search(state);
        var (first, all) = (new int[_doors.Count + 1], new List<ReachCall>());
        for (var door = 0; door < _doors.Count; door++)
        {
            first[door] = all.Count;
            if (door != asked)
                AddUseful(towards ? Direct(search, door, asked) : Direct(search, asked, door), all);
        }
        first[^1] = all.Count;
        return (first, [.. all]);
    }

    private FlexSearch Search(PlannerState state) => new(_doors.Data, state, _doors.Query, _services);

    private List<FlexWay> Direct(FlexSearch search, int from, int to) =>
        search.Direct(_doors.PointOf(from), _doors.ToStops.WaysOf(from), _doors.PointOf(to), _doors.FromStops.WaysOf(to));

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
