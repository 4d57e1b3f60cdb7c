using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Online;
using Mobilitaet.Pooling.Tests.Exact;

namespace Mobilitaet.Pooling.Tests;

public class RideOfferTests
{
    [Fact]
    public void The_driver_who_passes_by_anyway_is_offered_first()
    {
        var standing = LineDay.Of([LineDay.Request(1, LineDay.There(0, 30, 60))], LineDay.Vehicle(7, 0, 0, 200), LineDay.Vehicle(8, 40, 0, 200));
        var plan = PlanOf.Rounds(standing);
        var problem = new PoolProblem([.. standing.Requests, LineDay.Request(2, LineDay.There(10, 30, 60))], standing.Vehicles, standing.TravelTimes);
        var offers = RideOffers.Find(problem, plan, 2);
        Assert.Equal([7, 8], offers.Select(offer => offer.Rides[0].VehicleId));
        Assert.Equal((0, 60_000), (offers[0].Detour, offers[1].Metres));
        Assert.All(offers, offer => Assert.Empty(PlanChecker.Check(problem, offer.Plan)));
    }

    [Fact]
    public void What_is_promised_contains_what_is_planned_and_stays_within_what_was_asked()
    {
        var ride = LineDay.Back(10, 0, 60);
        var problem = LineDay.Of([LineDay.Request(1, ride)], LineDay.Vehicle(7, 0, 0, 200));
        var offered = Assert.Single(RideOffers.Find(problem, new PoolPlan([], []), 1)).Rides[0];
        Assert.True(offered.Pickup.Contains(offered.PickupAt));
        Assert.True(offered.Pickup.Earliest >= ride.Pickup.Window.Earliest && offered.Pickup.Latest <= ride.Pickup.Window.Latest);
    }

    [Fact]
    public void Offers_come_in_order_of_cost_keep_all_rules_and_the_first_is_the_cheapest_insertion()
    {
        var random = new Random(8);
        var offered = 0;
        for (var i = 0; i < 150; i++)
        {
            var problem = RandomProblems.Create(random, 5, 3);
            var newcomer = problem.Requests[^1];
            var before = new PoolProblem([.. problem.Requests.SkipLast(1)], problem.Vehicles, problem.TravelTimes);
            var plan = PlanOf.Rounds(before, 100);
            var offers = RideOffers.Find(problem, plan, newcomer.Id, new OfferOptions(Most: 10));
            Assert.Equal(offers.Select(offer => offer.Cost).Order(), offers.Select(offer => offer.Cost));
            foreach (var offer in offers)
            {
                Assert.Empty(PlanChecker.Check(problem, offer.Plan with { Unserved = [.. plan.Unserved] }));
                Assert.Equal(PlanChecker.ValueOf(before, plan).Cost + offer.Cost, PlanChecker.ValueOf(problem, offer.Plan).Cost);
                offered++;
            }
        }
        Assert.True(offered > 50, $"{offered} offers");
    }

    [Theory]
    [InlineData(1, 150)]
    [InlineData(2, 400)]
    public void No_position_in_the_standing_plan_is_cheaper_than_the_first_offer(int rides, int days)
    {
        var (compared, offered) = (0, 0);
        var dearer = new List<string>();
        for (var seed = 0; compared < days; seed++)
        {
            var day = RandomProblems.Create(new Random(seed), 5, 3);
            var newcomer = day.Requests[^1];
            if (newcomer.Rides.Count != rides)
                continue;
            var problem = new PoolProblem(day.Requests, day.Vehicles, day.TravelTimes, new PoolTerms { Objective = new PoolObjective { MetresPerTourHour = seed % 2 * 20_000 } });
            var plan = PlanOf.Rounds(new PoolProblem([.. problem.Requests.SkipLast(1)], problem.Vehicles, problem.TravelTimes, problem.Terms), 100);
            var least = new ExactInsertion(problem, plan, newcomer).FindLeastCost();
            long? first = RideOffers.Find(problem, plan, newcomer.Id) is [var best, ..] ? best.Cost : null;
            if (first != least)
                dearer.Add($"{seed}: {first} instead of {least}");
            compared++;
            offered += first is null ? 0 : 1;
        }
        Assert.True(offered >= 40, $"{offered} offers");
        Assert.True(dearer.Count == 0, $"{dearer.Count} of {compared}: {string.Join("; ", dearer)}");
    }

    [Fact]
    public void A_request_that_fits_nowhere_gets_no_offer() =>
        Assert.Empty(RideOffers.Find(LineDay.Of([LineDay.Request(1, LineDay.There(0, 10, 60))], LineDay.Vehicle(7, 0, 100, 200)), new PoolPlan([], []), 1));
}
