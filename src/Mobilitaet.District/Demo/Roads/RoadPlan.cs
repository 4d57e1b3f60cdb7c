using System.Globalization;
using Mobilitaet.District.Demo.Villages;

namespace Mobilitaet.District.Demo.Roads;

/// <summary>Decides which villages are joined, by which class of road and under which number.</summary>
internal static class RoadPlan
{
    public static List<VillageLink> Build(IReadOnlyList<Village> villages)
    {
        var points = villages.Select(v => v.At).ToList();
        var classes = new SortedDictionary<(int A, int B), (RoadClass Class, string? Ref)>();
        foreach (var pair in ProximityGraph.Gabriel(points))
            classes[pair] = (RoadClass.Track, null);
        foreach (var pair in ProximityGraph.RelativeNeighbours(points, 1.12))
            classes[pair] = (villages[pair.A].Rank == "hamlet" || villages[pair.B].Rank == "hamlet" ? RoadClass.Local : RoadClass.County, null);
        foreach (var (number, places) in FederalRoads.Chains)
        {
            for (var i = 1; i < places.Length; i++)
                classes[Ordered(Find(villages, places[i - 1]).Index, Find(villages, places[i]).Index)] = (RoadClass.Federal, number);
        }
        AddStateRoads(villages, classes);
        var countyRoad = 1;
        return [.. classes.Select(c => new VillageLink(villages[c.Key.A], villages[c.Key.B], c.Value.Class, c.Value.Class == RoadClass.County
            ? string.Create(CultureInfo.InvariantCulture, $"K {countyRoad++}")
            : c.Value.Ref))];
    }

    /// <summary>State roads are the quickest ways between neighbouring seats over what is planned so far.</summary>
    private static void AddStateRoads(IReadOnlyList<Village> villages, SortedDictionary<(int A, int B), (RoadClass Class, string? Ref)> classes)
    {
        var seats = villages.Where(v => v.IsSeat).ToList();
        var number = 3238;
        foreach (var (a, b) in ProximityGraph.Gabriel([.. seats.Select(s => s.At)]))
        {
            var path = ShortestPath(villages, classes, seats[a].Index, seats[b].Index);
            var used = false;
            for (var i = 1; i < path.Count; i++)
            {
                var pair = Ordered(path[i - 1], path[i]);
                if (classes[pair].Class is not (RoadClass.County or RoadClass.Local))
                    continue;
                classes[pair] = (RoadClass.State, string.Create(CultureInfo.InvariantCulture, $"L {number}"));
                used = true;
            }
            if (used)
                number++;
        }
    }

    private static List<int> ShortestPath(
        IReadOnlyList<Village> villages, SortedDictionary<(int A, int B), (RoadClass Class, string? Ref)> classes, int from, int to)
    {
        var cost = new double[villages.Count];
        Array.Fill(cost, double.MaxValue);
        var previous = new int[villages.Count];
        var open = new PriorityQueue<int, double>();
        cost[from] = 0;
        open.Enqueue(from, 0);
        while (open.TryDequeue(out var at, out var reached) && at != to)
        {
            if (reached > cost[at])
                continue;
            foreach (var (pair, road) in classes.Where(c => c.Value.Class != RoadClass.Track && (c.Key.A == at || c.Key.B == at)))
            {
                var next = pair.A == at ? pair.B : pair.A;
                var weight = road.Class switch { RoadClass.Federal => 0.75, RoadClass.State => 0.85, _ => 1.0 };
                var through = reached + (weight * villages[at].At.DistanceTo(villages[next].At));
                if (through >= cost[next])
                    continue;
                (cost[next], previous[next]) = (through, at);
                open.Enqueue(next, through);
            }
        }
        var path = new List<int> { to };
        while (path[^1] != from)
            path.Add(previous[path[^1]]);
        return path;
    }

    /// <summary>The village of that name; of the two called Weißenborn none lies on a federal road.</summary>
    private static Village Find(IReadOnlyList<Village> villages, string name) => villages.First(v => v.Name == name);

    private static (int A, int B) Ordered(int a, int b) => a < b ? (a, b) : (b, a);
}
