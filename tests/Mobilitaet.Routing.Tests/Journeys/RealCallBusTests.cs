using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads.Maps;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Testing;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>A real rural call bus (lines 476 to 479 and more around Angermünde, 2023) on streets that join its stops like the spokes of a wheel.</summary>
public sealed class RealCallBusTests
{
    private static readonly Lazy<JourneyPlanner> Shared = new(Open);
    private static readonly LocalDate Wednesday = new(2023, 5, 10);

    [Fact]
    public void On_a_working_day_it_runs_in_the_evening_and_names_its_number()
    {
        var ride = Ride(Wednesday, new LocalTime(12, 0), bookedAt: new LocalTime(12, 0));
        Assert.Equal(new LocalTime(17, 30), ride.Departure.TimeOfDay);
        Assert.Equal((new LocalTime(17, 30), new LocalTime(22, 0)), (ride.HoursFrom.TimeOfDay, ride.HoursTo.TimeOfDay));
        Assert.Equal(new LocalTime(16, 30), ride.Booking.Latest!.Value.TimeOfDay);
        Assert.Equal("+49 3332 442 755", ride.Booking.Phone);
        Assert.StartsWith("Anmeldung mind. 60min vorher", ride.Booking.Message, StringComparison.Ordinal);
        Assert.Equal(VehicleKind.OnDemandBus, ride.Line.Kind);
    }

    [Theory]
    [InlineData(2023, 5, 13)]
    [InlineData(2023, 4, 7)]
    public void On_weekends_and_on_Good_Friday_it_runs_from_the_morning_for_a_surcharge(int year, int month, int day)
    {
        var ride = Ride(new LocalDate(year, month, day), new LocalTime(6, 0), bookedAt: new LocalTime(6, 0));
        Assert.Equal(new LocalTime(8, 0), ride.Departure.TimeOfDay);
        Assert.StartsWith("1€ Komfortzuschlag", ride.Booking.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_hour_before_its_last_ride_it_can_no_longer_be_booked()
    {
        var answer = Find(Wednesday, new LocalTime(20, 0), bookedAt: new LocalTime(21, 1));
        Assert.Equal(JourneyRefusalCause.BookingTooLate, answer.Refusal!.Cause);
        Assert.True(answer.Refusal.LatestBooking!.Value.TimeOfDay <= new LocalTime(21, 0));
    }

    private static FlexLeg Ride(LocalDate date, LocalTime departAt, LocalTime bookedAt) =>
        Assert.IsType<FlexLeg>(Assert.Single(Find(date, departAt, bookedAt).Journeys[0].Legs));

    private static JourneyAnswer Find(LocalDate date, LocalTime departAt, LocalTime bookedAt)
    {
        var timetable = Shared.Value.Timetable;
        return Shared.Value.Find(new JourneyQuery
        {
            From = JourneyPlace.At(timetable, timetable.FindStop("500000505801")!.Value),
            To = JourneyPlace.At(timetable, timetable.FindStop("500000505901")!.Value),
            DepartAt = (date + departAt).InZoneLeniently(timetable.Zone).ToInstant(),
            BookedAt = (date + bookedAt).InZoneLeniently(timetable.Zone).ToInstant(),
            Layers = JourneyLayers.OnDemand,
        });
    }

    private static JourneyPlanner Open()
    {
        var timetable = TemporaryTimetable.Import([TestEnvironment.SharedData("timetables/vbb-gtfs-flex")]);
        var osm = new SmallOsm();
        foreach (var stop in timetable.ListStops())
        {
            osm.AddNode(stop.Index + 1, timetable.PositionOf(stop));
            if (stop.Index > 0)
                osm.AddWay(stop.Index, [1, stop.Index + 1], ("highway", "tertiary"));
        }
        var streets = osm.Import();
        return new JourneyPlanner(timetable, streets, null);
    }
}
