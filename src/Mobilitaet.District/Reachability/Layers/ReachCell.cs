using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Whether one session can be reached from one place in one layer, with the ways that prove it or the reason against it.</summary>
/// <param name="Gap"><see cref="GapReason.None"/> when it can be reached there and back.</param>
/// <param name="There">The quickest way there that fits; the default value when there is none.</param>
/// <param name="Back">The quickest way home that fits; the default value when there is none.</param>
/// <param name="BackGap">Why there is no way home; <see cref="GapReason.None"/> when there is one or the way there fails already.</param>
/// <param name="MissedBy">What is missing: minutes over the budget, or minutes between the session and the nearest way; 0 when unknown.</param>
public readonly record struct ReachCell(GapReason Gap, ReachTrip There, ReachTrip Back, GapReason BackGap = GapReason.None, short MissedBy = 0)
{
    public bool IsReachable => Gap == GapReason.None;
}
