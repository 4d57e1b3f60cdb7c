using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports.Comparison;

/// <summary>How many sessions were gained or lost for one reason.</summary>
/// <param name="IsGain">Gained or lost.</param>
/// <param name="Cause">Whether the ways or the sessions have changed.</param>
/// <param name="Reason">What was missing before (gained) or is missing after (lost); none when the session itself is new or gone.</param>
/// <param name="Sessions">How many.</param>
public sealed record ReachDifferenceReason(bool IsGain, ReachChangeCause Cause, GapReason Reason, int Sessions);
