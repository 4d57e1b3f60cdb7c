namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Joins a mode's segments into chains, so that the graph has nodes only where there is a choice.</summary>
internal sealed class ChainBuilder
{
    private readonly ModeSegments _segments;
    private readonly List<int> _lengthCm;
    private readonly bool[] _required;

    /// <summary>Directed segments that leave each node: segment * 2 along, + 1 against.</summary>
    private readonly Grouping<int> _leaving;
    private readonly bool[] _used;
    private readonly ChainSet _chains = new();

    /// <param name="segments">The mode's segments.</param>
    /// <param name="lengthCm">Length of each segment.</param>
    /// <param name="required">Nodes that must stay nodes (turn restrictions begin or end there).</param>
    public ChainBuilder(ModeSegments segments, List<int> lengthCm, bool[] required)
    {
        _segments = segments;
        _lengthCm = lengthCm;
        _required = required;
        _used = new bool[segments.Count];
        _leaving = new Grouping<int>(segments.NodeCount, VisitEnds);
    }

    public ChainSet Build()
    {
        _chains.OnChain = new SegmentOnChain[_segments.Count];
        Array.Fill(_chains.OnChain, SegmentOnChain.Nowhere);
        for (var node = 0; node < _segments.NodeCount; node++)
        {
            if (!IsThrough(node))
                StartChains(node);
        }
        for (var segment = 0; segment < _segments.Count; segment++)
        {
            // What is left are rings without any junction; one of their nodes becomes one.
            if (_segments.IsOpen(segment) && !_used[segment])
                Walk(_segments.From[segment], segment * 2);
        }
        _chains.GroupLeaving(_segments.NodeCount);
        return _chains;
    }

    private void VisitEnds(Action<int, int> add)
    {
        for (var segment = 0; segment < _segments.Count; segment++)
        {
            if (!_segments.IsOpen(segment))
                continue;
            add(_segments.From[segment], segment * 2);
            add(_segments.To[segment], (segment * 2) + 1);
        }
    }

    private int Away(int directed) => (directed & 1) == 0 ? _segments.Forward[directed >> 1] : _segments.Backward[directed >> 1];

    private int Towards(int directed) => Away(directed ^ 1);

    private int EndOf(int directed) => (directed & 1) == 0 ? _segments.To[directed >> 1] : _segments.From[directed >> 1];

    private bool IsThrough(int node)
    {
        var leaving = _leaving[node];
        if (leaving.Length != 2 || _required[node] || leaving[0] >> 1 == leaving[1] >> 1)
            return false;
        var (a, b) = (leaving[0], leaving[1]);
        return (Towards(a) < ModeSegments.Closed) == (Away(b) < ModeSegments.Closed)
            && (Towards(b) < ModeSegments.Closed) == (Away(a) < ModeSegments.Closed)
            && _segments.DestinationOnly[a >> 1] == _segments.DestinationOnly[b >> 1];
    }

    private void StartChains(int node)
    {
        foreach (var directed in _leaving[node])
        {
            if (!_used[directed >> 1])
                Walk(node, directed);
        }
    }

    private void Walk(int start, int directed)
    {
        var chain = _chains.Count;
        var firstEntry = _chains.Segments.Count;
        long forward = 0, backward = 0, length = 0;
        int at;
        while (true)
        {
            var segment = directed >> 1;
            _used[segment] = true;
            _chains.Segments.Add(directed);
            _chains.OnChain[segment] = new SegmentOnChain((chain * 2) | (directed & 1), (int)forward, 0, Away(directed), Towards(directed), (int)length);
            forward = Math.Min(ModeSegments.Closed, forward + Away(directed));
            backward = Math.Min(ModeSegments.Closed, backward + Towards(directed));
            length += _lengthCm[segment];
            at = EndOf(directed);
            if (at == start || !IsThrough(at))
                break;
            var leaving = _leaving[at];
            directed = leaving[0] >> 1 == segment ? leaving[1] : leaving[0];
        }
        SetBackwardOffsets(firstEntry);
        _chains.From.Add(start);
        _chains.To.Add(at);
        _chains.Forward.Add((int)forward);
        _chains.Backward.Add((int)backward);
        _chains.LengthCm.Add((int)Math.Min(int.MaxValue, length));
        _chains.DestinationOnly.Add(_segments.DestinationOnly[directed >> 1]);
        _chains.FirstSegment.Add(_chains.Segments.Count);
    }

    private void SetBackwardOffsets(int firstEntry)
    {
        long offset = 0;
        for (var i = _chains.Segments.Count - 1; i >= firstEntry; i--)
        {
            var segment = _chains.Segments[i] >> 1;
            _chains.OnChain[segment] = _chains.OnChain[segment] with { OffsetBackward = (int)offset };
            offset = Math.Min(ModeSegments.Closed, offset + _chains.OnChain[segment].Backward);
        }
    }
}
