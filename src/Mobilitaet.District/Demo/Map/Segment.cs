namespace Mobilitaet.District.Demo.Map;

/// <summary>A straight piece of a way between two neighbouring nodes, as the spatial index knows it.</summary>
internal sealed class Segment(DemoWay way, int from, int to)
{
    public DemoWay Way { get; } = way;

    public int From { get; } = from;

    public int To { get; } = to;

    /// <summary>False after a junction has split the piece.</summary>
    public bool IsCurrent { get; set; } = true;

    /// <summary>Number of the last search that found it, so that each search reports it once.</summary>
    public int FoundBy { get; set; }

    public bool Touches(int node) => From == node || To == node;
}
