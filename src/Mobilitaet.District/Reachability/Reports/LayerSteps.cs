using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>What each layer is compared with when a report says what it adds.</summary>
public static class LayerSteps
{
    public static IReadOnlyList<ReachLayer> All { get; } = Enum.GetValues<ReachLayer>();

    /// <summary>All but the bicycle, which not everybody can ride, so that it opens a place to nobody for certain.</summary>
    public static IReadOnlyList<ReachLayer> ForEverybody { get; } = [ReachLayer.Foot, ReachLayer.Bus, ReachLayer.OnDemand, ReachLayer.Volunteers, ReachLayer.Car];

    /// <summary>Bicycle and bus add to walking, on-demand to the bus, volunteers to on-demand, and a car of one's own to all of these.</summary>
    public static ReachLayer? FindBefore(ReachLayer layer) => layer switch
    {
        ReachLayer.Foot => null,
        ReachLayer.Bicycle or ReachLayer.Bus => ReachLayer.Foot,
        ReachLayer.OnDemand => ReachLayer.Bus,
        ReachLayer.Volunteers => ReachLayer.OnDemand,
        _ => ReachLayer.Volunteers,
    };
}
