using System.Globalization;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Tests;

/// <summary>Reads a generated day of volunteer driving (<c>.vol</c>, described in its FORMAT.md).</summary>
internal static class VolunteerDay
{
    public static PoolProblem Read(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number).ToArray()).ToList();
        var (requests, vehicles, kilometresPerMinute) = ((int)lines[0][0], (int)lines[0][1], lines[0][3]);
        var points = new List<(double X, double Y)>();
        int PointAt(double x, double y)
        {
            points.Add((x, y));
            return points.Count - 1;
        }

        var asked = lines.Skip(1).Take(requests).Select((row, index) => new PoolRequest(index, 1,
        [
            new PoolRide(
                new PoolStop(PointAt(row[0], row[1]), Window(row[4], row[5]), Milliseconds(row[8])),
                new PoolStop(PointAt(row[2], row[3]), Window(row[6], row[7]), Milliseconds(row[9])),
                Capacity(row, 12), Milliseconds(row[10]), (int)row[11]),
        ])).ToList();
        var driving = lines.Skip(1 + requests).Take(vehicles).Select((row, index) => new PoolVehicle(index,
            PointAt(row[0], row[1]), PointAt(row[2], row[3]), [Window(row[4], row[5])], Capacity(row, 8), Milliseconds(row[6]), Has: (int)row[7])).ToList();
        return new PoolProblem(asked, driving, Times(points, kilometresPerMinute));
    }

    private static TravelTimes Times(List<(double X, double Y)> points, double kilometresPerMinute)
    {
        var times = new TravelTimes(points.Count, points.Count, withDistances: true);
        for (var from = 0; from < points.Count; from++)
        {
            for (var to = 0; to < points.Count; to++)
            {
                var kilometres = Math.Sqrt(Math.Pow(points[from].X - points[to].X, 2) + Math.Pow(points[from].Y - points[to].Y, 2));
                // Rounded up, so that no plan is feasible only through rounding.
                times.MillisecondsFrom(from)[to] = Milliseconds(kilometres / kilometresPerMinute);
                times.MetresFrom(from)[to] = (int)Math.Round(kilometres * 1000);
            }
        }
        return times;
    }

    private static Load Capacity(double[] row, int at) => new((int)row[at], (int)row[at + 2], 0, (int)row[at + 1]);

    private static TimeWindow Window(double fromMinute, double untilMinute) => new(Milliseconds(fromMinute), Milliseconds(untilMinute));

    private static int Milliseconds(double minutes) => (int)Math.Ceiling((minutes * 60_000) - 1e-6);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
