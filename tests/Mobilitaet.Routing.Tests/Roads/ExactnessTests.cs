using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Roads.Queries;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>Every fast answer equals plain Dijkstra to the millisecond, on real streets and in every mode.</summary>
public class ExactnessTests
{
    private const int Side = 100;

    public static TheoryData<string, TravelMode> Cases()
    {
        var cases = new TheoryData<string, TravelMode>();
        foreach (var file in RealStreets.Files)
        {
            foreach (var mode in Enum.GetValues<TravelMode>())
                cases.Add(file, mode);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ten_thousand_pairs_equal_Dijkstra_in_every_kind_of_query(string file, TravelMode mode)
    {
        var network = RealStreets.Network(file).Get(mode);
        var random = new Random(file.Length + (int)mode);
        var origins = Enumerable.Range(0, Side).Select(_ => AnyPoint(network, random)).ToArray();
        var destinations = Enumerable.Range(0, Side).Select(_ => AnyPoint(network, random)).ToArray();
        // Neighbours share chains and junctions with their origin, where partial edges matter.
        for (var i = 0; i < Side / 4; i++)
            destinations[i] = network.FindSnap(Nudge(origins[i].Position, random)) ?? destinations[i];
        var table = network.CreateTableSearch().Compute(origins, destinations, withDistances: true);
        var plain = network.CreateTableSearch().Compute(origins, destinations);
        var search = network.CreateRouteSearch();
        var reach = network.CreateReachSearch();
        var oracle = new DijkstraSearch(network);
        var exits = new List<TripEnd>();
        for (var i = 0; i < Side; i++)
        {
            var all = oracle.RunToAll(origins[i]).ToArray();
            var away = reach.From(origins[i]);
            for (var j = 0; j < Side; j++)
            {
                var expected = Expected(network, origins[i], destinations[j], all, exits);
                var found = search.FindDuration(origins[i], destinations[j]);
                Assert.Equal(expected, found);
                Assert.Equal(expected ?? TravelTimes.Unreachable, table.Milliseconds(i, j));
                Assert.Equal(expected ?? TravelTimes.Unreachable, plain.Milliseconds(i, j));
                Assert.Equal(expected, away.FindDuration(destinations[j]));
            }
        }
        for (var j = 0; j < Side; j += 5)
        {
            var towards = reach.Towards(destinations[j]);
            for (var i = 0; i < Side; i++)
                Assert.Equal(search.FindDuration(origins[i], destinations[j]), towards.FindDuration(origins[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_route_is_the_sum_of_its_streets_and_hangs_together(string file, TravelMode mode)
    {
        var network = RealStreets.Network(file).Get(mode);
        var random = new Random(7 * (file.Length + (int)mode));
        var search = network.CreateRouteSearch();
        var table = network.CreateTableSearch();
        var otherLengths = 0;
        for (var i = 0; i < 300; i++)
        {
            var (from, to) = (AnyPoint(network, random), AnyPoint(network, random));
            if (i % 5 == 0)
                to = network.FindSnap(Nudge(from.Position, random)) ?? to;
            var route = search.FindRoute(from, to);
            Assert.Equal(search.FindDuration(from, to), route?.Milliseconds);
            if (route is null)
                continue;
            Assert.Equal(route.Milliseconds, search.SumOfChains(from, to));
            Assert.Equal(route.Milliseconds, route.Steps.Sum(step => step.Milliseconds));
            Assert.Equal(route.Metres, route.Steps.Sum(step => step.Metres), 1.0);
            Assert.InRange(route.Geometry[0].MetresTo(from.Position), 0, 0.1);
            Assert.InRange(route.Geometry[^1].MetresTo(to.Position), 0, 0.1);
            var drawn = 0.0;
            for (var p = 1; p < route.Geometry.Count; p++)
                drawn += route.Geometry[p - 1].MetresTo(route.Geometry[p]);
            Assert.InRange(drawn, (route.Metres * 0.998) - 1, (route.Metres * 1.002) + 1);
            Assert.Equal(Maneuver.Depart, route.Steps[0].Maneuver);
            Assert.Equal(Maneuver.Arrive, route.Steps[^1].Maneuver);
            var cell = table.Compute([from], [to], withDistances: true);
            Assert.Equal(route.Milliseconds, cell.Milliseconds(0, 0));
            otherLengths += Math.Abs(cell.FindMetres(0, 0)!.Value - route.Metres) > 1 ? 1 : 0;
        }
        // Two ways may take the same milliseconds and differ in length; on real streets that is rare.
        Assert.InRange(otherLengths, 0, 6);
    }

    private static int? Expected(ModeNetwork network, SnappedPoint from, SnappedPoint to, int[] all, List<TripEnd> exits)
    {
        exits.Clear();
        TripEnds.AddExits(network, network.Locate(to), exits);
        var best = TripEnds.Direct(network.Locate(from), network.Locate(to), out _);
        foreach (var exit in exits)
            best = Math.Min(best, all[exit.Node] + exit.Milliseconds);
        return best < TravelTimes.Unreachable ? best : null;
    }

    private static SnappedPoint AnyPoint(ModeNetwork network, Random random)
    {
        while (true)
        {
            var shape = network.Streets.Shape[random.Next(network.Streets.Shape.Length)].ToGeoPoint();
            if (network.FindSnap(Nudge(shape, random)) is { } snapped)
                return snapped;
        }
    }

    private static GeoPoint Nudge(GeoPoint point, Random random) =>
        new(point.Latitude + ((random.NextDouble() - 0.5) * 0.002), point.Longitude + ((random.NextDouble() - 0.5) * 0.002));
}
