namespace Mobilitaet.Routing.Roads.Building;

/// <summary>The graph one mode is routed on: nodes are junctions (restricted ones in several copies), arcs are directed chains.</summary>
internal sealed class ModeGraph
{
    /// <summary>Position of every node, for spatial order.</summary>
    public List<ShapePoint> Position { get; } = [];

    public List<int> ArcTail { get; } = [];

    public List<int> ArcHead { get; } = [];

    public List<int> ArcChain { get; } = [];

    /// <summary>The node at the head of each directed chain, as a trip reaches it that starts on the chain; -1 when closed.</summary>
    public int[] HeadNode { get; set; } = [];

    /// <summary>First entry of each directed chain in <see cref="ExitNodes"/>.</summary>
    public int[] FirstExit { get; set; } = [];

    /// <summary>The nodes from which a trip may enter a directed chain to end on it.</summary>
    public int[] ExitNodes { get; set; } = [];

    public int NodeCount => Position.Count;
}
