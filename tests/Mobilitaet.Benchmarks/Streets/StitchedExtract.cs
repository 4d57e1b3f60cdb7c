using System.Globalization;
using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Benchmarks.Streets;

/// <summary>Lays copies of a street extract side by side, joined by roads, to see how the engine grows.</summary>
internal sealed class StitchedExtract : OsmVisitor
{
    private const long IdStep = 10_000_000_000;
    private readonly Dictionary<long, (int Latitude, int Longitude)> _nodes = [];
    private readonly List<(long Id, long[] Nodes, List<(string Key, string Value)> Tags)> _ways = [];
    private readonly HashSet<long> _used = [];

    public static void Write(string source, int copies, string target)
    {
        var extract = new StitchedExtract();
        var file = OsmFile.Open(source);
        file.Read(extract, new OsmReadOptions { Kinds = OsmElementKinds.Ways });
        file.Read(extract, new OsmReadOptions { Kinds = OsmElementKinds.Nodes });
        extract.Write(copies, target);
    }

    public override void VisitNode(long id, int latitudeE7, int longitudeE7, OsmTags tags)
    {
        if (_used.Contains(id))
            _nodes[id] = (latitudeE7, longitudeE7);
    }

    public override void VisitWay(long id, ReadOnlySpan<long> nodeIds, OsmTags tags)
    {
        if (tags.Find("highway") is null)
            return;
        var kept = new List<(string, string)>();
        for (var i = 0; i < tags.Count; i++)
            kept.Add((tags.KeyAt(i), tags.ValueAt(i)));
        _ways.Add((id, nodeIds.ToArray(), kept));
        foreach (var node in nodeIds)
            _used.Add(node);
    }

    private void Write(int copies, string target)
    {
        var (west, east) = (_nodes.Values.Min(n => n.Longitude), _nodes.Values.Max(n => n.Longitude));
        var width = east - west + 50_000;
        var main = _ways.Where(way => way.Tags.Contains(("highway", "secondary"))).SelectMany(way => way.Nodes).Where(_nodes.ContainsKey).ToList();
        var (leftmost, rightmost) = (main.MinBy(node => _nodes[node].Longitude), main.MaxBy(node => _nodes[node].Longitude));
        using var writer = new StreamWriter(target);
        writer.WriteLine("<?xml version='1.0' encoding='UTF-8'?>\n<osm version=\"0.6\">");
        for (var copy = 0; copy < copies; copy++)
        {
            foreach (var (id, (latitude, longitude)) in _nodes)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<node id=\"{id + (copy * IdStep)}\" lat=\"{latitude * 1e-7:0.0000000}\" lon=\"{(longitude + ((long)copy * width)) * 1e-7:0.0000000}\"/>"));
        }
        for (var copy = 0; copy < copies; copy++)
        {
            foreach (var way in _ways)
                WriteWay(writer, way.Id + (copy * IdStep), way.Nodes.Select(node => node + (copy * IdStep)), way.Tags);
            if (copy > 0)
                WriteWay(writer, (copy * IdStep) + 1, [rightmost + ((copy - 1) * IdStep), leftmost + (copy * IdStep)], [("highway", "secondary")]);
        }
        writer.WriteLine("</osm>");
    }

    private static void WriteWay(StreamWriter writer, long id, IEnumerable<long> nodes, List<(string Key, string Value)> tags)
    {
        writer.WriteLine($"<way id=\"{id}\">");
        foreach (var node in nodes)
            writer.WriteLine($"<nd ref=\"{node}\"/>");
        foreach (var (key, value) in tags)
            writer.WriteLine($"<tag k=\"{System.Security.SecurityElement.Escape(key)}\" v=\"{System.Security.SecurityElement.Escape(value)}\"/>");
        writer.WriteLine("</way>");
    }
}
