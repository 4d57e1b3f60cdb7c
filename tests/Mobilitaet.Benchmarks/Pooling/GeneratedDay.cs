using Mobilitaet.Pooling.Instances;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Benchmarks.Pooling;

/// <summary>A large seeded day of volunteer driving: many villages on a plane, most wishes to and from a few towns, half of them there and back.</summary>
internal static class GeneratedDay
{
    private const int Minute = 60_000;
    private const int Villages = 300;
    private const int Towns = 8;
    private const int Width = 45;

    public static PoolInstance Create(int requests, int drivers, int seed)
    {
        var random = new Random(seed);
        var points = Enumerable.Range(0, Villages).Select(_ => (X: random.NextDouble() * Width, Y: random.NextDouble() * Width)).ToArray();
        var wishes = Enumerable.Range(1, requests).Select(id => Request(random, id));
        var fleet = Enumerable.Range(1, drivers).Select(id => Driver(random, id));
        return new PoolInstance($"generated-{requests}-{drivers}-{seed}", new PoolProblem([.. wishes], [.. fleet], Times(points)), 1000);
    }

    private static TravelTimes Times((double X, double Y)[] points)
    {
        var times = new TravelTimes(points.Length, points.Length, withDistances: true);
        for (var from = 0; from < points.Length; from++)
        {
            for (var to = 0; to < points.Length; to++)
            {
                var kilometres = double.Hypot(points[from].X - points[to].X, points[from].Y - points[to].Y);
                times.MillisecondsFrom(from)[to] = (int)Math.Ceiling(kilometres * Minute);
                times.MetresFrom(from)[to] = (int)Math.Round(kilometres * 1000);
            }
        }
        return times;
    }

    private static PoolRequest Request(Random random, int id)
    {
        var (home, town) = (random.Next(Villages), random.Next(Towns));
        var arrive = (420 + random.Next(540)) * Minute;
        var party = new Load(1 + (random.Next(4) == 0 ? 1 : 0), ChildSeats: random.Next(10) == 0 ? 1 : 0, WheelchairPlaces: random.Next(20) == 0 ? 1 : 0);
        var longest = (25 + random.Next(30)) * Minute;
        var there = new PoolRide(
            new PoolStop(home, new TimeWindow(Math.Max(0, arrive - (90 * Minute)), arrive), 2 * Minute), new PoolStop(town, new TimeWindow(arrive - (20 * Minute), arrive), Minute), party, longest);
        if (random.Next(2) == 0)
            return new PoolRequest(id, party.Seats, [there]);
        var leave = arrive + ((60 + random.Next(120)) * Minute);
        var back = new PoolRide(
            new PoolStop(town, new TimeWindow(leave, leave + (20 * Minute)), Minute), new PoolStop(home, new TimeWindow(leave, leave + (110 * Minute)), 2 * Minute), party, longest);
        return new PoolRequest(id, party.Seats, [there, back]);
    }

    private static PoolVehicle Driver(Random random, int id)
    {
        var home = random.Next(Villages);
        var from = (360 + random.Next(300)) * Minute;
        return new PoolVehicle(
            id, home, home, [new TimeWindow(from, from + ((180 + random.Next(240)) * Minute))],
            new Load(3 + random.Next(4), random.Next(2), 1, random.Next(5) == 0 ? 1 : 0), (120 + random.Next(180)) * Minute);
    }
}
