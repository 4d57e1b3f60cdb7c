using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Tests;

public class TourClockTests
{
    [Fact]
    public void Every_sequence_is_timed_exactly_as_the_longest_paths_say()
    {
        var random = new Random(99);
        var feasible = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var problem = RandomProblems.Create(random, 1 + random.Next(3), 1);
            var rides = new RideTable(problem);
            var sequence = RandomSequence(random, rides.Rides.Length);
            var vehicle = problem.Vehicles[0];
            var (from, until) = (random.Next(100) * 60_000, (150 + random.Next(300)) * 60_000);
            var clock = new TourClock(rides);
            var found = clock.TrySchedule(vehicle, sequence, from, until);
            var expected = ShortestTour.Find(problem.TravelTimes, vehicle,
                [.. sequence.Select(stop => (stop >> 1, (stop & 1) == 0, rides.Stops[stop], rides.Rides[stop >> 1].MaximumRideMilliseconds))], from, until);
            Assert.Equal((i, expected is not null), (i, found));
            if (expected is not { } best)
                continue;
            Assert.Equal((i, best.Start, best.End), (i, clock.Start, clock.End));
            feasible++;
        }
        Assert.InRange(feasible, 500, 19_500);
    }

    [Fact]
    public void A_driver_leaves_as_late_as_the_end_allows()
    {
        var problem = LineDay.Of([LineDay.Request(1, LineDay.There(10, 20, 120))], LineDay.Vehicle(1, 0, 0, 300));
        var tour = Assert.Single(CheapestInsertionPlanner.Plan(problem).Tours);
        Assert.Equal((90, 130), (tour.Departure / LineDay.Minute, tour.Return / LineDay.Minute));
    }

    [Fact]
    public void A_driver_goes_home_between_two_rides_when_hours_weigh()
    {
        var requests = new[] { LineDay.Request(1, LineDay.There(5, 10, 60), LineDay.Back(10, 5, 300)) };
        var vehicle = LineDay.Vehicle(1, 0, 0, 500);
        Assert.Single(CheapestInsertionPlanner.Plan(LineDay.Of(requests, vehicle)).Tours);
        var weighed = new PoolProblem(requests, [vehicle], LineDay.Times(), new PoolTerms { Objective = new PoolObjective { MetresPerTourHour = 20_000 } });
        Assert.Equal(2, CheapestInsertionPlanner.Plan(weighed).Tours.Count);
    }

    private static int[] RandomSequence(Random random, int rides)
    {
        var open = Enumerable.Range(0, rides).Select(ride => 2 * ride).ToList();
        var sequence = new List<int>();
        while (open.Count > 0)
        {
            var at = random.Next(open.Count);
            var stop = open[at];
            open.RemoveAt(at);
            sequence.Add(stop);
            if ((stop & 1) == 0)
                open.Add(stop + 1);
        }
        return [.. sequence];
    }
}
