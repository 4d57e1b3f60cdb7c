using CsCheck;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Tests;

/// <summary>Small random days on a plane, with whole minutes and metres, in which ways obey the triangle inequality.</summary>
internal static class RandomProblems
{
    private const int Minute = 60_000;

    public static Gen<PoolProblem> Of(int requests, int vehicles) =>
        Gen.Int[0, int.MaxValue - 1].Select(seed => Create(new Random(seed), requests, vehicles));

    public static PoolProblem Create(Random random, int requests, int vehicles)
    {
        var locations = (2 * requests) + vehicles;
        var points = Enumerable.Range(0, locations).Select(_ => (X: random.Next(30), Y: random.Next(30))).ToArray();
        return new PoolProblem(
            [.. Enumerable.Range(0, requests).Select(index => Request(random, index))],
            [.. Enumerable.Range(0, vehicles).Select(index => Vehicle(random, index, (2 * requests) + index))],
            Times(points));
    }

    /// <summary>The same day with ways back that may start long before the way there must have ended.</summary>
    public static PoolProblem WithEarlierWaysBack(PoolProblem problem) => new(
        [.. problem.Requests.Select(request => request.Rides.Count == 1 ? request : request with
        {
            Rides = [request.Rides[0], request.Rides[1] with
            {
                Pickup = request.Rides[1].Pickup with
                {
                    Window = new TimeWindow(Math.Max(0, request.Rides[0].DropOff.Window.Earliest - (20 * Minute)), request.Rides[1].Pickup.Window.Latest),
                },
            }],
        })],
        problem.Vehicles, problem.TravelTimes);

    public static TravelTimes Times((int X, int Y)[] points)
    {
        var times = new TravelTimes(points.Length, points.Length, withDistances: true);
        for (var from = 0; from < points.Length; from++)
        {
            for (var to = 0; to < points.Length; to++)
            {
                var kilometres = Math.Sqrt(Math.Pow(points[from].X - points[to].X, 2) + Math.Pow(points[from].Y - points[to].Y, 2));
                times.MillisecondsFrom(from)[to] = (int)Math.Ceiling(kilometres) * Minute;
                times.MetresFrom(from)[to] = (int)Math.Ceiling(kilometres * 1000);
            }
        }
        return times;
    }

    private static PoolRequest Request(Random random, int index)
    {
        var party = new Load(1 + random.Next(3), random.Next(4) == 0 ? 1 : 0, 0, random.Next(8) == 0 ? 1 : 0);
        var arrive = 60 + random.Next(120);
        var needs = random.Next(6) == 0 ? 1 : 0;
        var maximum = (20 + random.Next(40)) * Minute;
        var rides = new List<PoolRide>
        {
            new(new PoolStop(2 * index, TimeWindow.Always, Minute * random.Next(3)),
                new PoolStop((2 * index) + 1, Window(arrive - random.Next(30), arrive), Minute * random.Next(3)),
                party, maximum, needs),
        };
        if (random.Next(2) == 0)
        {
            var leave = arrive + 30 + random.Next(90);
            rides.Add(new PoolRide(
                new PoolStop((2 * index) + 1, Window(leave, leave + random.Next(30)), Minute),
                new PoolStop(2 * index, TimeWindow.Always), party, maximum, needs));
        }
        return new PoolRequest(100 + index, party.Seats, rides);
    }

    private static PoolVehicle Vehicle(Random random, int index, int home)
    {
        var from = random.Next(90);
        var windows = new List<TimeWindow> { Window(from, from + 60 + random.Next(150)) };
        if (random.Next(3) == 0)
            windows.Add(Window(from + 240, from + 360));
        return new PoolVehicle(index + 1, home, home, windows,
            new Load(2 + random.Next(3), random.Next(2), 0, random.Next(2)),
            (40 + random.Next(140)) * Minute,
            random.Next(3) == 0 ? 40_000 + random.Next(80_000) : null,
            random.Next(4) == 0 ? 1 + random.Next(3) : null,
            random.Next(2));
    }

    private static TimeWindow Window(int fromMinute, int untilMinute) => new(Math.Max(0, fromMinute) * Minute, Math.Max(0, untilMinute) * Minute);
}
