using Mobilitaet.Routing.Journeys;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>Every refusal says why.</summary>
public sealed class RefusalTests
{
    private static readonly string Far = new('-', 200);

    private static SmallTown Street() => SmallTown.Draw($"A---B{Far}C---D", "B C").Trip("1", "B 8:10, C 8:20").Trip("1", "B 12:10, C 12:20");

    [Fact]
    public void Nothing_leaves_so_late()
    {
        using var town = Street();
        var refusal = town.Answer(town.Depart("A", "D", "13:00")).Refusal!;
        Assert.Equal(JourneyRefusalCause.AfterLastDeparture, refusal.Cause);
        Assert.Equal("12:08", refusal.LastDeparture!.Value.ToString("H:mm", null));
        Assert.Equal(SmallTown.Monday.PlusDays(1), refusal.NextDeparture!.Value.Date);
        Assert.Equal("8:08", refusal.NextDeparture.Value.ToString("H:mm", null));
    }

    [Fact]
    public void Nothing_arrives_so_early()
    {
        using var town = Street();
        var refusal = town.Answer(town.Arrive("A", "D", "8:00")).Refusal!;
        Assert.Equal(JourneyRefusalCause.BeforeFirstArrival, refusal.Cause);
        Assert.Equal("8:21", refusal.FirstArrival!.Value.ToString("H:mm", null));
    }

    [Fact]
    public void No_stop_lies_near()
    {
        using var town = SmallTown.Draw($"A{Far}B---C{Far}D", "B C").FarStop("X").Trip("1", "B 8:10, C 8:20, X 9:00");
        var start = town.Answer(town.Depart("A", "C", "8:00")).Refusal!;
        Assert.Equal((JourneyRefusalCause.NoStopNearStart, "B"), (start.Cause, start.NearestStop!.Name));
        Assert.InRange(start.NearestStopMetres!.Value, 5000, 5100);
        Assert.Equal(JourneyRefusalCause.NoStopNearDestination, town.Answer(town.Depart("B", "D", "8:00")).Refusal!.Cause);
    }

    [Fact]
    public void Off_the_streets()
    {
        using var town = Street();
        var nowhere = JourneyPlace.At(new GeoPoint(48, 8));
        Assert.Equal(JourneyRefusalCause.StartOffStreets, town.Answer(town.Depart("A", "D", "8:00") with { From = nowhere }).Refusal!.Cause);
        Assert.Equal(JourneyRefusalCause.DestinationOffStreets, town.Answer(town.Depart("A", "D", "8:00") with { To = nowhere }).Refusal!.Cause);
    }

