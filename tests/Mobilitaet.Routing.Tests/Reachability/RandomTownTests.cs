using System.Globalization;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Journeys;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Reachability;

/// <summary>Small random towns, whole days, every pair of doors.</summary>
public sealed class RandomTownTests
{
    private const int Towns = 30;

    [Fact]
    public void Every_pair_has_the_trips_that_the_planner_finds()
    {
        var compared = 0;
        for (var seed = 0; seed < Towns; seed++)
        {
            using var town = new RandomTown(seed).Build();
            var random = new Random(seed);
            var options = AnyOptions(random);
            Instant? booked = random.Next(2) == 0 ? null : town.At("0:00") + Duration.FromMinutes(random.Next(-600, 1300));
            var points = RandomTown.DoorsOf(town);
            compared += PlannedTrips.CompareAll(town.Planner, points, options, new DoorDay(SmallTown.Monday, false, null), $"seed {seed}");
            compared += PlannedTrips.CompareAll(town.Planner, points, options, new DoorDay(SmallTown.Monday, true, booked), $"seed {seed}");
        }
        Assert.True(compared > 1000, $"Only {compared} trips were compared.");
    }

    [Fact]
    public void A_longer_walk_or_one_more_change_never_takes_a_trip_away()
    {
        for (var seed = 100; seed < 100 + Towns; seed++)
        {
            using var town = new RandomTown(seed).Build();
            var options = AnyOptions(new Random(seed));
            var day = new DoorDay(SmallTown.Monday, true, null);
            AssertAsGood(town, options, day, options with { MaxWalkSeconds = options.MaxWalkSeconds + 600 }, day);
            AssertAsGood(town, options, day, options with { MaxChanges = options.MaxChanges + 1 }, day);
        }
    }

    [Fact]
    public void Whoever_may_call_or_calls_earlier_has_every_trip_that_others_have()
    {
        for (var seed = 200; seed < 200 + Towns; seed++)
        {
            using var town = new RandomTown(seed).Build();
            var options = AnyOptions(new Random(seed));
            DoorDay[] days =
            [
                new(SmallTown.Monday, false, null), new(SmallTown.Monday, true, town.At("12:00")),
                new(SmallTown.Monday, true, town.At("6:00")), new(SmallTown.Monday, true, null),
            ];
            foreach (var (before, after) in days.Zip(days.Skip(1)))
                AssertAsGood(town, options, before, options, after);
        }
    }

    [Fact]
    public void An_extra_trip_is_a_trip_like_those_of_the_timetable()
    {
        var changed = 0;
        for (var seed = 300; seed < 300 + Towns; seed++)
        {
            var random = new Random(seed);
            var town = new RandomTown(seed);
            var (number, minutes) = (AnyByDay(town, random), random.Next(-30, 90));
            if (number < 0)
                continue;
            using var without = town.Build();
            using var with = town.Build(("9", RandomTown.Shift(town.Trips[number].Calls, minutes)));
            // Calls that must be booked have a rule of their own in the model's copy, so those are copied with no notice at all instead.
            var isBooked = town.Trips[number].Calls.Contains('?', StringComparison.Ordinal);
            var extra = new ExtraTrip(new Trip(number), minutes * 60, isBooked ? 0 : null);
            var plain = new DoorDay(SmallTown.Monday, OnDemand: true, null);
            var options = AnyOptions(random);
            changed += AssertEqual(without, plain with { Extra = extra }, with, plain, options, $"seed {seed}");
            AssertAsGood(without, options, plain, options, plain with { Extra = extra });
        }
        Assert.True(changed > 100, $"Only {changed} trips were compared.");
    }

    private static ReachOptions AnyOptions(Random random) => new()
    {
        Walking = random.Next(2) == 0 ? TravelMode.Foot : TravelMode.Pram,
        MaxWalkSeconds = random.Next(0, 30) * 60,
        MaxChanges = random.Next(0, 4),
        SlackSeconds = random.Next(0, 240),
        BoardingSlackSeconds = random.Next(0, 180),
    };

    private static void AssertAsGood(SmallTown town, ReachOptions fewer, DoorDay before, ReachOptions more, DoorDay after)
    {
        var points = RandomTown.DoorsOf(town);
        var (narrow, wide) = (new DoorSearch(DoorSet.Build(town.Planner, points, fewer)), new DoorSearch(DoorSet.Build(town.Planner, points, more)));
        for (var door = 0; door < points.Length; door++)
        {
            var (few, many) = (narrow.Towards(door, before), wide.Towards(door, after));
            var (fewBack, manyBack) = (narrow.From(door, before), wide.From(door, after));
            for (var other = 0; other < points.Length; other++)
                Assert.True(PlannedTrips.AreAsGood(few.Of(other), many.Of(other)) && PlannedTrips.AreAsGood(fewBack.Of(other), manyBack.Of(other)));
        }
    }

    /// <summary>A trip whose copies of the days before and after are far away; -1 for none.</summary>
    private static int AnyByDay(RandomTown town, Random random)
    {
        var byDay = Enumerable.Range(0, town.Trips.Count)
            .Where(trip => int.Parse(town.Trips[trip].Calls.Split(' ')[1].Split(':')[0], CultureInfo.InvariantCulture) is >= 4 and <= 20).ToArray();
        return byDay.Length == 0 ? -1 : byDay[random.Next(byDay.Length)];
    }

    private static ReachTrip[] OfDate(ReadOnlySpan<ReachTrip> trips) => PlannedTrips.Within(trips, 26 * 3600);

    private static int AssertEqual(SmallTown town, DoorDay day, SmallTown other, DoorDay otherDay, ReachOptions options, string text)
    {
        var (points, compared) = (RandomTown.DoorsOf(town), 0);
        var (one, two) = (new DoorSearch(DoorSet.Build(town.Planner, points, options)), new DoorSearch(DoorSet.Build(other.Planner, points, options)));
        for (var door = 0; door < points.Length; door++)
        {
            var (there, back) = (one.Towards(door, day), one.From(door, day));
            var (thereOther, backOther) = (two.Towards(door, otherDay), two.From(door, otherDay));
            for (var home = 0; home < points.Length; home++)
            {
                Assert.True(OfDate(thereOther.Of(home)).SequenceEqual(OfDate(there.Of(home))), $"{text}: towards {door} from {home}");
                Assert.True(OfDate(backOther.Of(home)).SequenceEqual(OfDate(back.Of(home))), $"{text}: from {door} to {home}");
                compared += there.Of(home).Length;
            }
        }
        return compared;
    }
}
