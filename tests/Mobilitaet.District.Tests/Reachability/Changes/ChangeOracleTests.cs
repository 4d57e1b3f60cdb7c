using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Chains;
using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.Routing.Journeys;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability.Changes;

/// <summary>Every change made for real, and the whole table computed anew, is the oracle.</summary>
public sealed class ChangeOracleTests
{
    private const ReachLayer Layer = ReachLayer.Volunteers;
    private static readonly ChangeOptions Options = new() { BestOfKind = int.MaxValue };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    public void Ranks_exactly_the_changes_from_which_more_people_gain_than_lose(int seed)
    {
        using var district = new RandomDistrict(seed, trips: 10 + (seed * 6));
        var reach = ReachComputation.Prepare(district.Input, district.Planner);
        var table = reach.Run(cancellation: TestContext.Current.CancellationToken);
        var ranked = new ChangeRanking(reach, table, district.Planner, Options).Run(cancellation: TestContext.Current.CancellationToken);
        var expected = AllChanges(district.Input).Select(change => MakeForReal(district, change)).OfType<ChangeEffect>().Where(effect => effect.NetPeople > 0);
        Assert.Equal(
            expected.Select(Describe).Order(StringComparer.Ordinal),
            ranked.Where(effect => effect.Change is not (LaterBooking or OneMoreTrip or OneMoreOnDemandTrip)).Select(Describe).Order(StringComparer.Ordinal));
        Assert.NotEmpty(ranked);
        Assert.Equal(ranked.Select(effect => effect.NetPeople), ranked.Select(effect => effect.NetPeople).OrderDescending());
    }

    [Fact]
    public void Less_notice_opens_what_the_planner_then_finds_and_the_longest_that_does_is_named()
    {
        var named = new HashSet<int>();
        for (var seed = 1; seed <= 8; seed++)
        {
            using var district = new RandomDistrict(seed, trips: 40);
            // Who books on the very morning is too late for an hour's notice as well.
            var input = district.Input with { Rules = district.Input.Rules with { BookedDaysBefore = seed % 2, BookedAt = seed % 2 == 0 ? new LocalTime(8, 30) : new LocalTime(18, 0) } };
            var reach = ReachComputation.Prepare(input, district.Planner);
            var table = reach.Run(cancellation: TestContext.Current.CancellationToken);
            var ranked = new ChangeRanking(reach, table, district.Planner, Options).Run(cancellation: TestContext.Current.CancellationToken)
                .Where(effect => effect.Change is LaterBooking).ToDictionary(effect => ((LaterBooking)effect.Change).NoticeMinutes);
            var gained = 0;
            foreach (var minutes in Options.Notices)
            {
                var effect = EffectOf(new LaterBooking(minutes), input, Sessions(district.Planner, input), Sessions(district.PlannerWithNotice(minutes), input));
                Assert.Equal(effect?.SessionsGained > gained ? Describe(effect) : null, ranked.TryGetValue(minutes, out var found) ? Describe(found) : null);
                gained = Math.Max(gained, effect?.SessionsGained ?? 0);
            }
            named.UnionWith(ranked.Keys);
        }
        Assert.True(named.Count > 1, $"Only {string.Join(' ', named)} minutes were named.");
    }

    [Fact]
    public void One_more_bus_or_on_demand_trip_opens_what_the_planner_then_finds()
    {
        var opened = new Dictionary<Type, int> { [typeof(OneMoreTrip)] = 0, [typeof(OneMoreOnDemandTrip)] = 0 };
        for (var seed = 1; seed <= 6; seed++)
        {
            using var district = new RandomDistrict(seed, trips: 12);
            var reach = ReachComputation.Prepare(district.Input, district.Planner);
            var table = reach.Run(cancellation: TestContext.Current.CancellationToken);
            var ranked = new ChangeRanking(reach, table, district.Planner, Options).Run(cancellation: TestContext.Current.CancellationToken);
            var before = Sessions(district.Planner, district.Input);
            foreach (var effect in ranked.Where(effect => opened.ContainsKey(effect.Change.GetType())).Take(12))
            {
                var extra = effect.Change is OneMoreTrip bus ? bus.Extra : ((OneMoreOnDemandTrip)effect.Change).Extra;
                var expected = EffectOf(effect.Change, district.Input, before, Sessions(district.PlannerWith(extra), district.Input));
                Assert.Equal(Describe(expected!), Describe(effect));
                opened[effect.Change.GetType()] += effect.SessionsGained;
            }
        }
        Assert.All(opened, kind => Assert.True(kind.Value > 0, $"No {kind.Key.Name} opened anything."));
    }

