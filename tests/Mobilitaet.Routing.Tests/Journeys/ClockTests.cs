using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>Clock times on odd days: past midnight and when the clocks change. Without streets, between stops.</summary>
public sealed class ClockTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData(2024, 3, 31)]
    [InlineData(2024, 10, 27)]
    [InlineData(2024, 6, 3)]
    public void The_eight_o_clock_bus_leaves_at_eight_on_every_day(int year, int month, int day)
    {
        using var feed = TextFeed.WithOneTrip();
        var journey = Find(feed, "A", "D", new LocalDateTime(year, month, day, 7, 30));
        Assert.Equal(new LocalDateTime(year, month, day, 8, 0), journey.Departure.LocalDateTime);
        Assert.Equal(new LocalDateTime(year, month, day, 8, 30), journey.Arrival.LocalDateTime);
    }

    [Theory]
    [InlineData(2024, 3, 30, 4)]
    [InlineData(2024, 10, 26, 2)]
    [InlineData(2024, 6, 3, 3)]
    public void A_night_bus_over_the_change_of_clocks_takes_its_true_time(int year, int month, int day, int arrivalHour)
    {
        using var feed = Timed("23:45:00", "27:15:00");
        var journey = Find(feed, "A", "B", new LocalDateTime(year, month, day, 23, 30));
        Assert.Equal(3.5 * 3600, journey.Seconds);
        Assert.Equal((23, arrivalHour), (journey.Departure.Hour, journey.Arrival.Hour));
    }

    [Fact]
    public void After_midnight_the_evening_before_still_runs()
    {
        using var feed = Timed("24:20:00", "24:40:00");
        var journey = Find(feed, "A", "B", new LocalDateTime(2024, 6, 4, 0, 5));
        Assert.Equal(new LocalDateTime(2024, 6, 4, 0, 20), journey.Departure.LocalDateTime);
        Assert.Equal(new LocalDate(2024, 6, 3), Assert.IsType<RideLeg>(Assert.Single(journey.Legs)).ServiceDate);
    }

    [Fact]
    public void Who_must_be_there_after_midnight_leaves_in_the_evening()
    {
        using var feed = Timed("23:20:00", "23:40:00");
        var timetable = TemporaryTimetable.Import(feed);
        var query = Query(timetable, "A", "B") with { ArriveBy = new LocalDateTime(2024, 6, 4, 0, 5).InZoneLeniently(Berlin).ToInstant() };
        var journey = Assert.Single(new JourneyPlanner(timetable, null, null).Find(query).Journeys);
        Assert.Equal(new LocalDateTime(2024, 6, 3, 23, 40), journey.Arrival.LocalDateTime);
    }

    [Fact]
    public void All_stops_on_the_way_are_named_with_their_times()
    {
        using var feed = TextFeed.WithOneTrip();
        var ride = Assert.IsType<RideLeg>(Find(feed, "A", "D", new LocalDateTime(2024, 6, 3, 7, 30)).Legs[0]);
        Assert.Equal(["Anger", "Brunnen", "Chaussee", "Damm"], ride.Calls.Select(call => call.Stop.Name));
        Assert.Equal([0, 10, 20, 30], ride.Calls.Select(call => call.Arrival.Minute));
    }

    private static TextFeed Timed(string departure, string arrival) => TextFeed.WithOneTrip().With("stop_times.txt",
        $"trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT,{departure},{departure},A,1\nT,{arrival},{arrival},B,2");

    private static Journey Find(TextFeed feed, string from, string to, LocalDateTime departAt)
    {
        var timetable = TemporaryTimetable.Import(feed);
        var query = Query(timetable, from, to) with { DepartAt = departAt.InZoneLeniently(Berlin).ToInstant() };
        return Assert.Single(new JourneyPlanner(timetable, null, null).Find(query).Journeys);
    }

    private static JourneyQuery Query(Timetable timetable, string from, string to) => new()
    {
        From = JourneyPlace.At(timetable, timetable.FindStop(from)!.Value),
        To = JourneyPlace.At(timetable, timetable.FindStop(to)!.Value),
    };
}
