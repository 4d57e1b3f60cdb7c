using System.Text;
using System.Text.Json;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Roads.Hierarchies;
using Mobilitaet.Routing.Roads.Snapping;

namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Puts a finished build into the sections of a network file.</summary>
internal static class NetworkSections
{
    public static void WriteShared(MappedFileWriter file, StreetExtract extract, IReadOnlyList<ModeBuild> modes, NetworkSummary summary)
    {
        file.Add<byte>("summary", JsonSerializer.SerializeToUtf8Bytes(summary));
        file.Add<byte>("modes", modes.Select(build => (byte)build.Mode).ToArray());
        WriteSegments(file, extract);
        file.Add<byte>("usable-modes", UsableModes(extract.Segments.Count, modes));
        WriteNames(file, extract.Ways.Names);
        var grid = new SegmentGridBuilder(extract.Segments);
        file.Add<GridFrame>("grid-frame", [grid.Frame]);
        file.Add<int>("grid-first", grid.Pieces.First);
        file.Add<GridItem>("grid-items", grid.Pieces.Items);
    }

    public static void WriteMode(MappedFileWriter file, ModeBuild build)
    {
        var prefix = ModeNetwork.SectionPrefix(build.Mode);
        var rank = build.Hierarchy.RankOf;
        file.Add<SegmentOnChain>(prefix + "on-chain", build.Chains.OnChain);
        WriteChains(file, prefix, build.Chains);
        file.Add<int>(prefix + "head-node", [.. build.Graph.HeadNode.Select(node => node < 0 ? -1 : rank[node])]);
        file.Add<int>(prefix + "first-exit", build.Graph.FirstExit);
        file.Add<int>(prefix + "exit-nodes", [.. build.Graph.ExitNodes.Select(node => rank[node])]);
        WriteGraph(file, prefix, build);
        file.Add<int>(prefix + "first-up", build.Hierarchy.FirstUp);
        file.Add<HierarchyArc>(prefix + "up", build.Hierarchy.Up);
        file.Add<ArcOrigin>(prefix + "up-origins", build.Hierarchy.UpOrigin);
        file.Add<int>(prefix + "first-down", build.Hierarchy.FirstDown);
        file.Add<HierarchyArc>(prefix + "down", build.Hierarchy.Down);
        file.Add<ArcOrigin>(prefix + "down-origins", build.Hierarchy.DownOrigin);
    }

    private static void WriteSegments(MappedFileWriter file, StreetExtract extract)
    {
        var segments = extract.Segments;
        var records = new SegmentRecord[segments.Count + 1];
        for (var i = 0; i < segments.Count; i++)
        {
            var way = segments.Way[i];
            records[i] = new SegmentRecord(segments.FirstPoint[i], segments.LengthCm[i], extract.Ways.NameOf[way],
                segments.From[i], segments.To[i], extract.Ways.Classes[way], extract.Ways.Traits[way]);
        }
        records[^1] = new SegmentRecord(segments.Shape.Count, 0, 0, -1, -1, default, default);
        file.Add<SegmentRecord>("segments", records);
        file.AddList("shape", segments.Shape);
    }

    private static byte[] UsableModes(int segments, IReadOnlyList<ModeBuild> modes)
    {
        var usable = new byte[segments];
        foreach (var build in modes)
        {
            for (var i = 0; i < segments; i++)
            {
                if (build.UsableSegments[i])
                    usable[i] |= (byte)(1 << (int)build.Mode);
            }
        }
        return usable;
    }

    private static void WriteNames(MappedFileWriter file, List<string> names)
    {
        var text = new List<byte>();
        var offsets = new List<int> { 0 };
        foreach (var name in names)
        {
            text.AddRange(Encoding.UTF8.GetBytes(name));
            offsets.Add(text.Count);
        }
        file.AddList("name-text", text);
        file.AddList("name-offsets", offsets);
    }

    private static void WriteChains(MappedFileWriter file, string prefix, ChainSet chains)
    {
        var records = new ChainRecord[chains.Count + 1];
        for (var i = 0; i < chains.Count; i++)
            records[i] = new ChainRecord(chains.FirstSegment[i], chains.Forward[i], chains.Backward[i], chains.LengthCm[i]);
        records[^1] = new ChainRecord(chains.Segments.Count, 0, 0, 0);
        file.Add<ChainRecord>(prefix + "chains", records);
        file.AddList(prefix + "chain-segments", chains.Segments);
    }

    private static void WriteGraph(MappedFileWriter file, string prefix, ModeBuild build)
    {
        var (graph, rank) = (build.Graph, build.Hierarchy.RankOf);
        var arcs = new Grouping<HierarchyArc>(graph.NodeCount, add =>
        {
            for (var arc = 0; arc < graph.ArcTail.Count; arc++)
                add(rank[graph.ArcTail[arc]], new HierarchyArc(rank[graph.ArcHead[arc]], build.Chains.Duration(graph.ArcChain[arc])));
        });
        file.Add<int>(prefix + "first-arc", arcs.First);
        file.Add<HierarchyArc>(prefix + "arcs", arcs.Items);
    }
}
