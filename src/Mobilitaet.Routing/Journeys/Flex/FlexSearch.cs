using Mobilitaet.Routing.Journeys.Doors;
using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Journeys.Flex;

/// <summary>Finds booked rides of services without a fixed timetable: from door to door, from a door to stops, and from stops to a door.</summary>
internal sealed class FlexSearch(PlannerData data, PlannerState state, JourneyQuery query, IReadOnlyList<FlexService> services)
{
    /// <summary>What a ride takes at most where the feed does not say: others get in and out on the way.</summary>
    public const double UsualFactor = 1.5;
    public const int UsualOffset = 600;

    /// <summary>Of a group's stops only the nearest to the door are worth a look.</summary>
    private const int NearestStops = 3;

    /// <summary>So many places are enough for each service to change to or from a bus.</summary>
    private const int MostRides = 60;
    private readonly TimetableTables _tables = data.Timetable.Tables;

    /// <summary>Which services lead from the same places to the same places.</summary>
    public List<FlexPair> ListPairs() =>
    [
        .. services.GroupBy(AreasOf).Select(alike => new FlexPair(_tables.FlexCalls[alike.First().PickUpCall], _tables.FlexCalls[alike.First().DropOffCall], [.. alike])),
    ];

    /// <summary>Rides all the way.</summary>
    public List<FlexWay> Direct(DoorPoint from, DoorWays walksFrom, DoorPoint to, DoorWays walksTo)
    {
        var found = new List<FlexWay>();
        foreach (var pair in ListPairs())
            AddRides(pair, EndsNear(from, walksFrom, pair.PickUp), EndsNear(to, walksTo, pair.DropOff), found);
        return found;
    }

    /// <summary>Rides to stops where another vehicle can be boarded.</summary>
    public void AddToStops(DoorPoint from, DoorWays walks, DayTimetable served, DoorWays ways)
    {
        foreach (var pair in ListPairs())
        {
            var starts = EndsNear(from, walks, pair.PickUp);
            if (starts.Count > 0)
                AddToStops(pair, starts, ServedEnds(pair.DropOff, served), ways);
        }
    }

    /// <summary>The same of one pair, from known starts.</summary>
    public void AddToStops(FlexPair pair, List<FlexEnd> starts, List<FlexEnd> served, DoorWays ways)
    {
        var rides = new List<FlexWay>();
        AddRides(pair, starts, served, rides);
        foreach (var ride in rides)
        {
            var before = ride.WalkBefore?.Seconds ?? 0;
            ways.Add(
                new DoorWay(DoorWayKind.Flex, TravelMode.Car, ride.DropOff!.Value, ride.Seconds, 0, ride),
                new StopAccess(ride.DropOff.Value, ride.Seconds + query.SlackSeconds, ride.EarliestPickUp - before, ride.LatestPickUp - before));
        }
    }

    /// <summary>Rides from stops where one alights from another vehicle.</summary>
    public void AddFromStops(DoorPoint to, DoorWays walks, DayTimetable served, DoorWays ways)
    {
        foreach (var pair in ListPairs())
        {
            var ends = EndsNear(to, walks, pair.DropOff);
            if (ends.Count > 0)
                AddFromStops(pair, ServedEnds(pair.PickUp, served), ends, ways);
        }
    }

    /// <summary>The same of one pair, to known ends.</summary>
    public void AddFromStops(FlexPair pair, List<FlexEnd> served, List<FlexEnd> ends, DoorWays ways)
    {
        var rides = new List<FlexWay>();
        AddRides(pair, served, ends, rides);
        foreach (var ride in rides)
        {
            ways.Add(
                new DoorWay(DoorWayKind.Flex, TravelMode.Car, ride.PickUp!.Value, ride.Seconds, 0, ride),
                new StopAccess(
                    ride.PickUp.Value, ride.Seconds + query.SlackSeconds, ride.EarliestPickUp - query.SlackSeconds, ride.LatestPickUp - query.SlackSeconds));
        }
    }

    /// <summary>The rides between one set of ends and others that belong to many doors, door by door as <see cref="Direct"/> lists them.</summary>
    /// <param name="pair">The services.</param>
    /// <param name="asked">The ends of one door.</param>
    /// <param name="others">The ends of the other doors.</param>
    /// <param name="towards">Whether the rides lead to the asked door.</param>
    /// <param name="add">Takes each ride with the index of its other door.</param>
    public void AddDirect(FlexPair pair, List<FlexEnd> asked, IReadOnlyList<List<FlexEnd>> others, bool towards, Action<int, FlexWay> add)
    {
        var all = others.SelectMany(ends => ends).ToList();
        var (near, far) = (asked.ConvertAll(end => end.Point), all.ConvertAll(end => end.Point));
        var drives = towards ? state.Tables(TravelMode.Car).Compute(far, near) : state.Tables(TravelMode.Car).Compute(near, far);
        var rides = new List<FlexWay>();
        for (var (other, first) = (0, 0); other < others.Count; first += others[other++].Count)
        {
            rides.Clear();
            if (towards)
                AddRides(pair, others[other], first, asked, 0, drives, rides);
            else
                AddRides(pair, asked, 0, others[other], first, drives, rides);
            foreach (var ride in rides)
                add(other, ride);
        }
    }

