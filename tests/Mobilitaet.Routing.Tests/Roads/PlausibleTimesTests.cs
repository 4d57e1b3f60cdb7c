using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads.Reference;
using Mobilitaet.Testing;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>Car times and distances on real extracts against the published default profiles of two established engines.</summary>
public class PlausibleTimesTests(ITestOutputHelper output)
{
    private const int Origins = 12;
    private const int Destinations = 60;

    public static TheoryData<string> Extracts() => [.. RealStreets.Files];

    [Theory]
    [MemberData(nameof(Extracts))]
    public void Car_times_lie_within_15_percent_and_distances_within_3_percent_in_the_median(string file)
    {
        var network = RealStreets.Network(file).Get(TravelMode.Car);
        var extract = ReferenceExtract.Read(TestEnvironment.SharedData(file));
        var references = new[] { new ReferenceStreets(extract, new OsrmCar()), new ReferenceStreets(extract, new GraphHopperCar()) };
        var doors = Doors(network, extract, references, new Random(file.Length));
        var (from, to) = (doors[..Origins], doors[Origins..(Origins + Destinations)]);
        var ours = network.CreateTableSearch().Compute(
            [.. from.Select(door => network.Snap(extract.Nodes[door]))], [.. to.Select(door => network.Snap(extract.Nodes[door]))], withDistances: true);
        var times = new List<double>[] { [], [], [] };
        var lengths = new List<double>[] { [], [] };
        for (var i = 0; i < from.Count; i++)
        {
            var theirs = references.Select(reference => reference.RunFrom(from[i], to)).ToArray();
            for (var j = 0; j < to.Count; j++)
                Compare(ours, i, j, [theirs[0][j], theirs[1][j]], times, lengths);
        }
        output.WriteLine($"{file}: {times[0].Count} trips, our time / OSRM {Median(times[0]):0.000}, / GraphHopper {Median(times[1]):0.000}, "
            + $"/ mean of both {Median(times[2]):0.000}; length / OSRM {Median(lengths[0]):0.000}, / GraphHopper {Median(lengths[1]):0.000}");
        Assert.True(times[0].Count > Origins * Destinations / 2, "Too few comparable trips.");
        Assert.All(times, ratios => Assert.InRange(Median(ratios), 0.85, 1.15));
        Assert.All(lengths, ratios => Assert.InRange(Median(ratios), 0.97, 1.03));
    }

    private static void Compare(
        TravelTimes ours, int i, int j, (double Seconds, double Metres)[] theirs, List<double>[] times, List<double>[] lengths)
    {
        // Short hops say more about how a trip begins than about driving.
        if (!ours.IsReachable(i, j) || !Array.TrueForAll(theirs, way => way.Metres > 1000))
            return;
        var seconds = ours.Milliseconds(i, j) / 1000.0;
        for (var k = 0; k < 2; k++)
        {
            times[k].Add(seconds / theirs[k].Seconds);
            lengths[k].Add((ours.FindMetres(i, j) ?? double.NaN) / theirs[k].Metres);
        }
        times[2].Add(seconds * 2 / (theirs[0].Seconds + theirs[1].Seconds));
    }

    /// <summary>Nodes on public roads that all three know and can leave and reach.</summary>
    private static List<long> Doors(ModeNetwork network, ReferenceExtract extract, ReferenceStreets[] references, Random random)
    {
        var candidates = extract.Ways
            .Where(way => !way.Is("highway", "service", "track") && Array.TrueForAll(references, r => way.Nodes.All(extract.Nodes.ContainsKey)))
            .SelectMany(way => way.Nodes).Distinct()
            .Where(node => Array.TrueForAll(references, reference => reference.Contains(node)))
            .Where(node => network.FindSnap(extract.Nodes[node]) is { MetresAway: < 0.1 }).Order().ToArray();
        random.Shuffle(candidates);
        return [.. candidates.Take(Origins + Destinations)];
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
