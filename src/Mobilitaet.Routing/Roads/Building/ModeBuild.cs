using System.Diagnostics;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads.Hierarchies;
using Mobilitaet.Routing.Roads.Profiles;

namespace Mobilitaet.Routing.Roads.Building;

/// <summary>One mode of a network under construction: chains, graph, islands and hierarchy.</summary>
internal sealed record ModeBuild(TravelMode Mode, ChainSet Chains, ModeGraph Graph, bool[] UsableSegments, HierarchyArrays Hierarchy)
{
    /// <summary>Wall-clock time spent on the hierarchy.</summary>
    public TimeSpan HierarchyTime { get; private init; }

    /// <summary>Processor time of the whole process meanwhile.</summary>
    public TimeSpan HierarchyCpu { get; private init; }

    public static ModeBuild Run(StreetExtract extract, int modeIndex, StreetImportOptions options)
    {
        var mode = extract.Ways.Modes[modeIndex];
        var segments = new ModeSegmentBuilder(extract.Ways, extract.Nodes, extract.Segments, modeIndex).Build();
        EnclosedStreets.Mark(segments, extract.Segments.LengthCm);
        var sequences = ResolveRules(extract, segments, mode, options.Warnings);
        var chains = new ChainBuilder(segments, extract.Segments.LengthCm, RequiredNodes(extract, segments, sequences)).Build();
        var bans = new TurnBanBuilder(chains).Build(sequences);
        var graph = new ModeGraphBuilder(chains, bans, node => PositionOf(extract, segments, node)).Build();
        var usable = Islands.FindUsableSegments(graph, chains);
        for (var segment = 0; segment < usable.Length; segment++)
            usable[segment] &= extract.Ways.Classes[extract.Segments.Way[segment]] is not (RoadClass.Motorway or RoadClass.MotorwayLink or RoadClass.Ferry);
        Action<double>? progress = options.Progress is { } whole
            ? share => whole.Report(($"hierarchy {mode.ToString().ToLowerInvariant()}", share)) : null;
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var hierarchy = HierarchyBuilder.Build(Weighted(graph, chains), progress, options.Cancellation);
        return new ModeBuild(mode, chains, graph, usable, hierarchy)
        {
            HierarchyTime = Stopwatch.GetElapsedTime(start),
            HierarchyCpu = Environment.CpuUsage.TotalTime - cpu,
        };
    }

    private static WeightedGraph Weighted(ModeGraph graph, ChainSet chains) => new(
        graph.Position, [.. graph.ArcTail], [.. graph.ArcHead], [.. graph.ArcChain.Select(chains.Duration)], [.. graph.ArcChain], chains.LengthCm);

    private static List<(int[] Segments, bool OnlyThis)> ResolveRules(StreetExtract extract, ModeSegments segments, TravelMode mode, ImportWarnings warnings)
    {
        var rules = extract.Rules.Where(rule => rule.Binds.Contains(mode)).ToList();
        if (rules.Count == 0)
            return [];
        var resolver = new TurnRuleResolver(extract.Ways, extract.Nodes, extract.Segments, rules, warnings);
        return [.. rules.SelectMany(rule => resolver.Resolve(rule, segments).Select(sequence => (sequence, rule.OnlyThis)))];
    }

    /// <summary>The ends of every restriction must stay nodes of the graph, even where only two streets meet.</summary>
    private static bool[] RequiredNodes(StreetExtract extract, ModeSegments segments, List<(int[] Segments, bool OnlyThis)> sequences)
    {
        var required = new bool[segments.NodeCount];
        foreach (var (sequence, _) in sequences)
        {
            for (var i = 0; i < sequence.Length - 1; i++)
            {
                var segment = sequence[i] >> 1;
                required[(sequence[i] & 1) == 0 ? segments.To[segment] : segments.From[segment]] = true;
            }
        }
        return required;
    }

    private static ShapePoint PositionOf(StreetExtract extract, ModeSegments segments, int node)
    {
        var streetNode = extract.Segments.JunctionNode[segments.JunctionOf[node]];
        return new ShapePoint(extract.Nodes.LatitudesE7[streetNode], extract.Nodes.LongitudesE7[streetNode]);
    }
}
