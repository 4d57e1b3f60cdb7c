using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Tests.Journeys;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Reachability;

/// <summary>One vehicle more than the timetable has.</summary>
public sealed class ExtraTripTests
{
    private const int Hour = 3600;
    private static readonly string Far = new('-', 117);
    private static readonly ReachOptions Plain = new() { BoardingSlackSeconds = 0 };

    [Fact]
    public void Runs_later_than_its_model_and_leaves_the_model_alone()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:30");
        Assert.Equal(["8:08-8:31"], Trips(town, null));
        Assert.Equal(["8:08-8:31", "9:08-9:31"], Trips(town, new ExtraTrip(new Trip(0), Hour)));
        Assert.Equal(["8:08-8:31"], Trips(town, null));
    }

    [Fact]
    public void Runs_on_a_date_on_which_its_model_does_not()
    {
        using var town = Street();
        town.Feed.AddRows("calendar.txt", "sunday,0,0,0,0,0,0,1,20240101,20241231");
        town.Trip("1", "B 8:10, C 8:30", service: "sunday");
        Assert.Empty(Trips(town, null));
        Assert.Equal(["7:38-8:01"], Trips(town, new ExtraTrip(new Trip(0), -Hour / 2)));
    }

    [Fact]
    public void Comes_only_to_those_who_book_it_in_time_where_it_needs_notice()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:30");
        var extra = new ExtraTrip(new Trip(0), Hour, Hour / 2);
        Assert.Equal(["8:08-8:31"], Trips(town, extra, onDemand: false));
        Assert.Equal(["8:08-8:31", "9:08-9:31"], Trips(town, extra));
        Assert.Equal(["8:08-8:31", "9:08-9:31"], Trips(town, extra, bookedAt: "8:40"));
        Assert.Equal(["8:08-8:31"], Trips(town, extra, bookedAt: "8:41"));
    }

    [Fact]
    public void Is_none_of_the_vehicles_of_its_models_block()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:30", block: "V").Trip("2", "C 8:30, E 9:00", block: "V");
        var doors = DoorSet.Build(town.Planner, [town.Door("A"), town.Door("E")], Plain with { MaxChanges = 0 });
        var day = new DoorDay(SmallTown.Monday, OnDemand: true, null);
        Assert.Equal(1, new DoorSearch(doors).Towards(1, day).Of(0).Length);
        Assert.Equal(1, new DoorSearch(doors).Towards(1, day with { Extra = new ExtraTrip(new Trip(0), -600) }).Of(0).Length);
    }

    [Fact]
    public void Cannot_copy_a_trip_that_the_timetable_does_not_have()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:30");
        Assert.Throws<InputException>(() => Trips(town, new ExtraTrip(new Trip(7), 0)));
    }

    private static SmallTown Street() => SmallTown.Draw($"A---B{Far}C---D{Far}E", "B C E");

    private static string[] Trips(SmallTown town, ExtraTrip? extra, bool onDemand = true, string? bookedAt = null)
    {
        var doors = DoorSet.Build(town.Planner, [town.Door("A"), town.Door("D")], Plain);
        Instant? booked = bookedAt is null ? null : town.At(bookedAt);
        var day = new DoorDay(SmallTown.Monday, onDemand, booked, extra);
        var towards = Texts(new DoorSearch(doors).Towards(1, day).Of(0));
        Assert.Equal(towards, Texts(new DoorSearch(doors).From(0, day).Of(1)));
        return towards;
    }

    /// <summary>Trips of the nights before and after are left out.</summary>
    private static string[] Texts(ReadOnlySpan<ReachTrip> trips) =>
        [.. trips.ToArray().Where(trip => trip.Departure >= 0 && trip.Arrival <= 24 * Hour).Select(trip => $"{Clock(trip.Departure)}-{Clock(trip.Arrival)}")];

    private static string Clock(int seconds) => $"{seconds / 3600}:{seconds / 60 % 60:00}";
}
