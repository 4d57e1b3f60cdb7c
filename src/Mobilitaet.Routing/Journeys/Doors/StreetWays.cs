using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;

namespace Mobilitaet.Routing.Journeys.Doors;

/// <summary>Finds the ways on streets between a door and the stops around it: one small table of travel times each.</summary>
internal sealed class StreetWays(PlannerData data, PlannerState state, JourneyQuery query)
{
    /// <summary>Getting in and out of a car, or locking a bicycle.</summary>
    public const int HandoverSeconds = 120;
    private const double FastestWalkMetresPerSecond = 1.4;
    private const double FarthestFeederMetres = 15_000;
    private const int MostFeederStops = 60;

    /// <summary>Adds the stop that the door is, and every stop within walking distance; where a day is given, only served ones.</summary>
    public void AddWalks(DoorPoint door, DayTimetable? served, bool towardsDoor, DoorWays ways)
    {
        foreach (var stop in door.OwnStops)
            ways.Add(new DoorWay(DoorWayKind.Here, query.Walking, stop, 0, 0), new StopAccess(stop, 0));
        var slack = towardsDoor ? 0 : query.BoardingSlackSeconds;
        var stops = StopsNear(door, query.Walking, query.MaxWalkSeconds * FastestWalkMetresPerSecond, served);
        foreach (var way in Measure(door, query.Walking, stops, towardsDoor))
        {
            if (way.Seconds <= query.MaxWalkSeconds && !door.OwnStops.Contains(way.Stop))
                ways.Add(way, new StopAccess(way.Stop, way.Seconds + slack));
        }
    }

    /// <summary>Adds drives or bicycle rides to the stops that are quickest to reach.</summary>
    public void AddFeeder(DoorPoint door, TravelMode mode, DayTimetable served, bool towardsDoor, DoorWays ways)
    {
        var stops = StopsNear(door, mode, FarthestFeederMetres, served);
        var quickest = Measure(door, mode, stops, towardsDoor).Where(way => way.Seconds <= query.MaxFeederSeconds)
            .OrderBy(way => way.Seconds).ThenBy(way => way.Stop.Index).Take(MostFeederStops);
        foreach (var way in quickest)
            ways.Add(way, new StopAccess(way.Stop, way.Seconds + HandoverSeconds));
    }

    /// <summary>How long a way from door to door takes; null when there is none.</summary>
    public DoorWay? FindDirect(DoorPoint from, DoorPoint to, TravelMode mode)
    {
        if (from.Find(mode) is not { } start || to.Find(mode) is not { } end)
            return null;
        var table = state.Tables(mode).Compute([start], [end], withDistances: true);
        return table.IsReachable(0, 0)
            ? new DoorWay(DoorWayKind.Street, mode, Stop.None, OffStreetWalk.Seconds(start, table.Milliseconds(0, 0), end),
                OffStreetWalk.Metres(start, table.FindMetres(0, 0) ?? 0, end))
            : null;
    }

    /// <summary>Ways between a door and stops in the order of stops; those that cannot be reached are left out.</summary>
    public List<DoorWay> Measure(DoorPoint door, TravelMode mode, List<Stop> stops, bool towardsDoor)
    {
        var ways = new List<DoorWay>();
        if (stops.Count == 0 || door.Find(mode) is not { } at)
            return ways;
        var snapped = data.Snapped(mode)!;
        var points = stops.ConvertAll(stop => snapped.Find(stop)!.Value);
        var table = towardsDoor
            ? state.Tables(mode).Compute(points, [at], withDistances: true)
            : state.Tables(mode).Compute([at], points, withDistances: true);
        for (var i = 0; i < stops.Count; i++)
        {
            var (row, column) = towardsDoor ? (i, 0) : (0, i);
            if (table.IsReachable(row, column))
            {
                ways.Add(new DoorWay(DoorWayKind.Street, mode, stops[i], OffStreetWalk.Seconds(at, table.Milliseconds(row, column), points[i]),
                    OffStreetWalk.Metres(at, table.FindMetres(row, column) ?? 0, points[i])));
            }
        }
        return ways;
    }

    private List<Stop> StopsNear(DoorPoint door, TravelMode mode, double metres, DayTimetable? served)
    {
        var stops = new List<Stop>();
        if (data.Snapped(mode) is not { } snapped)
            return stops;
        data.Grid.AddNear(door.Place.Position, metres, stops);
        stops.RemoveAll(stop => (served is not null && !IsServed(served, stop)) || snapped.Find(stop) is null);
        return stops;
    }

    /// <summary>Whether a vehicle can be boarded at the stop; on a day turned round: whether one can alight.</summary>
    public static bool IsServed(DayTimetable day, Stop stop) => day.Serves(stop);
}
