namespace Mobilitaet.Routing.Roads;

/// <summary>Facts about a street segment that guidance needs.</summary>
[Flags]
public enum SegmentTraits : byte
{
    None = 0,
    Roundabout = 1,
    Ferry = 2,
    Steps = 4,
    Link = 8,

    /// <summary>A path rather than a road: footway, path, cycleway, pedestrian street, steps.</summary>
    Path = 16,
    Motorway = 32,
}
