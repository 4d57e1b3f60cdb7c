using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Map;

/// <summary>The growing map: nodes, ways and relations, and the index that finds what a new line would cross.</summary>
internal sealed class DemoMap
{
    private const double JoinMetres = 4;

    public DemoMap() => Lines = new SegmentGrid(this);

    public List<DemoNode> Nodes { get; } = [];

    public List<DemoWay> Ways { get; } = [];

    public List<DemoRelation> Relations { get; } = [];

    public SegmentGrid Lines { get; }

    public PlanePoint At(int node) => Nodes[node].At;

    public int AddNode(PlanePoint at, params (string Key, string Value)[] tags)
    {
        var node = new DemoNode(at);
        node.Tags.AddRange(tags);
        Nodes.Add(node);
        return Nodes.Count - 1;
    }

    public DemoWay AddWay(List<int> nodes, LineKind kind, IEnumerable<(string Key, string Value)> tags, int layer = 0)
    {
        var way = new DemoWay(Ways.Count, kind, nodes, tags) { Layer = layer };
        if (layer > 0)
        {
            way.SetTag("bridge", "yes");
            way.SetTag("layer", layer.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        Ways.Add(way);
        if (kind != LineKind.Drawing)
            Lines.Add(way);
        return way;
    }

    /// <summary>A closed ring that is only drawn: an area of land or water.</summary>
    public DemoWay AddArea(IEnumerable<PlanePoint> outline, params (string Key, string Value)[] tags)
    {
        var nodes = outline.Select(p => AddNode(p)).ToList();
        nodes.Add(nodes[0]);
        return AddWay(nodes, LineKind.Drawing, tags);
    }

    /// <summary>The node where a new street meets a piece: an end when it is near, otherwise a new node that splits the piece.</summary>
    public int Join(Segment segment, PlanePoint at)
    {
        foreach (var end in (int[])[segment.From, segment.To])
        {
            if (At(end).DistanceTo(at) < JoinMetres)
                return end;
        }
        var node = AddNode(at);
        segment.IsCurrent = false;
        var nodes = segment.Way.Nodes;
        for (var i = 1; i < nodes.Count; i++)
        {
            if (nodes[i - 1] == segment.From && nodes[i] == segment.To)
            {
                nodes.Insert(i, node);
                break;
            }
        }
        Lines.Add(new Segment(segment.Way, segment.From, node));
        Lines.Add(new Segment(segment.Way, node, segment.To));
        return node;
    }

    /// <summary>Cuts a way at one of its inner nodes, as a turn restriction needs it; returns the second half, or the way itself at an end.</summary>
    public DemoWay SplitAt(DemoWay way, int node)
    {
        var at = way.Nodes.IndexOf(node);
        if (at <= 0 || at == way.Nodes.Count - 1)
            return way;
        for (var i = at + 1; i < way.Nodes.Count; i++)
        {
            var (from, to) = (way.Nodes[i - 1], way.Nodes[i]);
            foreach (var segment in Lines.Near(At(from), At(to), 0).Where(s => s.Way == way && s.From == from && s.To == to))
                segment.IsCurrent = false;
        }
        var rest = AddWay(way.Nodes[at..], way.Kind, way.Tags, way.Layer);
        way.Nodes.RemoveRange(at + 1, way.Nodes.Count - at - 1);
        return rest;
    }
}
