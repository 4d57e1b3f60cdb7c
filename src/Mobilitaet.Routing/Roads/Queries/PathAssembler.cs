namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>Lays a sequence of directed chains out as segments, cut at both snapped points.</summary>
internal sealed class PathAssembler(ModeNetwork network)
{
    public List<PathPiece> Assemble(in SnappedPoint from, in SnappedPoint to, IReadOnlyList<int> chains, bool direct)
    {
        var pieces = new List<PathPiece>(16 + (chains.Count * 2));
        if (direct)
        {
            AddBetween(chains[0], from, to, pieces);
            return pieces;
        }
        AddBetween(chains[0], from, null, pieces);
        for (var i = 1; i < chains.Count - 1; i++)
            AddWhole(chains[i], pieces);
        AddBetween(chains[^1], null, to, pieces);
        return pieces;
    }

    private void AddWhole(int directedChain, List<PathPiece> pieces)
    {
        var chain = directedChain >> 1;
        var (first, last) = (network.Chains[chain].FirstSegment, network.Chains[chain + 1].FirstSegment);
        var flip = directedChain & 1;
        for (var i = first; i < last; i++)
        {
            var directed = network.ChainSegments[flip == 0 ? i : last - 1 - (i - first)] ^ flip;
            pieces.Add(new PathPiece(directed >> 1, (directed & 1) != 0, 0, 1, directedChain));
        }
    }

    private void AddBetween(int directedChain, SnappedPoint? from, SnappedPoint? to, List<PathPiece> pieces)
    {
        var chain = directedChain >> 1;
        var backward = (directedChain & 1) != 0;
        var segments = network.ChainSegments.Slice(network.Chains[chain].FirstSegment, network.Chains[chain + 1].FirstSegment);
        var inside = from is null;
        for (var i = 0; i < segments.Length; i++)
        {
            var directed = backward ? segments[segments.Length - 1 - i] ^ 1 : segments[i];
            var (segment, reversed) = (directed >> 1, (directed & 1) != 0);
            double start = 0, end = 1;
            if (from is { } first && first.Segment == segment)
            {
                inside = true;
                start = reversed ? 1 - first.Fraction : first.Fraction;
            }
            var last = to is { } target && target.Segment == segment;
            if (last)
                end = reversed ? 1 - to!.Value.Fraction : to!.Value.Fraction;
            if (inside && end > start)
                pieces.Add(new PathPiece(segment, reversed, start, end, directedChain));
            if (last)
                return;
        }
    }
}
