using System.IO.Compression;
using Mobilitaet.Routing.OsmFiles;
using OsmSharp;
using OsmSharp.Streams;

namespace Mobilitaet.Routing.Tests.OsmFiles;

/// <summary>The same lines as <see cref="OsmRecording"/>, read by OsmSharp.</summary>
internal static class OsmSharpRecording
{
    public static List<string> Of(string path)
    {
        using var file = File.OpenRead(path);
        using var unpacked = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : null;
        OsmStreamSource source = path.EndsWith(".pbf", StringComparison.Ordinal)
            ? new PBFOsmStreamSource(file)
            : new XmlOsmStreamSource((Stream?)unpacked ?? file);
        return [.. source.Select(Line)];
    }

    private static string Line(OsmGeo element)
    {
        var tags = element.Tags?.Select(t => (t.Key, t.Value)) ?? [];
        return element switch
        {
            Node node => OsmRecording.Node(node.Id!.Value, E7(node.Latitude), E7(node.Longitude), tags),
            Way way => OsmRecording.Way(way.Id!.Value, way.Nodes ?? [], tags),
            Relation relation => OsmRecording.Relation(relation.Id!.Value, (relation.Members ?? []).Select(Member), tags),
            _ => throw new InvalidOperationException($"OsmSharp delivered a {element.GetType().Name}."),
        };
    }

    private static OsmMember Member(RelationMember member) => new(
        member.Type switch
        {
            OsmGeoType.Node => OsmElementKinds.Nodes,
            OsmGeoType.Way => OsmElementKinds.Ways,
            _ => OsmElementKinds.Relations,
        },
        member.Id,
        member.Role ?? "");

    private static int E7(double? degrees) => (int)Math.Round(degrees!.Value * 1e7);
}
