using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports.Comparison;

namespace Mobilitaet.App.Planning;

/// <summary>Why sessions were gained or lost, for commands and the API.</summary>
/// <param name="IsGain">Gained or lost.</param>
/// <param name="Cause">Whether ways or sessions have changed.</param>
/// <param name="Reason">What was missing before (gained) or is missing after (lost).</param>
/// <param name="Sessions">How many.</param>
/// <param name="Text">In words.</param>
public sealed record DifferenceReasonItem(bool IsGain, ReachChangeCause Cause, GapReason Reason, int Sessions, string Text);
