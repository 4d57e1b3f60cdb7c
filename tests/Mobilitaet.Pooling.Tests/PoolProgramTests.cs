using Mobilitaet.Pooling.Proving;

namespace Mobilitaet.Pooling.Tests;

public class PoolProgramTests
{
    [Fact]
    public void The_cheapest_choice_is_found_and_proven()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var (columns, limits, rides) = Create(seed);
            var cheapest = Try(columns, limits, new int[rides], 0);
            // A cost asked for may be too low, just enough, or high; and a known choice may be dearer than that.
            foreach (var below in new[] { cheapest - 2000, cheapest, cheapest + 1000, cheapest + 9000, 900_000L })
            {
                if (below <= 0 || cheapest > 800_000)
                    continue;
                var program = new PoolProgram(rides, limits, columns, 5000, static () => false);
                Assert.True(program.Run(below, below + 5000, [], [], 0));
                Assert.True(program.Bound == Math.Min(cheapest, below), $"Of seed {seed}: proved {program.Bound} below {below}, but {cheapest} is the least.");
                if (cheapest < below)
                    Assert.Equal(cheapest, CostOf(columns, program.Chosen!, limits, rides));
                else if (program.Chosen is { } chosen)
                    Assert.Equal(program.Known, CostOf(columns, chosen, limits, rides));
            }
        }
    }

    [Fact]
    public void Nothing_is_chosen_where_a_ride_cannot_be_covered()
    {
        var columns = new ColumnList(2);
        columns.Add(0, [0], [0, 1], 1000);
        var program = new PoolProgram(2, [2], columns, 1000, static () => false);
        Assert.True(program.Run(100_000, 100_000, [], [], 0));
        Assert.Null(program.Chosen);
        Assert.Equal(100_000, program.Bound);
    }

    [Fact]
    public void A_list_keeps_the_cheapest_way_to_serve_the_same_rides()
    {
        var columns = new ColumnList(3);
        columns.Add(0, [0, 2], [0, 4, 1, 5], 7000);
        columns.Add(1, [0, 2], [0, 1, 4, 5], 9000);
        Assert.Null(columns.Find(0, [0, 1]));
        columns.Replace(columns.Find(1, [0, 2])!.Value, [0, 1, -1, 4, 5], 6000);
        Assert.Equal([7000, 6000], columns.Costs.ToArray());
        Assert.Equal([0, 1, -1, 4, 5], columns.Stops(1).ToArray());
        Assert.Equal([0, 2, 4], columns.Rows(1).ToArray());
    }

    private static (ColumnList Columns, int[] Limits, int Rides) Create(int seed)
    {
        var random = new Random(seed);
        var rides = random.Next(6, 13);
        var shifts = random.Next(1, 3);
        var columns = new ColumnList(rides);
        for (var count = random.Next(40, 160); count > 0; count--)
        {
            int[] served = [.. Enumerable.Range(0, rides).Where(_ => random.NextDouble() < 3.0 / rides)];
            var shift = random.Next(shifts);
            // Equal costs make many choices equally good, which is where search goes astray most easily.
            var cost = 1000L * (served.Length + random.Next(4));
            if (served.Length > 0 && columns.Find(shift, served) is null)
                columns.Add(shift, served, [.. served.Select(ride => 2 * ride)], cost);
        }
        return (columns, [.. Enumerable.Range(0, shifts).Select(_ => random.Next(1, 5))], rides);
    }

    /// <summary>The least cost of all choices.</summary>
    private static long Try(ColumnList columns, int[] limits, int[] used, long cost)
    {
        var ride = Array.IndexOf(used, 0);
        if (ride < 0)
            return cost;
        var least = long.MaxValue;
        for (var column = 0; column < columns.Count; column++)
        {
            var served = columns.Rides(column).ToArray();
            if (!served.Contains(ride) || served.Any(other => used[other] > 0) || limits[columns.Shifts[column]] == 0)
                continue;
            Change(columns, limits, used, column, 1);
            least = Math.Min(least, Try(columns, limits, used, cost + columns.Costs[column]));
            Change(columns, limits, used, column, -1);
        }
        return least;
    }

    private static void Change(ColumnList columns, int[] limits, int[] used, int column, int by)
    {
        limits[columns.Shifts[column]] -= by;
        foreach (var ride in columns.Rides(column))
            used[ride] += by;
    }

    private static long CostOf(ColumnList columns, int[] chosen, int[] limits, int rides)
    {
        var (used, left) = (new int[rides], (int[])limits.Clone());
        foreach (var column in chosen)
            Change(columns, left, used, column, 1);
        Assert.All(used, times => Assert.Equal(1, times));
        Assert.All(left, limit => Assert.True(limit >= 0));
        return chosen.Sum(column => columns.Costs[column]);
    }
}
