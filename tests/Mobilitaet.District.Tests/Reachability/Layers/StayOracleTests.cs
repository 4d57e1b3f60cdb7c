using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Tests.Reachability.Layers;

/// <summary>Visits and childcare against every second of arriving and leaving, on random districts.</summary>
public sealed class StayOracleTests
{
    private const int Seeds = 9;

    [Fact]
    public void Visits_and_childcare_are_reached_or_refused_as_every_second_says()
    {
        var reasons = new Dictionary<(ReachSessionKind Kind, GapReason Gap, GapReason BackGap), int>();
        for (var seed = 1; seed <= Seeds; seed++)
            Check(seed, reasons);
        foreach (var kind in (ReachSessionKind[])[ReachSessionKind.Visit, ReachSessionKind.Childcare])
        {
            Assert.True(reasons[(kind, GapReason.None, GapReason.None)] > 50);
            Assert.Superset(
                new HashSet<GapReason> { GapReason.TooLong, GapReason.WrongHours, GapReason.NoService, GapReason.OffStreets, GapReason.NoWayBack },
                reasons.Keys.Where(key => key.Kind == kind).Select(key => key.Gap).ToHashSet());
        }
        Assert.Contains(reasons.Keys, key => key.BackGap == GapReason.WrongHours);
    }

    private static void Check(int seed, Dictionary<(ReachSessionKind Kind, GapReason Gap, GapReason BackGap), int> reasons)
    {
        using var district = new RandomDistrict(seed, trips: 4 + (seed % 4 * 9));
        var oracle = new StayOracle(district.Input, new ReachOracle(district.Input, district.Planner));
        var table = ReachComputation.Prepare(district.Input, district.Planner).Run(cancellation: TestContext.Current.CancellationToken);
        var differences = new List<string>();
        for (var session = 0; session < district.Input.Sessions.Count; session++)
        {
            var kind = district.Input.Sessions[session].Kind;
            for (var place = 0; kind != ReachSessionKind.Course && place < district.Input.Places.Count; place++)
            {
                foreach (var layer in Enum.GetValues<ReachLayer>())
                {
                    var cell = table[session, place, layer];
                    var (gap, backGap, minutes, seconds) = oracle.Judge(district.Input.Sessions[session], district.Input.Places[place].Position, layer);
                    reasons[(kind, gap, backGap)] = reasons.GetValueOrDefault((kind, gap, backGap)) + 1;
                    if ((gap, backGap, minutes) != (cell.Gap, cell.BackGap, cell.MissedBy)
                        || (kind == ReachSessionKind.Visit && seconds is { } quickest && quickest != cell.There.Seconds + cell.Back.Seconds))
                        differences.Add($"{seed}: {district.Input.Sessions[session]} {place} {layer}: every second {gap} {backGap} {minutes} {seconds}, table {cell}");
                }
            }
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
