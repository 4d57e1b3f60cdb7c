namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>What one search knows of a node; valid only when the stamp is the running query's, so that nothing is ever cleared.</summary>
internal struct SearchLabel
{
    public int Distance;
    public int Stamp;

    /// <summary>The arc that led here; -1 at a start.</summary>
    public int Arc;

    /// <summary>The node that led here.</summary>
    public int Parent;
}
