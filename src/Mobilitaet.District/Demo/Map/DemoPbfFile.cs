using OsmSharp;
using OsmSharp.Streams;
using OsmSharp.Tags;

namespace Mobilitaet.District.Demo.Map;

/// <summary>Writes the demo map as a PBF file whose bytes depend on the map alone.</summary>
internal static class DemoPbfFile
{
    /// <summary>The writer needs a time on every element; a fixed one keeps the file reproducible.</summary>
    private static readonly DateTime s_timestamp = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static void Write(DemoMap map, string path)
    {
        using var stream = File.Create(path);
        var target = new PBFOsmStreamTarget(stream, compress: true, compressionLevel: 9);
        target.Initialize();
        for (var i = 0; i < map.Nodes.Count; i++)
        {
            var at = map.Nodes[i].At.ToGeo();
            target.AddNode(Stamped(new Node { Latitude = at.Latitude, Longitude = at.Longitude }, i, map.Nodes[i].Tags));
        }
        target.Flush();
        foreach (var way in map.Ways)
            target.AddWay(Stamped(new Way { Nodes = [.. way.Nodes.Select(n => n + 1L)] }, way.Index, way.Tags));
        target.Flush();
        for (var i = 0; i < map.Relations.Count; i++)
            target.AddRelation(Stamped(new Relation { Members = [.. map.Relations[i].Members.Select(Member)] }, i, map.Relations[i].Tags));
        target.Flush();
    }

    private static T Stamped<T>(T element, int index, IEnumerable<(string Key, string Value)> tags)
        where T : OsmGeo
    {
        element.Id = index + 1;
        element.Version = 1;
        element.ChangeSetId = 1;
        element.UserId = 1;
        element.UserName = "demo";
        element.TimeStamp = s_timestamp;
        element.Visible = true;
        element.Tags = new TagsCollection(tags.Select(t => new Tag(t.Key, t.Value)));
        return element;
    }

    private static RelationMember Member(DemoMember member) =>
        new(member.Index + 1, member.Role, member.IsWay ? OsmGeoType.Way : OsmGeoType.Node);
}