    [Fact]
    public void Enrolled_learners_come_before_all_others()
    {
        using var district = new RandomDistrict(2, trips: 22);
        var reach = ReachComputation.Prepare(district.Input, district.Planner);
        var table = reach.Run(cancellation: TestContext.Current.CancellationToken);
        var before = new ChangeRanking(reach, table, district.Planner, Options).Run(cancellation: TestContext.Current.CancellationToken);
        var last = before.Last(effect => effect.Change is SessionShift or OfferMove);
        var offer = last.Change is OfferMove move ? move.Offer : district.Input.Sessions[((SessionShift)last.Change).Session].Offer;
        var learners = new Learners(offer, last.Places.First(place => place.Gained > 0).Place, 7);
        var after = new ChangeRanking(reach, table, district.Planner, Options with { Learners = [learners] }).Run(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(7, after[0].LearnersGaining);
        Assert.Contains(after, effect => effect.Change == last.Change && effect.LearnersGaining == 7);
    }

    [Fact]
    public void Can_be_cancelled()
    {
        using var district = new RandomDistrict(1);
        var reach = ReachComputation.Prepare(district.Input, district.Planner);
        var ranking = new ChangeRanking(reach, reach.Run(cancellation: TestContext.Current.CancellationToken), district.Planner, Options);
        Assert.ThrowsAny<OperationCanceledException>(() => ranking.Run(cancellation: new CancellationToken(canceled: true)));
    }

    private static IEnumerable<ReachChange> AllChanges(ReachInput input)
    {
        for (var session = 0; session < input.Sessions.Count; session++)
        {
            if (input.Sessions[session].Kind != ReachSessionKind.Course)
                continue;
            foreach (var minutes in Options.Shifts)
                yield return new SessionShift(session, minutes);
            for (var place = 0; place < input.Places.Count; place++)
                yield return new OfferMove(input.Sessions[session].Offer, place);
        }
        for (var place = 0; place < input.Places.Count; place++)
            yield return new OneMoreDriver(place, RandomDistrict.Tuesday);
        for (var offer = 0; offer < input.Offers.Count; offer++)
        {
            if (input.Offers[offer].Category != OfferCategory.Childcare)
                continue;
            foreach (var minutes in Options.ChildcareMinutes)
            {
                yield return new LongerChildcare(offer, minutes, 0);
                yield return new LongerChildcare(offer, 0, minutes);
            }
        }
    }

    private static ChangeEffect? MakeForReal(RandomDistrict district, ReachChange change)
    {
        var (input, changed) = (district.Input, Apply(district.Input, change));
        return change is LongerChildcare
            ? EffectOf(change, input, Chains(district, input), Chains(district, changed))
            : EffectOf(change, input, Sessions(district.Planner, input), Sessions(district.Planner, changed));
    }

    private static ChangeEffect? EffectOf(ReachChange change, ReachInput input, HashSet<(int First, int Place)> before, HashSet<(int First, int Place)> after)
    {
        var effects = Enumerable.Range(0, input.Places.Count)
            .Select(place => new PlaceEffect(place, after.Count(pair => pair.Place == place && !before.Contains(pair)), before.Count(pair => pair.Place == place && !after.Contains(pair))))
            .Where(effect => effect.Gained + effect.Lost > 0).ToList();
        return effects.Count == 0 ? null : new ChangeEffect(
            change, effects.Where(effect => effect.Gained > 0).Sum(effect => CountedPeople.Of(input)[effect.Place]),
            effects.Where(effect => effect.Lost > 0).Sum(effect => CountedPeople.Of(input)[effect.Place]), 0, 0, effects);
    }

    private static ReachInput Apply(ReachInput input, ReachChange change) => change switch
    {
        SessionShift shift => input with
        {
            Sessions = [.. input.Sessions.Select((session, i) => i == shift.Session
                ? session with { Start = session.Start.PlusMinutes(shift.Minutes), End = session.End.PlusMinutes(shift.Minutes) } : session)],
        },
        OfferMove move => input with
        {
            Offers = [.. input.Offers.Select((offer, i) => i == move.Offer ? offer with { Position = input.Places[move.Place].Position } : offer)],
        },
        OneMoreDriver driver => input with
        {
            Drivers = [.. input.Drivers, new ReachDriver(
                input.Places[driver.Place].Position, driver.Date, Options.DriverFrom, Options.DriverUntil, Options.DriverTourMinutes, 0)],
        },
        LongerChildcare longer => input with
        {
            Sessions = [.. input.Sessions.Select(session => session.Offer == longer.Offer
                ? session with { Start = session.Start.PlusMinutes(-longer.EarlierMinutes), End = session.End.PlusMinutes(longer.LaterMinutes) } : session)],
        },
        _ => throw new NotSupportedException(),
    };

    private static HashSet<(int Session, int Place)> Sessions(JourneyPlanner planner, ReachInput input)
    {
        var table = ReachComputation.Prepare(input, planner).Run();
        return [.. Pairs(input.Sessions.Count, input.Places.Count).Where(pair => table[pair.First, pair.Place, Layer].IsReachable)];
    }

    private static HashSet<(int Course, int Place)> Chains(RandomDistrict district, ReachInput input)
    {
        var table = new ChainComputation(ReachComputation.Prepare(input, district.Planner)).Run();
        return [.. Pairs(table.Pairs.Count, input.Places.Count).Where(pair => table[pair.First, pair.Place, Layer].IsReachable)
            .Select(pair => (table.Pairs[pair.First].Course, pair.Place))];
    }

    private static IEnumerable<(int First, int Place)> Pairs(int firsts, int places) =>
        Enumerable.Range(0, firsts).SelectMany(first => Enumerable.Range(0, places).Select(place => (first, place)));

    private static string Describe(ChangeEffect effect) =>
        $"{effect.Change} +{effect.PeopleGaining} -{effect.PeopleLosing} {string.Join(' ', effect.Places.Select(place => $"{place.Place}:+{place.Gained}-{place.Lost}"))}";
}