    [Fact]
    public void The_timetable_ends_before()
    {
        using var town = Street();
        var query = town.Depart("A", "D", "8:00") with { DepartAt = town.At("8:00", new LocalDate(2026, 1, 1)) };
        var refusal = town.Answer(query).Refusal!;
        Assert.Equal(JourneyRefusalCause.DateOutsideTimetable, refusal.Cause);
        Assert.Equal((new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31)), (refusal.FirstDay!.Value, refusal.LastDay!.Value));
    }

    [Fact]
    public void Nothing_runs_on_a_holiday()
    {
        using var town = Street();
        town.Feed.With("calendar_dates.txt", "service_id,date,exception_type\ndaily,20240603,2");
        Assert.Equal(JourneyRefusalCause.NoServiceThatDay, town.Answer(town.Depart("A", "D", "8:00")).Refusal!.Cause);
    }

    [Fact]
    public void No_line_leads_there()
    {
        using var town = Street();
        Assert.Equal(JourneyRefusalCause.NoConnection, town.Answer(town.Depart("D", "A", "8:00")).Refusal!.Cause);
    }

    [Fact]
    public void Too_far_to_walk_and_nothing_else_was_asked_for()
    {
        using var town = Street();
        var refusal = town.Answer(town.Depart("A", "D", "8:00") with { Layers = JourneyLayers.Foot }).Refusal!;
        Assert.Equal(JourneyRefusalCause.TooFar, refusal.Cause);
        Assert.InRange(refusal.DirectSeconds!.Value, 3600, 4200);
    }

    [Fact]
    public void Where_everything_must_be_booked_the_last_ride_of_the_day_is_named_after_it_left()
    {
        using var town = OnCall().Trip("AST", "B 9:00?, C 9:30?");
        var refusal = town.Answer(town.Depart("A", "D", "10:00") with { BookedAt = town.At("10:00") }).Refusal!;
        Assert.Equal(JourneyRefusalCause.AfterLastDeparture, refusal.Cause);
        Assert.Equal("8:58", refusal.LastDeparture!.Value.ToString("H:mm", null));
        Assert.Equal(town.At("8:58", SmallTown.Monday.PlusDays(1)), refusal.NextDeparture!.Value.ToInstant() - Duration.FromSeconds(refusal.NextDeparture.Value.Second));
    }

    [Fact]
    public void Who_books_too_late_hears_of_the_next_ride()
    {
        using var town = OnCall().Trip("1", "B 6:00, C 6:30").Trip("AST", "B 20:00?, C 20:30?");
        var late = town.Answer(town.Depart("A", "D", "17:00") with { BookedAt = town.At("19:30") }).Refusal!;
        Assert.Equal(JourneyRefusalCause.BookingTooLate, late.Cause);
        Assert.Equal((SmallTown.Monday.PlusDays(1), 5), (late.NextDeparture!.Value.Date, late.NextDeparture.Value.Hour));

        using var evening = OnCall().Trip("AST", "B 9:00?, C 9:30?").Trip("1", "B 20:00, C 20:30");
        var arrive = evening.Answer(evening.Arrive("A", "D", "10:00") with { BookedAt = evening.At("8:30") }).Refusal!;
        Assert.Equal(JourneyRefusalCause.BookingTooLate, arrive.Cause);
        Assert.Equal((SmallTown.Monday, 19), (arrive.NextDeparture!.Value.Date, arrive.NextDeparture.Value.Hour));
    }

    [Fact]
    public void The_first_arrival_is_never_one_of_the_night_before()
    {
        using var town = SmallTown.Draw($"A---B{Far}C---D", "B C").Trip("1", "B 24:10, C 24:30").Trip("1", "B 8:10, C 8:20");
        var refusal = town.Answer(town.Arrive("A", "D", "8:00")).Refusal!;
        Assert.Equal((JourneyRefusalCause.BeforeFirstArrival, "8:21"), (refusal.Cause, refusal.FirstArrival!.Value.ToString("H:mm", null)));
        var early = Assert.Single(town.Answer(town.Arrive("A", "D", "5:00") with { Window = Duration.FromHours(1) }).Journeys);
        Assert.Equal(town.At("0:08"), early.Departure.ToInstant() - Duration.FromSeconds(early.Departure.Second));
    }

    [Fact]
    public void A_long_walk_does_not_hide_why_there_is_no_bus()
    {
        using var town = SmallTown.Draw($"A---B{new string('-', 117)}C---D", "B C").Trip("1", "B 8:10, C 8:20");
        var answer = town.Answer(town.Depart("A", "D", "13:00"));
        Assert.Equal(JourneyLayers.Foot, Assert.Single(answer.Journeys).Layers);
        Assert.Equal(JourneyRefusalCause.AfterLastDeparture, answer.Refusal!.Cause);
        Assert.Null(town.Answer(town.Depart("A", "D", "13:00") with { Layers = JourneyLayers.Foot }).Refusal);
        Assert.Null(town.Answer(town.Depart("A", "B", "13:00")).Refusal);
        Assert.Null(town.Answer(town.Depart("A", "D", "8:00")).Refusal);
    }

    [Fact]
    public void The_first_night_of_the_timetable_is_inside_it()
    {
        using var town = Street();
        var refusal = town.Answer(town.Depart("A", "D", "8:00") with { DepartAt = null, ArriveBy = town.At("2:00", new LocalDate(2024, 1, 1)) }).Refusal!;
        Assert.Equal((JourneyRefusalCause.BeforeFirstArrival, "8:21"), (refusal.Cause, refusal.FirstArrival!.Value.ToString("H:mm", null)));
    }

    [Fact]
    public void The_next_departure_is_named_for_a_line_that_runs_once_a_week()
    {
        using var town = SmallTown.Draw($"A---B{Far}C---D", "B C").Trip("1", "B 8:10, C 8:20", service: "mo");
        town.Feed.With("calendar.txt", """
            service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
            mo,1,0,0,0,0,0,0,20240101,20241231
            """);
        var evening = town.Answer(town.Depart("A", "D", "20:00")).Refusal!;
        Assert.Equal((JourneyRefusalCause.AfterLastDeparture, SmallTown.Monday.PlusDays(7)), (evening.Cause, evening.NextDeparture!.Value.Date));
        var tuesday = town.Answer(town.Depart("A", "D", "8:00") with { DepartAt = town.At("8:00", SmallTown.Monday.PlusDays(1)) }).Refusal!;
        Assert.Equal((JourneyRefusalCause.NoServiceThatDay, SmallTown.Monday.PlusDays(7)), (tuesday.Cause, tuesday.NextDeparture!.Value.Date));
    }

    private static SmallTown OnCall()
    {
        var town = SmallTown.Draw($"A---B{Far}C---D", "B C");
        town.Feed.With("booking_rules.txt", "booking_rule_id,booking_type,prior_notice_duration_min\nR,1,60");
        return town;
    }
}
