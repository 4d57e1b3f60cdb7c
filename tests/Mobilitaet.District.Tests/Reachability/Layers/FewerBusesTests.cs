using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Tests.Reachability.Layers;

/// <summary>Whatever a district with fewer buses opens stays open when all of them run: nobody has to take a bus that comes too early.</summary>
public sealed class FewerBusesTests
{
    private const int Seeds = 4;
    private const int Trips = 9;

    [Fact]
    public void All_buses_together_open_what_any_two_of_them_open()
    {
        var onlyHidden = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            using var district = new RandomDistrict(seed, villages: 3, trips: Trips);
            var all = ReachComputation.Prepare(district.Input, district.Planner).Run(cancellation: TestContext.Current.CancellationToken);
            for (var first = 0; first < Trips; first++)
            {
                for (var second = first + 1; second < Trips; second++)
                    onlyHidden += CountSlower(district, all, [first, second]);
            }
        }
        Assert.True(onlyHidden > 0, "No bus of these hides another.");
    }

    private static int CountSlower(RandomDistrict district, ReachTable all, int[] trips)
    {
        var few = ReachComputation.Prepare(district.Input, district.PlannerWithOnly(trips)).Run(workers: 1, cancellation: TestContext.Current.CancellationToken);
        var slower = 0;
        for (var session = 0; session < district.Input.Sessions.Count; session++)
        {
            for (var place = 0; place < district.Input.Places.Count; place++)
            {
                foreach (var layer in (ReachLayer[])[ReachLayer.Bus, ReachLayer.OnDemand, ReachLayer.Volunteers])
                {
                    var (before, after) = (few[session, place, layer], all[session, place, layer]);
                    Assert.True(after.IsReachable || !before.IsReachable, $"{string.Join(' ', trips)}: {district.Input.Sessions[session]} {place} {layer}: {before} and with all {after}");
                    slower += before.IsReachable && after.There.Seconds + after.Back.Seconds > before.There.Seconds + before.Back.Seconds ? 1 : 0;
                }
            }
        }
        return slower;
    }
}