    /// <summary>Services between the same places share one table of drives.</summary>
    private (int, int, int, int) AreasOf(FlexService service)
    {
        var (from, to) = (_tables.FlexCalls[service.PickUpCall], _tables.FlexCalls[service.DropOffCall]);
        return (from.Area, from.Stop, to.Area, to.Stop);
    }

    /// <summary>The door itself inside an outline; else the nearest stops of the group that one can walk to.</summary>
    public List<FlexEnd> EndsNear(DoorPoint door, DoorWays walks, in FlexCallRecord call)
    {
        if (data.Areas.Contains(call.Area, door.Place.Position))
            return door.Find(TravelMode.Car) is { } at ? [new FlexEnd(null, null, at)] : [];
        if (call.Area >= 0 && _tables.FlexAreas[call.Area].StopCount == 0)
            return [];
        var stops = StopsOf(call).ToHashSet();
        var near = Enumerable.Range(0, walks.Count).Select(i => walks[i]).Where(way => way.Kind != DoorWayKind.Flex && stops.Contains(way.Stop))
            .OrderBy(way => way.Seconds).Take(NearestStops);
        return [.. near.Select(way => EndAt(way.Stop, way.Kind == DoorWayKind.Here ? null : way)).OfType<FlexEnd>()];
    }

    /// <summary>Stops at which another vehicle runs.</summary>
    public List<FlexEnd> ServedEnds(in FlexCallRecord call, DayTimetable served) =>
        [.. StopsOf(call).Where(stop => StreetWays.IsServed(served, stop)).Select(stop => EndAt(stop, null)).OfType<FlexEnd>()];

    private IReadOnlyList<Stop> StopsOf(in FlexCallRecord call) => call.Area >= 0 ? data.Areas.StopsOf(call.Area) : [new Stop(call.Stop)];

    private FlexEnd? EndAt(Stop stop, DoorWay? walk) => data.Snapped(TravelMode.Car)?.Find(stop) is { } at ? new FlexEnd(stop, walk, at) : null;

    private void AddRides(FlexPair pair, List<FlexEnd> starts, List<FlexEnd> ends, List<FlexWay> rides)
    {
        if (starts.Count == 0 || ends.Count == 0)
            return;
        var drives = state.Tables(TravelMode.Car).Compute(starts.ConvertAll(end => end.Point), ends.ConvertAll(end => end.Point));
        AddRides(pair, starts, 0, ends, 0, drives, rides);
    }

    /// <summary>Starts and ends begin at a row and a column of the table.</summary>
    private void AddRides(FlexPair pair, List<FlexEnd> starts, int firstRow, List<FlexEnd> ends, int firstColumn, TravelTimes drives, List<FlexWay> rides)
    {
        foreach (var service in pair.Services)
        {
            var quickest = ends.Select((end, column) => Quickest(service, starts, firstRow, end, firstColumn + column, drives)).OfType<FlexWay>();
            rides.AddRange(quickest.OrderBy(ride => ride.Seconds).Take(MostRides));
        }
    }

    /// <summary>The ride to one end from the start that gets there first, walking included.</summary>
    private FlexWay? Quickest(FlexService service, List<FlexEnd> starts, int firstRow, FlexEnd end, int column, TravelTimes drives)
    {
        FlexWay? best = null;
        for (var start = 0; start < starts.Count; start++)
        {
            if (!drives.IsReachable(firstRow + start, column) || (starts[start].Stop is { } stop && stop == end.Stop))
                continue;
            var seconds = RideSeconds(_tables.FlexTrips[service.Trip], drives.Milliseconds(firstRow + start, column));
            var ride = new FlexWay(service, starts[start].Stop, end.Stop, starts[start].Walk, end.Walk, seconds);
            if (ride.EarliestPickUp <= ride.LatestPickUp && (best is null || ride.Seconds < best.Seconds))
                best = ride;
        }
        return best;
    }

    private static int RideSeconds(in FlexTripRecord trip, int driveMilliseconds)
    {
        var drive = driveMilliseconds / 1000.0;
        return (int)Math.Ceiling(trip.DurationFactor > 0 ? (drive * trip.DurationFactor) + trip.DurationOffset : (drive * UsualFactor) + UsualOffset);
    }
}
