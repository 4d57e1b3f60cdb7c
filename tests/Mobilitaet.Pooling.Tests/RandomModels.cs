using CsCheck;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Pooling.Tests;

/// <summary>Small random days that use the whole model: other ways, breaks, arrangements, several windows, company that is wanted or not, likings, limits.</summary>
internal static class RandomModels
{
    private const int Minute = 60_000;

    public static Gen<PoolProblem> Of(int requests, int vehicles) =>
        Gen.Int[0, int.MaxValue - 1].Select(seed => Create(new Random(seed), requests, vehicles));

    public static PoolProblem Create(Random random, int requests, int vehicles)
    {
        var plain = RandomProblems.Create(random, requests, vehicles);
        if (random.Next(2) == 0)
            plain = RandomProblems.WithEarlierWaysBack(plain);
        var terms = new PoolTerms
        {
            Objective = new PoolObjective
            {
                MetresPerTourHour = random.Next(3) * 10_000,
                MetresPerSquaredWeekHour = random.Next(3) * 1_000,
                ChangedDriverMetres = 3_000,
                NoCommonLanguageMetres = 2_000,
            },
            MaximumWaitOnBoardMilliseconds = random.Next(3) == 0 ? random.Next(8) * Minute : null,
            Together = requests > 3 && random.Next(3) == 0 ? [[plain.Requests[0].Id, plain.Requests[1].Id]] : [],
            Apart = requests > 3 && random.Next(3) == 0 ? [(plain.Requests[1].Id, plain.Requests[2].Id), (plain.Requests[2].Id, plain.Requests[3].Id)] : [],
        };
        return new PoolProblem(
            [.. plain.Requests.Select(request => Change(random, request, plain))],
            [.. plain.Vehicles.Select(vehicle => Change(random, vehicle))],
            plain.TravelTimes, terms);
    }

    /// <summary>The same day at a later hour: what its plan has begun by then is done, some other tours are locked; and the plan so far.</summary>
    public static (PoolProblem Problem, PoolPlan Plan) Running(Random random, PoolProblem problem)
    {
        var plan = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(50))).Plan;
        var now = random.Next(100, 200) * Minute;
        // A break that is being taken at this moment is not part of what a fixed tour can say.
        var vehicles = (PoolVehicle[])[.. problem.Vehicles.Select(vehicle => vehicle with
        {
            Breaks = [],
            FixedTours = [.. plan.Tours.Where(tour => tour.VehicleId == vehicle.Id && tour.Return > now && (tour.Departure <= now || random.Next(3) == 0)).Select(tour => Fix(random, tour, now, vehicle.EndLocation))],
        })];
        // What is over and done is no part of the day any more.
        var over = plan.Tours.Where(tour => tour.Return <= now).SelectMany(tour => tour.Stops).Select(stop => stop.RequestId).ToHashSet();
        if (vehicles.SelectMany(vehicle => vehicle.FixedTours).SelectMany(tour => tour.Stops).Any(stop => over.Contains(stop.RequestId)))
            return (problem, plan);
        return (new PoolProblem([.. problem.Requests.Where(request => !over.Contains(request.Id))],
            vehicles, problem.TravelTimes, problem.Terms with { Now = now, Together = [], Apart = [] }), plan);
    }

    private static FixedTour Fix(Random random, PoolTour tour, int now, int home)
    {
        var stops = tour.Stops.Select(stop => new FixedStop(stop.RequestId, stop.RideIndex, stop.Kind, stop.Way, stop.Begin <= now && tour.Departure <= now ? stop.Begin : null)).ToList();
        if (tour.Departure > now)
            return new FixedTour(stops, random.Next(3) == 0);
        var next = tour.Stops.FirstOrDefault(stop => stop.Begin > now);
        return new FixedTour(stops, random.Next(3) == 0)
        {
            Departed = tour.Departure,
            Position = next is null ? new CarPosition(home, tour.Return) : new CarPosition(next.Location, next.Arrival),
        };
    }

    private static PoolRequest Change(Random random, PoolRequest request, PoolProblem problem)
    {
        var rides = request.Rides.Select((ride, index) => ride with
        {
            Languages = random.Next(4),
            AfterPreviousMilliseconds = index > 0 ? random.Next(3) * 5 * Minute : 0,
            PromisedVehicle = random.Next(4) == 0 && problem.Vehicles.Count > 0 ? problem.Vehicles[0].Id : null,
            LockedVehicle = random.Next(8) == 0 && problem.Vehicles.Count > 0 ? problem.Vehicles[^1].Id : null,
            OtherWays = random.Next(3) == 0 ? [OtherWay(random, ride, problem)] : [],
        });
        return request with
        {
            Rides = [.. rides],
            People = 1 + random.Next(3),
            Drivers = random.Next(3) == 0 && problem.Vehicles.Count > 0
                ? [new DriverLiking(problem.Vehicles[random.Next(problem.Vehicles.Count)].Id, random.Next(4000) - 2000, random.Next(4) == 0)]
                : [],
        };
    }

    private static PoolWay OtherWay(Random random, PoolRide ride, PoolProblem problem)
    {
        var at = random.Next(problem.TravelTimes.Origins);
        return random.Next(2) == 0
            ? new PoolWay(ride.Pickup with { Location = at }, ride.DropOff, ride.MaximumRideMilliseconds, random.Next(3) * 500)
            : new PoolWay(ride.Pickup, ride.DropOff with { Location = at }, ride.MaximumRideMilliseconds, random.Next(3) * 500);
    }

    private static PoolVehicle Change(Random random, PoolVehicle vehicle) => vehicle with
    {
        Languages = random.Next(4),
        OtherArrangements = random.Next(2) == 0 ? [new Load(1, 0, 0, 1), new Load(2, 1)] : [],
        MaximumTours = random.Next(3) == 0 ? 1 + random.Next(2) : null,
        Breaks = random.Next(3) == 0 ? [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Break(random))] : [],
        OtherDaysMilliseconds = random.Next(5) * 60 * Minute,
        MaximumRides = random.Next(4) == 0 ? 3 : null,
    };

    private static PoolBreak Break(Random random)
    {
        var from = random.Next(50, 220);
        return new PoolBreak(new TimeWindow(from * Minute, (from + random.Next(60)) * Minute), (10 + random.Next(30)) * Minute);
    }
}
