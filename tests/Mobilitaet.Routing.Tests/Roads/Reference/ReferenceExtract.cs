using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Tests.Roads.Reference;

/// <summary>All highway ways and their nodes as the file gives them, read without any of the engine's own street code.</summary>
public sealed class ReferenceExtract : OsmVisitor
{
    public List<ReferenceWay> Ways { get; } = [];

    public Dictionary<long, GeoPoint> Nodes { get; } = [];

    public HashSet<long> Signals { get; } = [];

    public Dictionary<long, IReadOnlyDictionary<string, string>> Barriers { get; } = [];

    public static ReferenceExtract Read(string path)
    {
        var extract = new ReferenceExtract();
        OsmFile.Open(path).Read(extract, new OsmReadOptions { Kinds = OsmElementKinds.Nodes | OsmElementKinds.Ways });
        return extract;
    }

    public override void VisitNode(long id, int latitudeE7, int longitudeE7, OsmTags tags)
    {
        Nodes[id] = new GeoPoint(latitudeE7 * 1e-7, longitudeE7 * 1e-7);
        if (tags.Is("highway", "traffic_signals"))
            Signals.Add(id);
        if (tags.Find("barrier") is not null)
            Barriers[id] = AllOf(tags);
    }

    public override void VisitWay(long id, ReadOnlySpan<long> nodeIds, OsmTags tags)
    {
        if (tags.Find("highway") is not null && nodeIds.Length > 1)
            Ways.Add(new ReferenceWay(nodeIds.ToArray(), AllOf(tags)));
    }

    private static Dictionary<string, string> AllOf(OsmTags tags)
    {
        var all = new Dictionary<string, string>();
        for (var i = 0; i < tags.Count; i++)
            all[tags.KeyAt(i)] = tags.ValueAt(i);
        return all;
    }
}
