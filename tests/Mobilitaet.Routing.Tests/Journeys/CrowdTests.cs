using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>A crowd of queries is answered like one after the other, and leaves no memory behind when it has gone.</summary>
public sealed class CrowdTests
{
    private static readonly TravelMode[] Modes = [TravelMode.Foot, TravelMode.Car];

    [Fact]
    public void Queries_at_the_same_moment_leave_only_a_few_searches_at_rest()
    {
        using var town = Town();
        var crowd = Enumerable.Range(0, SearchPool<TransitSearch>.MostAtRest + 20).Select(_ => town.Planner.Rent()).ToList();
        foreach (var state in crowd)
        {
            Assert.NotNull(state.Transit);
            foreach (var mode in Modes)
                Assert.NotSame(state.Routes(mode), (object)state.Tables(mode));
        }
        crowd.ForEach(state => state.Dispose());
        Assert.Equal(SearchPool<TransitSearch>.MostAtRest, town.Planner.SearchesAtRest);
        foreach (var mode in Modes)
            Assert.Equal((SearchPool<object>.MostAtRest, SearchPool<object>.MostAtRest), town.Streets.Get(mode).SearchesAtRest);
    }

    [Fact]
    public void Many_threads_find_what_one_finds()
    {
        using var town = Town();
        var queries = "ABCDEF".SelectMany(from => "ABCDEF".Where(to => to != from).Select(to => Query(town, from, to))).ToArray();
        var expected = queries.Select(town.Find).ToArray();
        Parallel.For(0, 20 * queries.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
            Assert.Equal(expected[i % queries.Length], town.Find(queries[i % queries.Length])));
        Assert.InRange(town.Planner.SearchesAtRest, 1, SearchPool<TransitSearch>.MostAtRest);
        Assert.InRange(town.Streets.Get(TravelMode.Foot).SearchesAtRest.Tables, 1, SearchPool<object>.MostAtRest);
    }

    [Fact]
    public void A_query_costs_as_little_memory_after_hundreds_as_after_a_few()
    {
        using var town = Town();
        var query = Query(town, 'A', 'F');
        long Spend(int queries)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < queries; i++)
                town.Answer(query);
            return (GC.GetAllocatedBytesForCurrentThread() - before) / queries;
        }
        Spend(50);
        var early = Spend(50);
        Spend(300);
        Assert.InRange(Spend(50), 1, early + 64);
    }

    private static JourneyQuery Query(SmallTown town, char from, char to) =>
        town.Depart(from.ToString(), to.ToString(), "8:00") with { Layers = JourneyLayers.Public | JourneyLayers.DriveToStop | JourneyLayers.Car };

    private static SmallTown Town() => SmallTown.Draw(
        """
        A---B-----------C
        |   |           |
        D---E-----------F
        """,
        "B C F").Trip("1", "B 8:10, C 8:12, F 8:14").Trip("1", "B 8:30, C 8:32, F 8:34").Trip("2", "F 8:20, B 8:24");
}
