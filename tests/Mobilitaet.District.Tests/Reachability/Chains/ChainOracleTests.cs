using Mobilitaet.District.Reachability.Chains;
using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability.Chains;

/// <summary>Chains against a search that tries every second of the day, on random districts.</summary>
public class ChainOracleTests
{
    private const int Seeds = 4;
    private const int LateSeeds = 5;

    [Fact]
    public void Chains_work_exactly_when_some_second_for_the_hand_over_works()
    {
        var differences = new List<string>();
        var (works, fails) = (0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            using var district = new RandomDistrict(seed, villages: 3, trips: 20);
            var input = WithTimesThatFit(district.Input);
            var oracle = new ReachOracle(input, district.Planner);
            var chains = new ChainComputation(ReachComputation.Prepare(input, district.Planner)).Run(cancellation: TestContext.Current.CancellationToken);
            foreach (var (pair, place, layer) in CellsOf(chains))
            {
                var (course, childcare) = (input.Sessions[chains.Pairs[pair].Course], input.Sessions[chains.Pairs[pair].Childcare!.Value]);
                var (outward, homeward) = oracle.JudgeChain(course, childcare, input.Places[place].Position, layer);
                var cell = chains[pair, place, layer];
                if ((cell.Outward != default, cell.Homeward != default) != (outward, homeward) || cell.IsReachable != (outward && homeward))
                    differences.Add($"{seed}: {course} {childcare} {place} {layer}: every second {outward} {homeward}, table {cell}");
                if (layer == ReachLayer.Volunteers && outward && homeward)
                    works++;
                else if (layer == ReachLayer.Volunteers)
                    fails++;
            }
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.True(works > 10 && fails > 10, $"{works} chains work and {fails} fail: too few of one kind to say much");
    }

    [Fact]
    public void Chains_work_by_slow_buses_where_quick_ones_come_too_early()
    {
        var differences = new List<string>();
        for (var seed = 1; seed <= LateSeeds; seed++)
        {
            using var district = new RandomDistrict(seed, villages: 3, trips: 45);
            // Nobody may come early or wait long, so that most buses come at the wrong time.
            var input = WithTimesThatFit(district.Input) with { Rules = district.Input.Rules with { MaxEarlyMinutes = 5, MaxWaitMinutes = 5 } };
            var oracle = new ReachOracle(input, district.Planner);
            var chains = new ChainComputation(ReachComputation.Prepare(input, district.Planner)).Run(cancellation: TestContext.Current.CancellationToken);
            foreach (var (pair, place, layer) in CellsOf(chains).Where(cell => cell.Layer is ReachLayer.Bus))
            {
                var (course, childcare) = (input.Sessions[chains.Pairs[pair].Course], input.Sessions[chains.Pairs[pair].Childcare!.Value]);
                var (outward, homeward) = oracle.JudgeChain(course, childcare, input.Places[place].Position, layer);
                var cell = chains[pair, place, layer];
                if ((cell.Outward != default, cell.Homeward != default) != (outward, homeward))
                    differences.Add($"{seed}: {course} {childcare} {place}: every second {outward} {homeward}, table {cell}");
            }
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>Childcare from seven on for at least part of the morning, so that many chains are close calls.</summary>
    private static ReachInput WithTimesThatFit(ReachInput input) => input with
    {
        Sessions = [.. input.Sessions.Select((session, i) => session.Kind switch
        {
            ReachSessionKind.Childcare => session with { Start = new LocalTime(7, 30), End = new LocalTime(12 + i, 0) },
            ReachSessionKind.Course => session with { Start = new LocalTime(8 + i, 30), End = new LocalTime(11 + i, 30) },
            _ => session,
        })],
    };

    private static IEnumerable<(int Pair, int Place, ReachLayer Layer)> CellsOf(ChainTable chains) =>
        from pair in Enumerable.Range(0, chains.Pairs.Count)
        from place in Enumerable.Range(0, chains.Input.Places.Count)
        from layer in Enum.GetValues<ReachLayer>()
        select (pair, place, layer);
}
