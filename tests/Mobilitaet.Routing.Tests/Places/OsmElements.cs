using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Tests.Places;

/// <summary>OSM elements written down in a test and delivered to visitors as a file would.</summary>
internal sealed class OsmElements
{
    private readonly List<(long Id, int LatitudeE7, int LongitudeE7, string[] Tags)> _nodes = [];
    private readonly List<(long Id, long[] Nodes, string[] Tags)> _ways = [];
    private readonly List<(long Id, OsmMember[] Members, string[] Tags)> _relations = [];

    /// <param name="tags">Alternating keys and values.</param>
    public OsmElements Node(long id, double latitude, double longitude, params string[] tags)
    {
        _nodes.Add((id, (int)Math.Round(latitude * 1e7), (int)Math.Round(longitude * 1e7), tags));
        return this;
    }

    public OsmElements Way(long id, long[] nodes, params string[] tags)
    {
        _ways.Add((id, nodes, tags));
        return this;
    }

    public OsmElements Relation(long id, OsmMember[] members, params string[] tags)
    {
        _relations.Add((id, members, tags));
        return this;
    }

    /// <summary>A village as one node.</summary>
    public OsmElements Village(long id, string name, double latitude, double longitude, string place = "village") =>
        Node(id, latitude, longitude, "place", place, "name", name);

    /// <summary>A short street of two nodes; uses the ids <paramref name="id"/> and the next.</summary>
    public OsmElements Street(long id, string name, double latitude, double longitude) =>
        Node(id, latitude, longitude).Node(id + 1, latitude + 0.001, longitude).Way(id, [id, id + 1], "highway", "residential", "name", name);

    public OsmElements Door(long id, string street, string number, double latitude, double longitude, params string[] more) =>
        Node(id, latitude, longitude, ["addr:street", street, "addr:housenumber", number, .. more]);

    /// <summary>A square municipality; uses eight ids from <paramref name="id"/>: four corners, four sides.</summary>
    public OsmElements Municipality(long id, string name, double south, double west, double north, double east, params string[] more) =>
        Relation(id, Square(id, south, west, north, east),
            ["type", "boundary", "boundary", "administrative", "admin_level", "8", "name", name, .. more]);

    /// <summary>The four sides of a square as outer members, two of them drawn against the ring.</summary>
    public OsmMember[] Square(long id, double south, double west, double north, double east)
    {
        Node(id, south, west).Node(id + 1, south, east).Node(id + 2, north, east).Node(id + 3, north, west);
        for (var side = 0; side < 4; side++)
            Way(id + side, side % 2 == 0 ? [id + side, id + ((side + 1) % 4)] : [id + ((side + 1) % 4), id + side]);
        return [.. Enumerable.Range(0, 4).Select(side => new OsmMember(OsmElementKinds.Ways, id + side, "outer"))];
    }

    /// <summary>The same elements in another order.</summary>
    public OsmElements Shuffled(int seed)
    {
        var random = new Random(seed);
        var shuffled = new OsmElements();
        shuffled._nodes.AddRange(_nodes.OrderBy(_ => random.Next()));
        shuffled._ways.AddRange(_ways.OrderBy(_ => random.Next()));
        shuffled._relations.AddRange(_relations.OrderBy(_ => random.Next()));
        return shuffled;
    }

    public void Read(OsmVisitor visitor, OsmReadOptions options)
    {
        if (options.Kinds.HasFlag(OsmElementKinds.Nodes))
            _nodes.ForEach(n => visitor.VisitNode(n.Id, n.LatitudeE7, n.LongitudeE7, Tags(n.Tags)));
        if (options.Kinds.HasFlag(OsmElementKinds.Ways))
            _ways.ForEach(w => visitor.VisitWay(w.Id, w.Nodes, Tags(w.Tags)));
        if (options.Kinds.HasFlag(OsmElementKinds.Relations))
            _relations.ForEach(r => visitor.VisitRelation(r.Id, r.Members, Tags(r.Tags)));
    }

    private static OsmTags Tags(string[] tags) => new(tags, Enumerable.Range(0, tags.Length).ToArray());
}
