using Mobilitaet.Routing.Transit.Building;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Tests.Transit;

public sealed class DelayBudgetTests
{
    private const int Timed = 1;
    private const int Forbidden = 3;
    private const int Trips = 4_000;

    [Fact]
    public void Leaves_out_forbidding_rules_before_their_changes_fill_the_memory()
    {
        var allowed = CountAllowed(Forbidden, Trips);
        Assert.InRange(allowed, 1, Trips - 1);
        Assert.InRange((long)allowed * Trips, 9_000_000, 10_000_000);
    }

    [Fact]
    public void Timed_rules_and_few_rules_are_all_kept()
    {
        Assert.Equal(Trips, CountAllowed(Timed, Trips));
        Assert.Equal(500, CountAllowed(Forbidden, 500));
    }

    private static int CountAllowed(int kind, int count)
    {
        var rules = Enumerable.Range(0, count).Select(trip => RuleBetween(trip, count + trip, kind)).ToArray();
        var budget = new DelayBudget(rules);
        return rules.Count(rule => budget.Allows(rule));
    }

    private static SpecificTransferRecord RuleBetween(int from, int to, int kind) =>
        new(FromStop: 0, ToStop: 1, SpecificTransferRecord.Any, from, SpecificTransferRecord.Any, to, kind, Seconds: 0);
}
