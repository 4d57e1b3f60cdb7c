using System.Globalization;
using System.Text;
using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Tests.OsmFiles;

/// <summary>Writes every element of a pass down as one line of text, so that two ways of reading can be compared.</summary>
internal sealed class OsmRecording : OsmVisitor
{
    public List<string> Lines { get; } = [];

    public static List<string> Of(string path, OsmReadOptions? options = null)
    {
        var recording = new OsmRecording();
        OsmFile.Open(path).Read(recording, options ?? new OsmReadOptions());
        return recording.Lines;
    }

    public override void VisitNode(long id, int latitudeE7, int longitudeE7, OsmTags tags) =>
        Lines.Add(Node(id, latitudeE7, longitudeE7, List(tags)));

    public override void VisitWay(long id, ReadOnlySpan<long> nodeIds, OsmTags tags) =>
        Lines.Add(Way(id, nodeIds.ToArray(), List(tags)));

    public override void VisitRelation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags) =>
        Lines.Add(Relation(id, members.ToArray(), List(tags)));

    public static string Node(long id, int latitudeE7, int longitudeE7, IEnumerable<(string Key, string Value)> tags) =>
        Text($"node {id} {latitudeE7} {longitudeE7}", tags);

    public static string Way(long id, IEnumerable<long> nodeIds, IEnumerable<(string Key, string Value)> tags) =>
        Text($"way {id} [{string.Join(' ', nodeIds)}]", tags);

    public static string Relation(long id, IEnumerable<OsmMember> members, IEnumerable<(string Key, string Value)> tags) =>
        Text($"relation {id} [{string.Join(' ', members.Select(m => $"{m.Kind}:{m.Id}:{m.Role}"))}]", tags);

    // Parsers are free to reorder tags; members and way nodes they are not.
    private static string Text(FormattableString head, IEnumerable<(string Key, string Value)> tags)
    {
        var text = new StringBuilder(head.ToString(CultureInfo.InvariantCulture));
        foreach (var (key, value) in tags.OrderBy(t => t.Key, StringComparer.Ordinal))
            text.Append(' ').Append(key).Append('=').Append(value);
        return text.ToString();
    }

    private static List<(string Key, string Value)> List(OsmTags tags)
    {
        var list = new List<(string, string)>(tags.Count);
        for (var i = 0; i < tags.Count; i++)
            list.Add((tags.KeyAt(i), tags.ValueAt(i)));
        return list;
    }
}
