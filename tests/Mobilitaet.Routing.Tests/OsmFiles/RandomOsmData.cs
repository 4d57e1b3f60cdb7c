using System.Text;
using CsCheck;
using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Tests.OsmFiles;

/// <summary>Small random OSM data with everything that real files surprise with: negative and repeated ids, empty and very long ways, any text.</summary>
internal sealed record RandomOsmData(
    IReadOnlyList<RandomOsmData.NodeData> Nodes,
    IReadOnlyList<RandomOsmData.WayData> Ways,
    IReadOnlyList<RandomOsmData.RelationData> Relations)
{
    private static readonly Gen<long> Ids = Gen.OneOf(Gen.Long[-20, 20], Gen.Long[1, 12_000_000_000], Gen.Long[-9_000_000_000_000, 9_000_000_000_000]);

    // What XML can carry unchanged: no control characters, no halves of surrogate pairs.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf(new[] { "highway", "residential", "Weißenborn", "", " ", "a & b < c > \"d\" 'e'", "東京 🚲", "قرية" }.Select(t => Gen.Const(t)).ToArray()),
        Gen.Char[' ', '\u00ff'].Where(c => !char.IsControl(c)).Array[0, 60].Select(c => new string(c)));

    // A key occurs once per element; a writer may drop its repetition.
    private static readonly Gen<List<(string Key, string Value)>> Tags =
        Gen.Select(Texts, Texts).List[0, 6].Select(tags => tags.DistinctBy(t => t.Item1).ToList());

    private static readonly Gen<NodeData> NodeGen =
        Gen.Select(Ids, Gen.Int[-900_000_000, 900_000_000], Gen.Int[-1_800_000_000, 1_800_000_000], Tags, (i, a, o, t) => new NodeData(i, a, o, t));

    private static readonly Gen<WayData> WayGen =
        Gen.Select(Ids, Gen.Frequency((20, Ids.Array[0, 8]), (1, Ids.Array[2_000])), Tags, (i, n, t) => new WayData(i, n, t));

    private static readonly Gen<OsmMember> MemberGen = Gen.Select(
        Gen.OneOf(Gen.Const(OsmElementKinds.Nodes), Gen.Const(OsmElementKinds.Ways), Gen.Const(OsmElementKinds.Relations)), Ids, Texts, (k, i, r) => new OsmMember(k, i, r));

    private static readonly Gen<RelationData> RelationGen =
        Gen.Select(Ids, MemberGen.Array[0, 8], Tags, (i, m, t) => new RelationData(i, m, t));

    public static readonly Gen<RandomOsmData> Any =
        Gen.Select(NodeGen.List[0, 30], WayGen.List[0, 10], RelationGen.List[0, 6], (n, w, r) => new RandomOsmData(n, w, r));

    /// <summary>The lines that a reader must deliver, in the order nodes, ways, relations.</summary>
    public List<string> Lines() =>
        [.. Nodes.Select(n => n.Line()), .. Ways.Select(w => w.Line()), .. Relations.Select(r => r.Line())];

    public List<(string Xml, string Line)> Elements() =>
        [.. Nodes.Select(n => (n.Xml(), n.Line())), .. Ways.Select(w => (w.Xml(), w.Line())), .. Relations.Select(r => (r.Xml(), r.Line()))];

    public static byte[] Document(IEnumerable<string> elements) =>
        Encoding.UTF8.GetBytes($"<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n{string.Join('\n', elements)}\n</osm>\n");

    /// <summary>One PBF file of three blocks, or with <paramref name="mixed"/> of one block whose single group holds everything.</summary>
    public byte[] Pbf(bool mixed)
    {
        var file = new PbfFile().Zlib("OSMHeader", PbfFile.Header("OsmSchema-V0.6", "DenseNodes"));
        var strings = new PbfStrings();
        var (nodes, ways, relations) = (new PbfMessage(), new PbfMessage(), new PbfMessage());
        if (mixed)
            ways = relations = nodes;
        nodes.Message(2, DenseNodes(strings));
        foreach (var way in Ways)
            ways.Message(3, strings.Tag(new PbfMessage().Number(1, way.Id), way.Tags).Differences(8, [.. way.NodeIds]));
        foreach (var relation in Relations)
            relations.Message(4, Relation(relation, strings));
        foreach (var group in mixed ? [nodes] : new[] { nodes, ways, relations })
            file.Zlib("OSMData", new PbfMessage().Message(1, strings.Table()).Message(2, group));
        return file.ToArray();
    }

    private PbfMessage DenseNodes(PbfStrings strings) => new PbfMessage()
        .Differences(1, [.. Nodes.Select(n => n.Id)])
        .Differences(8, [.. Nodes.Select(n => (long)n.LatitudeE7)])
        .Differences(9, [.. Nodes.Select(n => (long)n.LongitudeE7)])
        .Packed(10, [.. Nodes.SelectMany(n => n.Tags.SelectMany(t => new[] { strings.Index(t.Key), strings.Index(t.Value) }).Append(0))]);

    private static PbfMessage Relation(RelationData relation, PbfStrings strings) =>
        strings.Tag(new PbfMessage().Number(1, relation.Id), relation.Tags)
            .Packed(8, [.. relation.Members.Select(m => strings.Index(m.Role))])
            .Differences(9, [.. relation.Members.Select(m => m.Id)])
            .Packed(10, [.. relation.Members.Select(m => m.Kind switch { OsmElementKinds.Nodes => 0L, OsmElementKinds.Ways => 1, _ => 2 })]);

    private static string TagXml(IEnumerable<(string Key, string Value)> tags) =>
        string.Concat(tags.Select(t => $"<tag k=\"{Escaped(t.Key)}\" v=\"{Escaped(t.Value)}\"/>"));

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);

    private static string Degrees(int e7) => (e7 / 10_000_000m).ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal sealed record NodeData(long Id, int LatitudeE7, int LongitudeE7, List<(string Key, string Value)> Tags)
    {
        public string Line() => OsmRecording.Node(Id, LatitudeE7, LongitudeE7, Tags);

        public string Xml() => $"<node id=\"{Id}\" lat=\"{Degrees(LatitudeE7)}\" lon=\"{Degrees(LongitudeE7)}\">{TagXml(Tags)}</node>";
    }

    internal sealed record WayData(long Id, long[] NodeIds, List<(string Key, string Value)> Tags)
    {
        public string Line() => OsmRecording.Way(Id, NodeIds, Tags);

        public string Xml() => $"<way id=\"{Id}\">{string.Concat(NodeIds.Select(n => $"<nd ref=\"{n}\"/>"))}{TagXml(Tags)}</way>";
    }

    internal sealed record RelationData(long Id, OsmMember[] Members, List<(string Key, string Value)> Tags)
    {
        public string Line() => OsmRecording.Relation(Id, Members, Tags);

        public string Xml() =>
            $"<relation id=\"{Id}\">{string.Concat(Members.Select(MemberXml))}{TagXml(Tags)}</relation>";

        private static string MemberXml(OsmMember m) =>
            $"<member type=\"{m.Kind.ToString().ToLowerInvariant()[..^1]}\" ref=\"{m.Id}\" role=\"{Escaped(m.Role)}\"/>";
    }
}
