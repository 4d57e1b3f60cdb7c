using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Chains;

/// <summary>Whether a course can be reached from one place by way of one childcare in one layer.</summary>
/// <param name="Gap"><see cref="GapReason.None"/> when the whole chain works.</param>
/// <param name="Outward">Home, childcare, course; the default value when it fails.</param>
/// <param name="Homeward">Course, childcare, home; the default value when it fails.</param>
/// <param name="BackGap">Why the way home fails; <see cref="GapReason.None"/> when it works or was not asked for.</param>
/// <param name="MissedBy">Minutes that are missing; 0 when unknown.</param>
public readonly record struct ChainCell(GapReason Gap, ChainTrip Outward, ChainTrip Homeward, GapReason BackGap = GapReason.None, short MissedBy = 0)
{
    public bool IsReachable => Gap == GapReason.None;
}
