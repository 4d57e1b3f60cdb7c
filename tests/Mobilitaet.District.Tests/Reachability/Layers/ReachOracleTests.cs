using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Tests.Reachability.Layers;

/// <summary>The fast table against the journey planner asked pair by pair, on random districts.</summary>
public class ReachOracleTests
{
    private const int Seeds = 40;

    private static readonly ReachLayer[] s_layers = Enum.GetValues<ReachLayer>();

    [Fact]
    public void Courses_are_reached_as_the_planner_says()
    {
        for (var seed = 1; seed <= Seeds; seed++)
            Check(seed);
    }

    [Fact]
    public void Gaps_say_what_the_planner_says_and_by_how_much()
    {
        var reasons = new HashSet<GapReason>();
        for (var seed = 1; seed <= Seeds; seed++)
            CheckGaps(seed, reasons);
        Assert.Superset(
            new HashSet<GapReason> { GapReason.TooLong, GapReason.WrongHours, GapReason.NoService, GapReason.OffStreets, GapReason.NoWayBack, GapReason.BookAhead }, reasons);
    }

    private static void CheckGaps(int seed, HashSet<GapReason> reasons)
    {
        using var district = new RandomDistrict(seed, trips: 4 + (seed % 4 * 5));
        var oracle = new ReachOracle(district.Input, district.Planner);
        var table = ReachComputation.Prepare(district.Input, district.Planner).Run(cancellation: TestContext.Current.CancellationToken);
        for (var session = 0; session < district.Input.Sessions.Count; session++)
        {
            if (district.Input.Sessions[session].Kind != ReachSessionKind.Course)
                continue;
            for (var place = 0; place < district.Input.Places.Count; place++)
            {
                foreach (var layer in s_layers)
                {
                    var cell = table[session, place, layer];
                    reasons.Add(cell.Gap);
                    if (cell.IsReachable)
                        continue;
                    var direction = cell.Gap == GapReason.NoWayBack ? Direction.Back : Direction.There;
                    var (reason, minutes) = oracle.Explain(district.Input.Sessions[session], district.Input.Places[place].Position, layer, direction);
                    Assert.True((reason, minutes) == (direction == Direction.Back ? cell.BackGap : cell.Gap, cell.MissedBy),
                        $"{seed}: {district.Input.Sessions[session]} {place} {layer}: planner {reason} {minutes}, table {cell}");
                }
            }
        }
    }

    private static void Check(int seed)
    {
        using var district = new RandomDistrict(seed, trips: 10 + (seed % 5 * 12));
        var oracle = new ReachOracle(district.Input, district.Planner);
        var table = ReachComputation.Prepare(district.Input, district.Planner).Run(cancellation: TestContext.Current.CancellationToken);
        var differences = new List<string>();
        for (var session = 0; session < district.Input.Sessions.Count; session++)
        {
            if (district.Input.Sessions[session].Kind != ReachSessionKind.Course)
                continue;
            for (var place = 0; place < district.Input.Places.Count; place++)
            {
                foreach (var layer in s_layers)
                {
                    var (there, back) = oracle.JudgeCourse(district.Input.Sessions[session], district.Input.Places[place].Position, layer);
                    var cell = table[session, place, layer];
                    var (fastThere, fastBack) = (SecondsOf(cell.There), SecondsOf(cell.Back));
                    if ((there, back) != (fastThere, fastBack) || cell.IsReachable != (there is not null && back is not null))
                        differences.Add($"{seed}: {district.Input.Sessions[session]} {place} {layer}: planner {there} {back}, table {cell}");
                }
            }
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static int? SecondsOf(ReachTrip trip) => trip == default ? null : trip.Seconds;
}
