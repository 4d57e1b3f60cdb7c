namespace Mobilitaet.Routing.Roads.Building;

/// <summary>All street segments between junctions of any mode, in flat arrays, with their geometry.</summary>
internal sealed class SegmentSet
{
    /// <summary>Junction at the start of each segment.</summary>
    public List<int> From { get; } = [];

    public List<int> To { get; } = [];

    /// <summary>Position of the segment's way in <see cref="StreetWays"/>.</summary>
    public List<int> Way { get; } = [];

    public List<int> LengthCm { get; } = [];

    /// <summary>Signals and stop signs on interior nodes, which delay both directions.</summary>
    public List<byte> InteriorStops { get; } = [];

    /// <summary>First point of each segment in <see cref="Shape"/>; one more than there are segments.</summary>
    public List<int> FirstPoint { get; } = [0];

    public List<ShapePoint> Shape { get; } = [];

    /// <summary>The dense street node of each junction.</summary>
    public List<int> JunctionNode { get; } = [];

    public int Count => From.Count;
}
