namespace Mobilitaet.Routing.Roads.Hierarchies;

/// <summary>During contraction: one neighbour with the weights of both directions (Unreachable when absent) and what each is made of.</summary>
internal struct ContractionLink
{
    public int Node;
    public int Out;
    public int In;

    /// <summary>Middle node of a shortcut, or the complement of a directed chain.</summary>
    public int OutVia;
    public int InVia;
    public ushort OutHops;
    public ushort InHops;
}
