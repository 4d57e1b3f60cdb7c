using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Tests.Journeys;

namespace Mobilitaet.Routing.Tests.Reachability;

/// <summary>A slow trip beside a quick one that leaves later and arrives earlier.</summary>
public sealed class HiddenTripTests
{
    private const int Hour = 3600;
    private static readonly string Far = new('-', 117);

    [Fact]
    public void A_slow_bus_that_a_quick_one_overtakes_is_told_apart()
    {
        using var town = Street().Trip("1", "B 8:00, C 8:40").Trip("2", "B 8:10, C 8:20");
        Assert.Equal(["8:08-8:21"], Towards(town, null));
        Assert.Equal(["7:58-8:41"], Towards(town, Hour));
        Assert.Equal(["8:08-8:21"], From(town, null));
        Assert.Equal(["7:58-8:41"], From(town, Hour));
    }

    [Fact]
    public void A_slow_bus_beyond_the_time_asked_for_is_left_out()
    {
        using var town = Street().Trip("1", "B 8:00, C 8:40").Trip("2", "B 8:10, C 8:20");
        Assert.Empty(Towards(town, 42 * 60));
        Assert.Equal(["7:58-8:41"], Towards(town, 44 * 60));
    }

    [Fact]
    public void A_bus_that_one_waits_for_at_a_change_counts_but_none_that_one_waits_for_at_the_door()
    {
        using var town = SmallTown.Draw($"A---B{Far}C{Far}D---E", "B C D").Trip("1", "B 8:00, C 8:10").Trip("2", "C 8:15, D 8:20").Trip("3", "C 8:30, D 8:35");
        Assert.Equal(["7:58-8:21"], Towards(town, null));
        Assert.Equal(["7:58-8:36"], Towards(town, Hour));
        Assert.Empty(From(town, Hour));
    }

    [Fact]
    public void Nobody_rides_past_the_door_to_arrive_later()
    {
        using var further = SmallTown.Draw($"A---B{Far}C---E---D", "B C D").Trip("1", "B 8:00, C 8:10, D 8:12");
        Assert.Equal(["7:58-8:11"], Towards(further, null));
        Assert.Empty(Towards(further, Hour));
        using var andBack = SmallTown.Draw($"A---B{Far}C---E{Far}D", "B C D").Trip("1", "B 8:00, C 8:10, D 8:20").Trip("2", "D 8:25, C 8:35");
        Assert.Equal(["7:58-8:11"], Towards(andBack, null));
        Assert.Empty(Towards(andBack, Hour));
    }

    private static SmallTown Street() => SmallTown.Draw($"A---B{Far}C---E", "B C");

    /// <summary>From A to E as E sees it: for each vehicle that arrives.</summary>
    private static string[] Towards(SmallTown town, int? hidden) =>
        Texts(Search(town, (search, day) => hidden is { } seconds ? search.HiddenTowards(1, day, seconds) : search.Towards(1, day)).Of(0));

    /// <summary>From A to E as A sees it: for each vehicle that leaves.</summary>
    private static string[] From(SmallTown town, int? hidden) =>
        Texts(Search(town, (search, day) => hidden is { } seconds ? search.HiddenFrom(0, day, seconds) : search.From(0, day)).Of(1));

    private static DoorProfiles Search(SmallTown town, Func<DoorSearch, DoorDay, DoorProfiles> ask) => ask(
        new DoorSearch(DoorSet.Build(town.Planner, [town.Door("A"), town.Door("E")], new ReachOptions { BoardingSlackSeconds = 0 })),
        new DoorDay(SmallTown.Monday, OnDemand: false, null));

    /// <summary>Trips of the nights before and after are left out.</summary>
    private static string[] Texts(ReadOnlySpan<ReachTrip> trips) =>
        [.. trips.ToArray().Where(trip => trip.Departure >= 0 && trip.Arrival <= 24 * Hour).Select(trip => $"{Clock(trip.Departure)}-{Clock(trip.Arrival)}")];

    private static string Clock(int seconds) => $"{seconds / 3600}:{seconds / 60 % 60:00}";
}
