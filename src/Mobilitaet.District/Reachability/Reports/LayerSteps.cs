using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>What each layer is compared with when a report says what it adds.</summary>
public static class LayerSteps
{
    public static IReadOnlyList<ReachLayer> All { get; } = Enum.GetValues<ReachLayer>();

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
