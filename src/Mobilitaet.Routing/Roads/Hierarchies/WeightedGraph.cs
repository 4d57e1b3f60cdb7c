namespace Mobilitaet.Routing.Roads.Hierarchies;

/// <summary>What a hierarchy is built from: node positions, and arcs with milliseconds, centimetres and the directed chain they stand for.</summary>
internal sealed record WeightedGraph(
    IReadOnlyList<ShapePoint> Positions, int[] Tail, int[] Head, int[] Milliseconds, int[] DirectedChain, IReadOnlyList<int> ChainLengthCm)
{
    public int NodeCount => Positions.Count;

    public int ArcCount => Tail.Length;
}
