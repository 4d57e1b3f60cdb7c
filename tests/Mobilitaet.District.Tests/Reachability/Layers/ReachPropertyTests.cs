using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Tests.Reachability.Layers;

/// <summary>What must hold in every district.</summary>
public class ReachPropertyTests
{
    private const int Seeds = 12;

    [Fact]
    public void A_longer_time_budget_never_removes_reach() => Compare(district =>
    {
        var longer = district.Input with { Rules = district.Input.Rules with { MaxTravelMinutes = district.Input.Rules.MaxTravelMinutes + 20 } };
        return ReachComputation.Prepare(longer, district.Planner).Run();
    });

    [Fact]
    public void A_longer_wait_never_removes_reach() => Compare(district =>
    {
        var longer = district.Input with { Rules = district.Input.Rules with { MaxEarlyMinutes = 45, MaxWaitMinutes = 90 } };
        return ReachComputation.Prepare(longer, district.Planner).Run();
    });

    [Fact]
    public void One_more_driver_never_makes_a_place_worse() => Compare(district =>
    {
        var more = district.Input with { Drivers = [.. district.Input.Drivers, district.RandomDriver()] };
        return ReachComputation.Prepare(more, district.Planner).Run();
    });

    [Fact]
    public void One_more_bus_never_makes_a_place_worse() => Compare(district =>
    {
        district.AddTrip();
        return ReachComputation.Prepare(district.Input, district.Planner).Run();
    });

    [Fact]
    public void Layers_are_nested() => Compare(district => ReachComputation.Prepare(district.Input, district.Planner).Run(), (before, after, session, place) =>
    {
        foreach (var (narrow, wide) in (ReadOnlySpan<(ReachLayer, ReachLayer)>)[
            (ReachLayer.Foot, ReachLayer.Bicycle), (ReachLayer.Foot, ReachLayer.Bus), (ReachLayer.Bus, ReachLayer.OnDemand),
            (ReachLayer.OnDemand, ReachLayer.Volunteers), (ReachLayer.Foot, ReachLayer.Car)])
        {
            if (before[session, place, narrow].IsReachable && !after[session, place, wide].IsReachable)
                return $"{wide} closes what {narrow} opens";
        }
        return null;
    });

    private static void Compare(Func<RandomDistrict, ReachTable> change) => Compare(change, (before, after, session, place) =>
        Enum.GetValues<ReachLayer>().Where(layer => before[session, place, layer].IsReachable && !after[session, place, layer].IsReachable)
            .Select(layer => $"{layer} was {before[session, place, layer]} and is {after[session, place, layer]}").FirstOrDefault());

    private static void Compare(Func<RandomDistrict, ReachTable> change, Func<ReachTable, ReachTable, int, int, string?> findWorse)
    {
        for (var seed = 100; seed < 100 + Seeds; seed++)
        {
            using var district = new RandomDistrict(seed, trips: 20);
            var before = ReachComputation.Prepare(district.Input, district.Planner).Run();
            var after = change(district);
            for (var session = 0; session < district.Input.Sessions.Count; session++)
            {
                for (var place = 0; place < district.Input.Places.Count; place++)
                {
                    if (findWorse(before, after, session, place) is { } worse)
                        Assert.Fail($"{seed}: {district.Input.Sessions[session]}, place {place}: {worse}");
                }
            }
        }
    }
}
