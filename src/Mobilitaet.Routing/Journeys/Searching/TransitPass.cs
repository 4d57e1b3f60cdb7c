using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;

namespace Mobilitaet.Routing.Journeys.Searching;

/// <summary>One timetable search between the ways of two doors, its answers brought into itineraries.</summary>
internal sealed class TransitPass(PlannerState state, JourneyQuery query, StopChanges changes)
{
    public List<Itinerary> Run(DayTimetable day, DoorWays from, DoorWays to, SearchWindow window, int bookedAt)
    {
        var found = new List<Itinerary>();
        if (from.Count == 0 || to.Count == 0)
            return found;
        var transit = new TransitQuery(from.Access, to.Access, window.Earliest, window.Latest, Math.Min(query.MaxChanges, TransitQuery.MostChanges), bookedAt);
        var answer = window.IsArrival ? state.Transit.Arrivals(day, changes, transit) : state.Transit.Departures(day, changes, transit);
        foreach (ref readonly var option in answer.Options)
        {
            if (option.Arrival - option.Departure > (int)query.MaxTravel.TotalSeconds || !window.Allows(option.Departure, option.Arrival))
                continue;
            var rides = answer.RidesOf(option).ToArray();
            var (access, egress) = (from[option.Access], to[option.Egress]);
            found.Add(new Itinerary(option.Departure, option.Arrival, LayersOf(day, rides) | LayersOf(access, true) | LayersOf(egress, false))
            {
                Day = day,
                Access = access,
                Rides = rides,
                Egress = egress,
            });
        }
        // Beyond the window the next journey counts only when there is none within it.
        if (found.Exists(item => window.Holds(item.Departure, item.Arrival)))
            found.RemoveAll(item => !window.Holds(item.Departure, item.Arrival));
        return found;
    }

    private static JourneyLayers LayersOf(DayTimetable day, TransitRide[] rides)
    {
        var layers = JourneyLayers.None;
        foreach (var ride in rides)
            layers |= OnDemandRides.NeedsBooking(day, ride) ? JourneyLayers.OnDemand : JourneyLayers.Bus;
        return layers;
    }

    private static JourneyLayers LayersOf(in DoorWay way, bool atStart) => way switch
    {
        { Kind: DoorWayKind.Flex } => JourneyLayers.OnDemand,
        { Kind: DoorWayKind.Street, Mode: Roads.TravelMode.Car } => atStart ? JourneyLayers.DriveToStop : JourneyLayers.DriveFromStop,
        { Kind: DoorWayKind.Street, Mode: Roads.TravelMode.Bicycle } => JourneyLayers.BicycleToStop,
        _ => JourneyLayers.None,
    };
}
