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
}
