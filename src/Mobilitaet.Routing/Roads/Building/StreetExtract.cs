using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Roads.Building;

/// <summary>The streets of an OSM file before any mode's graph: ways, nodes, segments and turn restrictions.</summary>
internal sealed record StreetExtract(StreetWays Ways, StreetNodes Nodes, SegmentSet Segments, IReadOnlyList<TurnRule> Rules)
{
    /// <summary>Reads the file in two passes: ways and restrictions, then the nodes they need.</summary>
    public static StreetExtract Read(OsmFile file, StreetImportOptions options)
    {
        var ways = new StreetWays(options.Modes);
        var rules = new TurnRuleReader(options.Modes, options.Warnings);
        Pass(file, new StreetWayReader(ways, rules, options.Warnings), OsmElementKinds.Ways | OsmElementKinds.Relations, "ways", options);
        var nodes = new StreetNodes(ways.NodeIds, options.Warnings);
        Pass(file, nodes, OsmElementKinds.Nodes, "nodes", options);
        var segments = new SegmentBuilder(ways, nodes, options.Warnings, options.Clip is not null).Build(rules.Rules);
        if (segments.Count == 0)
            throw new InputException($"{file.Path}: the file holds no street that can be used{(options.Clip is null ? "" : " inside the clip area")}.");
        FerryTimes.Apply(ways, segments, options.Warnings);
        return new StreetExtract(ways, nodes, segments, rules.Rules);
    }

    private static void Pass(OsmFile file, OsmVisitor visitor, OsmElementKinds kinds, string phase, StreetImportOptions options)
    {
        file.Read(visitor, new OsmReadOptions
        {
            Kinds = kinds,
            Clip = options.Clip,
            Warnings = options.Warnings,
            Cancellation = options.Cancellation,
            Progress = options.Progress is { } progress ? new PhaseProgress(phase, progress) : null,
        });
    }

    private sealed class PhaseProgress(string phase, IProgress<(string Phase, double Share)> whole) : IProgress<double>
    {
        public void Report(double value) => whole.Report((phase, value));
    }
}
