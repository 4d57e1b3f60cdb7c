using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;
using NodaTime;

namespace Mobilitaet.Routing.Journeys.Writing;

/// <summary>Writes a booked ride of a service without a fixed timetable, with the walks at its ends.</summary>
internal sealed class FlexLegWriter(PlannerData data, PlannerState? state, JourneyQuery query, DayTimetable day)
{
    /// <param name="way">The ride.</param>
    /// <param name="from">The door where it starts; null when it starts at a stop.</param>
    /// <param name="to">The door where it ends; null when it ends at a stop.</param>
    /// <param name="pickUp">The second of the day of the pick-up.</param>
    /// <param name="legs">Where to add the legs.</param>
    /// <param name="streets">Writes the walks.</param>
    public void Write(FlexWay way, DoorPoint? from, DoorPoint? to, int pickUp, List<Leg> legs, StreetLegWriter streets)
    {
        var start = way.PickUp is { } first ? data.LegPlace(first) : from!.LegPlace;
        var end = way.DropOff is { } last ? data.LegPlace(last) : to!.LegPlace;
        if (way.WalkBefore is { } before)
        {
            legs.Add(streets.Write(
                from!.LegPlace, start, from.Find(before.Mode), streets.Snap(before.Stop, before.Mode), before, Clock(pickUp - before.Seconds), Clock(pickUp)));
        }
        legs.Add(WriteRide(way, start, end, from, to, pickUp));
        if (way.WalkAfter is { } after)
        {
            var arrived = pickUp + way.RideSeconds;
            legs.Add(streets.Write(
                end, to!.LegPlace, streets.Snap(after.Stop, after.Mode), to.Find(after.Mode), after, Clock(arrived), Clock(arrived + after.Seconds)));
        }
    }

    private FlexLeg WriteRide(FlexWay way, LegPlace start, LegPlace end, DoorPoint? from, DoorPoint? to, int pickUp)
    {
        var service = way.Service;
        var trip = data.Timetable.Tables.FlexTrips[service.Trip];
        var line = data.LineOf(new Line(trip.Line));
        var latest = service.LatestBookingFor(pickUp) is { } second ? Clock(second) : (ZonedDateTime?)null;
        return new FlexLeg(
            start, end, Clock(pickUp), Clock(pickUp + way.RideSeconds), Draw(way, start, end, from, to), line, data.Timetable.Text(trip.Headsign),
            day.Date.PlusDays(service.ServiceDay), trip.Wheelchair, Clock(service.PickUpFrom), Clock(service.PickUpTo),
            BookingWriter.Write(data.Timetable, service.Rule, line, latest));
    }

    private IReadOnlyList<GeoPoint> Draw(FlexWay way, LegPlace start, LegPlace end, DoorPoint? from, DoorPoint? to)
    {
        if (!query.Geometry || state is null)
            return [];
        var cars = data.Snapped(TravelMode.Car);
        var a = way.PickUp is { } first ? cars?.Find(first) : from!.Find(TravelMode.Car);
        var b = way.DropOff is { } last ? cars?.Find(last) : to!.Find(TravelMode.Car);
        var route = a is { } start1 && b is { } end1 ? state.Routes(TravelMode.Car).FindRoute(start1, end1) : null;
        return route is null ? [start.Position, end.Position] : [start.Position, .. route.Geometry, end.Position];
    }

    private ZonedDateTime Clock(int seconds) => day.InstantAt(seconds).InZone(data.Timetable.Zone);
}
