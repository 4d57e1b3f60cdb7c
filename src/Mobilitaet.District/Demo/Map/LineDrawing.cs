using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Map;

/// <summary>Lays one new line over the map: it shares a node with every street that it crosses and takes a bridge over every barrier.</summary>
internal sealed class LineDrawing(DemoMap map, LineKind kind, IReadOnlyList<(string Key, string Value)> tags)
{
    private const double HalfBridgeMetres = 22;

    private readonly List<int> _nodes = [];
    private readonly List<(int Node, int Layer)> _barriers = [];

    /// <summary>Draws the line and returns its pieces from start to end; given end nodes are used instead of new ones.</summary>
    public List<DemoWay> Draw(IReadOnlyList<PlanePoint> line, int? start = null, int? end = null)
    {
        _nodes.Add(start ?? map.AddNode(line[0]));
        for (var i = 1; i < line.Count; i++)
            Continue(line[i - 1], line[i], i == line.Count - 1 ? end : null);
        return Cut();
    }

    private void Continue(PlanePoint from, PlanePoint to, int? end)
    {
        from = map.At(_nodes[^1]);
        if (end is { } last)
            to = map.At(last);
        var crossings = map.Lines.Near(from, to, 1)
            .Where(s => !s.Touches(_nodes[^1]) && !(end is { } e && s.Touches(e)))
            .Select(s => (Segment: s, Share: SegmentGeometry.FindCrossing(from, to, map.At(s.From), map.At(s.To))))
            .Where(c => c.Share is not null)
            .OrderBy(c => c.Share)
            .ToList();
        foreach (var (segment, share) in crossings)
            Meet(segment, from.Towards(to, share!.Value));
        Append(end ?? map.AddNode(to));
    }

    private void Meet(Segment segment, PlanePoint at)
    {
        if (segment.Way.Kind == LineKind.Barrier)
        {
            var node = map.AddNode(at);
            Append(node);
            _barriers.Add((node, segment.Way.Layer + 1));
        }
        else if (kind == LineKind.Street && segment.IsCurrent)
        {
            Append(map.Join(segment, at));
        }
    }

    private void Append(int node)
    {
        if (_nodes[^1] != node)
            _nodes.Add(node);
    }

    private List<DemoWay> Cut()
    {
        var pieces = new List<DemoWay>();
        var positions = Positions();
        var from = 0;
        foreach (var (start, end, layer) in Spans(positions))
        {
            var bridgeFrom = NodeAt(start, from);
            var bridgeTo = NodeAt(end, bridgeFrom + 1);
            if (bridgeFrom > from)
                pieces.Add(map.AddWay(_nodes[from..(bridgeFrom + 1)], kind, tags));
            pieces.Add(map.AddWay(_nodes[bridgeFrom..(bridgeTo + 1)], kind, tags, layer));
            from = bridgeTo;
        }
        if (from < _nodes.Count - 1)
            pieces.Add(map.AddWay(_nodes[from..], kind, tags));
        return pieces;
    }

    private List<double> Positions()
    {
        var positions = new List<double> { 0 };
        for (var i = 1; i < _nodes.Count; i++)
            positions.Add(positions[^1] + map.At(_nodes[i - 1]).DistanceTo(map.At(_nodes[i])));
        return positions;
    }

    private List<(double Start, double End, int Layer)> Spans(List<double> positions)
    {
        var spans = new List<(double Start, double End, int Layer)>();
        foreach (var (node, layer) in _barriers)
        {
            var at = positions[_nodes.IndexOf(node)];
            var (start, end) = (Math.Max(0, at - HalfBridgeMetres), Math.Min(positions[^1], at + HalfBridgeMetres));
            if (spans.Count > 0 && start <= spans[^1].End + 10)
                spans[^1] = (spans[^1].Start, end, Math.Max(layer, spans[^1].Layer));
            else
                spans.Add((start, end, layer));
        }
        return spans;
    }

    /// <summary>The index of the node at a position along the line, inserted when none is near.</summary>
    private int NodeAt(double position, int first)
    {
        var positions = Positions();
        var after = Math.Max(1, positions.FindIndex(p => p >= position - 1e-6));
        if (positions.FindIndex(p => p >= position - 1e-6) < 0)
            return _nodes.Count - 1;
        foreach (var near in (int[])[after, after - 1])
        {
            if (near >= first && Math.Abs(positions[near] - position) < 3)
                return near;
        }
        var share = (position - positions[after - 1]) / (positions[after] - positions[after - 1]);
        _nodes.Insert(after, map.AddNode(map.At(_nodes[after - 1]).Towards(map.At(_nodes[after]), share)));
        return after;
    }
}
