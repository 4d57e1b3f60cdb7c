using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Tests;

/// <summary>The place that is found for a ride in a random tour, compared with trying every position with a slow clock.</summary>
public class BestPlaceTests
{
    private const int Minute = 60_000;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void The_best_place_in_a_tour_is_the_best_of_all_positions(bool limitsWaits, bool linksRides)
    {
        var (found, none) = (0, 0);
        for (var seed = 0; seed < 4000; seed++)
        {
            var (problem, order, ride) = Draw(new Random(seed), limitsWaits, linksRides);
            var state = new PlanState(new CompiledProblem(problem));
            if (Load(state, order) is not { } day)
                continue;
            var expected = Cheapest(problem, order, ride, day.Cost);
            var place = state.Search.FindBest(day, ride, 0);
            Assert.True(expected == (place.IsFound ? place.Cost : null), $"seed {seed}: {place.Cost} instead of {expected}");
            if (place.IsFound)
            {
                var before = state.Cost;
                Assert.True(state.Insert(ride, 0, place), $"seed {seed}");
                Assert.Equal(expected, state.Cost - before);
                found++;
            }
            else
            {
                none++;
            }
        }
        Assert.True(found > 100 && none > 100, $"{found} found, {none} without a place");
    }

    /// <summary>Up to four rides in a random order that keeps pickups before drop-offs, and one more ride.</summary>
    private static (PoolProblem Problem, List<SlowStop> Order, int Ride) Draw(Random random, bool limitsWaits, bool linksRides)
    {
        var count = 1 + random.Next(4);
        var points = Enumerable.Range(0, (2 * count) + 3).Select(_ => (random.Next(20), random.Next(20))).ToArray();
        var requests = Enumerable.Range(0, count + 1).Select(index =>
        {
            var from = 20 + random.Next(80);
            return new PoolRide(
                new PoolStop((2 * index) + 1, LineDay.Window(from, from + 10 + random.Next(60)), random.Next(3) * Minute),
                new PoolStop((2 * index) + 2, LineDay.Window(from + random.Next(30), from + 40 + random.Next(60)), random.Next(3) * Minute),
                new Load(1 + random.Next(2)), (15 + random.Next(40)) * Minute);
        }).ToList();
        // The last two rides are one request when rides are linked.
        var grouped = linksRides && count > 0
            ? requests.Take(count - 1).Select((ride, index) => LineDay.Request(index + 1, ride)).Append(LineDay.Request(count, requests[count - 1], requests[count] with { AfterPreviousMilliseconds = random.Next(4) * Minute })).ToList()
            : requests.Select((ride, index) => LineDay.Request(index + 1, ride)).ToList();
        var vehicle = new PoolVehicle(1, 0, 0, [LineDay.Window(random.Next(40), 120 + random.Next(80))], new Load(2 + random.Next(3)), (50 + random.Next(120)) * Minute, random.Next(3) == 0 ? 60_000 + random.Next(60_000) : null);
        var terms = new PoolTerms
        {
            Objective = new PoolObjective { MetresPerTourHour = random.Next(2) * 12_000 },
            MaximumWaitOnBoardMilliseconds = limitsWaits ? random.Next(8) * Minute : null,
        };
        var order = new List<SlowStop>();
        for (var ride = 0; ride < count; ride++)
        {
            var pickup = random.Next(order.Count + 1);
            order.Insert(pickup, new SlowStop(ride, false));
            order.Insert(pickup + 1 + random.Next(order.Count - pickup), new SlowStop(ride, true));
        }
        return (new PoolProblem(grouped, [vehicle], RandomProblems.Times(points), terms), order, count);
    }

    private static VehicleDay? Load(PlanState state, List<SlowStop> order)
    {
        var day = state.Touch(0);
        var route = day.AddRoute(0);
        route.Reserve(order.Count);
        for (var k = 0; k < order.Count; k++)
            route.Node[k + 1] = (2 * state.Problem.Rides.FirstVariant[order[k].Ride]) + (order[k].IsDropOff ? 1 : 0);
        route.Count = order.Count;
        if (Enumerable.Range(0, state.Problem.Rides.Count).Any(ride => state.Problem.Rides.FirstVariant[ride] == state.Problem.Rides.FirstVariant[ride + 1]) || !state.Refresh(day, route))
            return null;
        foreach (var ride in order.Select(stop => stop.Ride).Distinct())
        {
            state.Move(ride, 0);
            day.Rides++;
        }
        return day.IsWithinLimits && PlanLoader.FitsThroughout(route, day.Vehicle) ? day : null;
    }

    private static long? Cheapest(PoolProblem problem, List<SlowStop> order, int ride, long before)
    {
        long? best = null;
        for (var i = 0; i <= order.Count; i++)
        {
            for (var j = i; j <= order.Count; j++)
            {
                List<SlowStop> longer = [.. order[..i], new(ride, false), .. order[i..j], new(ride, true), .. order[j..]];
                if (SlowTour.CostOf(problem, longer) is { } cost && (best is null || cost - before < best))
                    best = cost - before;
            }
        }
        return best;
    }
}
