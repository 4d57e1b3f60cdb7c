using System.Globalization;
using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Benchmarks.Streets;

/// <summary>Lays copies of a street extract side by side, joined by roads, with their signs and barriers, to see how the engine grows.</summary>
internal sealed class StitchedExtract : OsmVisitor
{
    private const long IdStep = 10_000_000_000;
    private readonly Dictionary<long, (int Latitude, int Longitude, List<(string Key, string Value)> Tags)> _nodes = [];
    private readonly List<(long Id, long[] Nodes, List<(string Key, string Value)> Tags)> _ways = [];
    private readonly List<(long Id, OsmMember[] Members, List<(string Key, string Value)> Tags)> _restrictions = [];
    private readonly HashSet<long> _used = [];

    /// <returns>How many degrees of longitude lie between two copies.</returns>
    public static double Write(string source, int copies, string target)
    {
        var extract = new StitchedExtract();
        var file = OsmFile.Open(source);
        file.Read(extract, new OsmReadOptions { Kinds = OsmElementKinds.Ways | OsmElementKinds.Relations });
        file.Read(extract, new OsmReadOptions { Kinds = OsmElementKinds.Nodes });
        return extract.Write(copies, target);
    }

    public override void VisitNode(long id, int latitudeE7, int longitudeE7, OsmTags tags)
    {
        if (_used.Contains(id))
            _nodes[id] = (latitudeE7, longitudeE7, Copy(tags));
    }

    public override void VisitWay(long id, ReadOnlySpan<long> nodeIds, OsmTags tags)
    {
        if (tags.Find("highway") is null)
            return;
        _ways.Add((id, nodeIds.ToArray(), Copy(tags)));
        foreach (var node in nodeIds)
            _used.Add(node);
    }

    public override void VisitRelation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
        if (tags.Is("type", "restriction"))
            _restrictions.Add((id, members.ToArray(), Copy(tags)));
    }

    private static List<(string Key, string Value)> Copy(OsmTags tags)
    {
        var copy = new List<(string, string)>(tags.Count);
        for (var i = 0; i < tags.Count; i++)
            copy.Add((tags.KeyAt(i), tags.ValueAt(i)));
        return copy;
    }

    private double Write(int copies, string target)
    {
        var (west, east) = (_nodes.Values.Min(n => n.Longitude), _nodes.Values.Max(n => n.Longitude));
        var width = east - west + 50_000;
        var main = _ways.Where(way => way.Tags.Contains(("highway", "secondary"))).SelectMany(way => way.Nodes).Where(_nodes.ContainsKey).ToList();
        var (leftmost, rightmost) = (main.MinBy(node => _nodes[node].Longitude), main.MaxBy(node => _nodes[node].Longitude));
        using var writer = new StreamWriter(target);
        writer.WriteLine("<?xml version='1.0' encoding='UTF-8'?>\n<osm version=\"0.6\">");
        for (var copy = 0; copy < copies; copy++)
        {
            foreach (var (id, (latitude, longitude, tags)) in _nodes)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<node id=\"{id + (copy * IdStep)}\" lat=\"{latitude * 1e-7:0.0000000}\" lon=\"{(longitude + ((long)copy * width)) * 1e-7:0.0000000}\">"));
                WriteTags(writer, tags);
                writer.WriteLine("</node>");
            }
        }
        for (var copy = 0; copy < copies; copy++)
        {
            foreach (var way in _ways)
                WriteWay(writer, way.Id + (copy * IdStep), way.Nodes.Select(node => node + (copy * IdStep)), way.Tags);
            if (copy > 0)
                WriteWay(writer, (copy * IdStep) + 1, [rightmost + ((copy - 1) * IdStep), leftmost + (copy * IdStep)], [("highway", "secondary")]);
        }
        for (var copy = 0; copy < copies; copy++)
        {
            foreach (var restriction in _restrictions)
                WriteRestriction(writer, copy * IdStep, restriction.Id, restriction.Members, restriction.Tags);
        }
        writer.WriteLine("</osm>");
        return width * 1e-7;
    }

    private static void WriteWay(StreamWriter writer, long id, IEnumerable<long> nodes, List<(string Key, string Value)> tags)
    {
        writer.WriteLine($"<way id=\"{id}\">");
        foreach (var node in nodes)
            writer.WriteLine($"<nd ref=\"{node}\"/>");
        WriteTags(writer, tags);
        writer.WriteLine("</way>");
    }

    private static void WriteRestriction(StreamWriter writer, long shift, long id, OsmMember[] members, List<(string Key, string Value)> tags)
    {
        writer.WriteLine($"<relation id=\"{id + shift}\">");
        foreach (var member in members)
        {
            var kind = member.Kind switch { OsmElementKinds.Nodes => "node", OsmElementKinds.Ways => "way", _ => "relation" };
            writer.WriteLine($"<member type=\"{kind}\" ref=\"{member.Id + shift}\" role=\"{member.Role}\"/>");
        }
        WriteTags(writer, tags);
        writer.WriteLine("</relation>");
    }

    private static void WriteTags(StreamWriter writer, List<(string Key, string Value)> tags)
    {
        foreach (var (key, value) in tags)
            writer.WriteLine($"<tag k=\"{System.Security.SecurityElement.Escape(key)}\" v=\"{System.Security.SecurityElement.Escape(value)}\"/>");
    }
}
