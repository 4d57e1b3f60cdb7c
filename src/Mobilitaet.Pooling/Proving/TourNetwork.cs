namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// The part of the event graph that one kind of driver can use within one window, with a source and a sink for the driver's start and end.
/// Arc costs are the driver's own.
/// </summary>
internal sealed class TourNetwork
{
    public required int[] Stop { get; init; }

    /// <summary>The node of the event graph; -1 for source and sink.</summary>
    public required int[] Event { get; init; }

    /// <summary>The ways on board behind each node in the network's direction, ascending.</summary>
    public required int[][] OnBoard { get; init; }

    public required int[] Earliest { get; init; }

    public required int[] Latest { get; init; }

    public required int[] FirstArc { get; init; }

    public required int[] Target { get; init; }

    public required int[] Leg { get; init; }

    /// <summary>What an arc costs, with what its target stop costs this driver.</summary>
    public required long[] Cost { get; init; }

    public int NodeCount => Stop.Length;

    public int ArcCount => Target.Length;

    public int Source => Stop.Length - 2;

    public int Sink => Stop.Length - 1;

    /// <summary>The network run backwards in time: begins are negated, arcs point the other way; source and sink change places by their numbers.</summary>
    public (TourNetwork Network, int[] ArcOf) Reverse()
    {
        var first = new int[NodeCount + 1];
        foreach (var target in Target)
            first[Other(target) + 1]++;
        for (var node = 0; node < NodeCount; node++)
            first[node + 1] += first[node];
        var next = first.AsSpan(0, NodeCount).ToArray();
        var (targets, legs, arcs) = (new int[ArcCount], new int[ArcCount], new int[ArcCount]);
        for (var node = 0; node < NodeCount; node++)
        {
            for (var arc = FirstArc[node]; arc < FirstArc[node + 1]; arc++)
            {
                var at = next[Other(Target[arc])]++;
                (targets[at], legs[at], arcs[at]) = (Other(node), Leg[arc], arc);
            }
        }
        var onBoard = new int[NodeCount][];
        for (var node = 0; node < NodeCount; node++)
            onBoard[Other(node)] = BeforeStop(node);
        var (stops, events, earliest, latest) = (new int[NodeCount], new int[NodeCount], new int[NodeCount], new int[NodeCount]);
        for (var node = 0; node < NodeCount; node++)
            (stops[Other(node)], events[Other(node)], earliest[Other(node)], latest[Other(node)]) = (Stop[node], Event[node], -Latest[node], -Earliest[node]);
        var reversed = new TourNetwork
        {
            Stop = stops,
            Event = events,
            OnBoard = onBoard,
            Earliest = earliest,
            Latest = latest,
            FirstArc = first,
            Target = targets,
            Leg = legs,
            Cost = [.. arcs.Select(arc => Cost[arc])],
        };
        return (reversed, arcs);
    }

    private int[] BeforeStop(int node)
    {
        if (Stop[node] < 0)
            return [];
        var way = Stop[node] >> 1;
        return (Stop[node] & 1) == 0 ? [.. OnBoard[node].Where(other => other != way)] : [.. OnBoard[node].Append(way).Order()];
    }

    /// <summary>A node's number in the reversed network.</summary>
    public int Other(int node) => node == Source ? Sink : node == Sink ? Source : node;
}
