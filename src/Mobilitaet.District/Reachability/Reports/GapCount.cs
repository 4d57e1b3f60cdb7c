using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>How often one reason closes a session.</summary>
public readonly record struct GapCount(GapReason Reason, int Sessions);
