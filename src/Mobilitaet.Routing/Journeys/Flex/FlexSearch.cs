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

    /// <summary>Rides all the way.</summary>
    public List<FlexWay> Direct(DoorPoint from, DoorWays walksFrom, DoorPoint to, DoorWays walksTo)
    {
        var found = new List<FlexWay>();
        foreach (var pair in services.GroupBy(AreasOf))
        {
            var ends = EndsNear(from, walksFrom, _tables.FlexCalls[pair.First().PickUpCall]);
            AddRides(pair, ends, EndsNear(to, walksTo, _tables.FlexCalls[pair.First().DropOffCall]), found);
        }
        return found;
    }

    /// <summary>Rides to stops where another vehicle can be boarded.</summary>
    public void AddToStops(DoorPoint from, DoorWays walks, DayTimetable served, DoorWays ways)
    {
        var rides = new List<FlexWay>();
        foreach (var pair in services.GroupBy(AreasOf))
        {
            var starts = EndsNear(from, walks, _tables.FlexCalls[pair.First().PickUpCall]);
            if (starts.Count > 0)
                AddRides(pair, starts, ServedEnds(_tables.FlexCalls[pair.First().DropOffCall], served), rides);
        }
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
        var rides = new List<FlexWay>();
        foreach (var pair in services.GroupBy(AreasOf))
        {
            var ends = EndsNear(to, walks, _tables.FlexCalls[pair.First().DropOffCall]);
            if (ends.Count > 0)
                AddRides(pair, ServedEnds(_tables.FlexCalls[pair.First().PickUpCall], served), ends, rides);
        }
        foreach (var ride in rides)
        {
            ways.Add(
                new DoorWay(DoorWayKind.Flex, TravelMode.Car, ride.PickUp!.Value, ride.Seconds, 0, ride),
                new StopAccess(
                    ride.PickUp.Value, ride.Seconds + query.SlackSeconds, ride.EarliestPickUp - query.SlackSeconds, ride.LatestPickUp - query.SlackSeconds));
        }
    }

    /// <summary>Services between the same places share one table of drives.</summary>
    private (int, int, int, int) AreasOf(FlexService service)
    {
        var (from, to) = (_tables.FlexCalls[service.PickUpCall], _tables.FlexCalls[service.DropOffCall]);
        return (from.Area, from.Stop, to.Area, to.Stop);
    }

    /// <summary>The door itself inside an outline; else the nearest stops of the group that one can walk to.</summary>
    private List<FlexEnd> EndsNear(DoorPoint door, DoorWays walks, in FlexCallRecord call)
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

    private List<FlexEnd> ServedEnds(in FlexCallRecord call, DayTimetable served) =>
        [.. StopsOf(call).Where(stop => StreetWays.IsServed(served, stop)).Select(stop => EndAt(stop, null)).OfType<FlexEnd>()];

    private IReadOnlyList<Stop> StopsOf(in FlexCallRecord call) => call.Area >= 0 ? data.Areas.StopsOf(call.Area) : [new Stop(call.Stop)];

    private FlexEnd? EndAt(Stop stop, DoorWay? walk) => data.Snapped(TravelMode.Car)?.Find(stop) is { } at ? new FlexEnd(stop, walk, at) : null;

    private void AddRides(IEnumerable<FlexService> alike, List<FlexEnd> starts, List<FlexEnd> ends, List<FlexWay> rides)
    {
        if (starts.Count == 0 || ends.Count == 0)
            return;
        var drives = state.Tables(TravelMode.Car).Compute(starts.ConvertAll(end => end.Point), ends.ConvertAll(end => end.Point));
        foreach (var service in alike)
        {
            var quickest = ends.Select((end, column) => Quickest(service, starts, end, drives, column)).OfType<FlexWay>();
            rides.AddRange(quickest.OrderBy(ride => ride.Seconds).Take(MostRides));
        }
    }

    /// <summary>The ride to one end from the start that gets there first, walking included.</summary>
    private FlexWay? Quickest(FlexService service, List<FlexEnd> starts, FlexEnd end, TravelTimes drives, int column)
    {
        FlexWay? best = null;
        for (var row = 0; row < starts.Count; row++)
        {
            if (!drives.IsReachable(row, column) || (starts[row].Stop is { } stop && stop == end.Stop))
                continue;
            var seconds = RideSeconds(_tables.FlexTrips[service.Trip], drives.Milliseconds(row, column));
            var ride = new FlexWay(service, starts[row].Stop, end.Stop, starts[row].Walk, end.Walk, seconds);
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
