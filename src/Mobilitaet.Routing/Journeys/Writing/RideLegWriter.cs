using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;

namespace Mobilitaet.Routing.Journeys.Writing;

/// <summary>Writes rides on trips: one leg for each trip that a vehicle runs while one stays seated.</summary>
internal sealed class RideLegWriter(PlannerData data, PlannerState? state, JourneyQuery query)
{
    private readonly RideGeometry _geometry = new(data, state);

    public void Write(DayTimetable day, in TransitRide ride, List<Leg> legs)
    {
        var booking = BookingOf(day, ride);
        var isFirst = true;
        foreach (var part in day.PartsOf(ride))
        {
            legs.Add(Write(day, ride, part, isFirst ? booking : null, isFirst));
            isFirst = false;
        }
    }

    private RideLeg Write(DayTimetable day, in TransitRide ride, in RidePart part, RideBooking? booking, bool isFirst)
    {
        var trip = data.Timetable.Get(part.Trip);
        var calls = new StopCall[part.AlightAt - part.BoardAt + 1];
        for (var i = 0; i < calls.Length; i++)
        {
            var stop = new Stop(day.CallOf(ride, part.BoardAt + i).Stop);
            var time = day.TimeAt(ride, part.BoardAt + i);
            calls[i] = new StopCall(data.Place(stop), day.ClockAt(time.Arrival, stop), day.ClockAt(time.Departure, stop));
        }
        return new RideLeg(
            PlaceOf(calls[0]), PlaceOf(calls[^1]), calls[0].Departure, calls[^1].Arrival,
            query.Geometry ? _geometry.Of(part, calls) : [], data.LineOf(trip.Line), HeadsignOf(part, trip), trip,
            day.Date.PlusDays(part.ServiceDay), calls, booking, !isFirst);
    }

    private static LegPlace PlaceOf(StopCall call) => new(call.Stop.Name, call.Stop.Position, call.Stop);

    private string HeadsignOf(in RidePart part, TripInfo trip)
    {
        var tables = data.Timetable.Tables;
        var shown = tables.Calls[tables.Patterns[tables.Trips[part.Trip.Index].Pattern].FirstCall + part.BoardCall].Headsign;
        return shown == 0 ? trip.Headsign : data.Timetable.Text(shown);
    }

    private RideBooking? BookingOf(DayTimetable day, in TransitRide ride)
    {
        if (!OnDemandRides.NeedsBooking(day, ride))
            return null;
        var (rule, latest) = OnDemandRides.LimitOf(day, ride);
        var line = data.LineOf(data.Timetable.Get(day.PartsOf(ride).First().Trip).Line);
        return BookingWriter.Write(data.Timetable, rule, line, latest is { } second ? day.ClockAt(second, ride.From) : null);
    }
}
