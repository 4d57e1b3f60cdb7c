using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads.Profiles;

namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Cuts street ways into segments at junctions, barriers and missing nodes.</summary>
internal sealed class SegmentBuilder(StreetWays ways, StreetNodes nodes, ImportWarnings warnings, bool missingNodesAreExpected)
{
    private const double LongestMetres = 500_000;
    private readonly int[] _junctionOfNode = new int[nodes.Count];
    private readonly SegmentSet _segments = new();
    private readonly List<int> _run = [];

    public SegmentSet Build(IEnumerable<TurnRule> rules)
    {
        var references = MapReferences();
        var cuts = FindCuts(references, rules);
        Array.Fill(_junctionOfNode, -1);
        for (var way = 0; way < ways.Count; way++)
            CutWay(way, references.AsSpan(ways.FirstNode[way], ways.FirstNode[way + 1] - ways.FirstNode[way]), cuts);
        return _segments;
    }

    private int[] MapReferences()
    {
        var references = new int[ways.NodeIds.Count];
        for (var i = 0; i < references.Length; i++)
        {
            var node = nodes.IndexOf(ways.NodeIds[i]);
            references[i] = node >= 0 && nodes.IsFound(node) ? node : -1;
        }
        return references;
    }

    private bool[] FindCuts(int[] references, IEnumerable<TurnRule> rules)
    {
        var used = new bool[nodes.Count];
        var cuts = new bool[nodes.Count];
        for (var way = 0; way < ways.Count; way++)
        {
            var previous = -1;
            for (var i = ways.FirstNode[way]; i < ways.FirstNode[way + 1]; i++)
            {
                var node = references[i];
                if (node >= 0 && node != previous)
                {
                    cuts[node] |= used[node];
                    used[node] = true;
                }
                previous = node;
            }
        }
        foreach (var rule in rules)
        {
            var via = rule.ViaNode != 0 ? nodes.IndexOf(rule.ViaNode) : -1;
            if (via >= 0)
                cuts[via] = true;
        }
        for (var node = 0; node < cuts.Length; node++)
            cuts[node] |= (nodes.Traits[node] & (NodeTraits.BlocksAny | NodeTraits.PrivateToAny | NodeTraits.RaisedKerb)) != 0;
        return cuts;
    }

    private void CutWay(int way, ReadOnlySpan<int> references, bool[] cuts)
    {
        _run.Clear();
        foreach (var node in references)
        {
            if (node < 0)
            {
                if (!missingNodesAreExpected)
                    warnings.Add("way_with_missing_node", $"way {ways.Ids[way]}", "A street refers to a node that the file lacks; it was cut there.");
                Flush(way);
                continue;
            }
            if (_run.Count > 0 && _run[^1] == node)
                continue;
            if (_run.Count > 0 && PointOf(_run[^1]).MetresTo(PointOf(node)) > LongestMetres)
            {
                warnings.Add("impossible_length", $"way {ways.Ids[way]}", "Two neighbouring nodes of a street lie over 500 km apart; it was cut there.");
                Flush(way);
            }
            _run.Add(node);
            if (_run.Count > 1 && cuts[node])
            {
                Flush(way);
                _run.Add(node);
            }
        }
        Flush(way);
    }

    private void Flush(int way)
    {
        if (_run.Count >= 2)
            AddSegment(way);
        _run.Clear();
    }

    private void AddSegment(int way)
    {
        double metres = 0;
        byte stops = 0;
        ShapePoint previous = default;
        for (var i = 0; i < _run.Count; i++)
        {
            var point = PointOf(_run[i]);
            if (i > 0)
                metres += previous.MetresTo(point);
            if (i > 0 && i < _run.Count - 1 && (nodes.Traits[_run[i]] & (NodeTraits.Signals | NodeTraits.Stop)) != 0 && stops < 255)
                stops++;
            _segments.Shape.Add(point);
            previous = point;
        }
        _segments.FirstPoint.Add(_segments.Shape.Count);
        _segments.From.Add(Junction(_run[0]));
        _segments.To.Add(Junction(_run[^1]));
        _segments.Way.Add(way);
        _segments.LengthCm.Add((int)Math.Min(int.MaxValue, Math.Round(metres * 100)));
        _segments.InteriorStops.Add(stops);
    }

    private ShapePoint PointOf(int node) => new(nodes.LatitudesE7[node], nodes.LongitudesE7[node]);

    private int Junction(int node)
    {
        if (_junctionOfNode[node] < 0)
        {
            _junctionOfNode[node] = _segments.JunctionNode.Count;
            _segments.JunctionNode.Add(node);
        }
        return _junctionOfNode[node];
    }
}
