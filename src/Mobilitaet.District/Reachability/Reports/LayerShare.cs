using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>Which share of the people reaches something in one layer; shares from 0 to 1, null when they may not be told.</summary>
/// <param name="Layer">By what they travel.</param>
/// <param name="One">People who reach at least one session.</param>
/// <param name="Three">People who reach at least three.</param>
public sealed record LayerShare(ReachLayer Layer, double? One, double? Three);
