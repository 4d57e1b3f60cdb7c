using Mobilitaet.District.Reachability.Homes;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Testing;

namespace Mobilitaet.District.Tests.Reachability.Homes;

public sealed class HomeCheckTests : IAsyncLifetime
{
    private DemoReach _demo = null!;
    private ReachInput _input = null!;

    public async ValueTask InitializeAsync()
    {
        _demo = await DemoReach.OpenAsync(Path.Combine(TestEnvironment.RepositoryRoot, "osm-data"));
        _input = await _demo.LoadInputAsync(days: 2);
    }

    public ValueTask DisposeAsync()
    {
        _demo.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Searching_from_homes_gives_the_answers_of_searching_from_offers()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var some = _input with { Places = [.. _input.Places.Where((_, place) => place % 7 == 0)] };
        var reach = ReachComputation.Prepare(some, _demo.Planner, cancellation: cancellation);

        var fromOffers = reach.Run(cancellation: cancellation);
        var fromHomes = ReachComputation.Prepare(some, _demo.Planner, cancellation: cancellation).RunFromHomes(cancellation: cancellation);

        Assert.Contains(fromOffers.Cells.ToArray(), cell => cell.Gap == GapReason.WrongHours);
        Assert.Contains(fromOffers.Cells.ToArray(), cell => cell.IsReachable);
        for (var session = 0; session < some.Sessions.Count; session++)
        {
            for (var place = 0; place < some.Places.Count; place++)
            {
                for (var layer = ReachLayer.Foot; layer <= ReachLayer.Car; layer++)
                    Assert.True(fromOffers[session, place, layer] == fromHomes[session, place, layer], $"{some.Places[place].Name} to {some.Sessions[session]} by {layer}: {fromOffers[session, place, layer]} and {fromHomes[session, place, layer]}");
            }
        }
    }

    [Fact]
    public void An_address_counts_what_the_village_around_it_reaches()
    {
        var place = _input.Places.First(place => place.Name == "Eschwege");
        var check = HomeCheck.Run(_input, _demo.Planner, [("My home", place.Position)], TestContext.Current.CancellationToken);
        var table = ReachComputation.Prepare(_input with { Places = [place] }, _demo.Planner).Run(cancellation: TestContext.Current.CancellationToken);
        var category = District.Offers.OfferCategory.Language;

        var reach = check.Get(0, category, ReachLayer.Bus);

        Assert.Equal("My home", check.Table.Input.Places[0].Name);
        Assert.Equal(
            Enumerable.Range(0, _input.Sessions.Count).Count(session => _input.Offers[_input.Sessions[session].Offer].Category == category && table[session, 0, ReachLayer.Bus].IsReachable),
            reach.Reached);
        Assert.True(reach.Reached > 0);
        Assert.Equal(table[reach.Nearest!.Value, 0, ReachLayer.Bus].There.Seconds, reach.Seconds);
    }
}
