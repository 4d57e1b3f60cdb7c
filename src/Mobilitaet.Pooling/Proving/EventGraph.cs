namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// Nodes are a stop and who is on board when the car leaves it; arcs are the next stop (event-based graph of Gaul, Klamroth and Stiglmayr 2022).
/// A tour is a path from a pickup with one party on board to a drop-off that leaves the car empty.
/// </summary>
internal sealed class EventGraph(int[] stop, int[][] onBoard, int[] earliest, int[] latest, int[] firstArc, int[] target, int[] leg, int[] cost)
{
    /// <summary>The stop of each node.</summary>
    public int[] Stop { get; } = stop;

    /// <summary>The ways on board after each node's stop, ascending.</summary>
    public int[][] OnBoard { get; } = onBoard;

    /// <summary>When each node's stop can begin.</summary>
    public int[] Earliest { get; } = earliest;

    public int[] Latest { get; } = latest;

    /// <summary>The first arc out of each node, and one more entry.</summary>
    public int[] FirstArc { get; } = firstArc;

    public int[] Target { get; } = target;

    /// <summary>Milliseconds from one begin to the next at least.</summary>
    public int[] Leg { get; } = leg;

    /// <summary>What driving the arc costs.</summary>
    public int[] Cost { get; } = cost;

    public int NodeCount => Stop.Length;

    public int ArcCount => Target.Length;
}
