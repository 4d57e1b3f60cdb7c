namespace Mobilitaet.District.Reachability.Layers;

/// <summary>
/// What counts as travel, in the order in which planners ask. Walking all the way belongs to every layer, and
/// bus, on-demand bus and volunteers include each other from left to right, so a direction that one of them opens stays open in the next.
/// </summary>
public enum ReachLayer
{
    Foot,
    Bicycle,

    /// <summary>Buses, trams and trains that come without being asked.</summary>
    Bus,

    /// <summary>And rides that must be booked.</summary>
    OnDemand,

    /// <summary>And volunteers who drive from door to door.</summary>
    Volunteers,
    Car,
}
