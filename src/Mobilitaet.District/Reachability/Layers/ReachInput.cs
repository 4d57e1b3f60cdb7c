namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Everything that reachability is computed from, besides streets and timetable; immutable, and free of personal data.</summary>
public sealed record ReachInput(
    ReachRules Rules, IReadOnlyList<ReachPlace> Places, IReadOnlyList<ReachOffer> Offers, IReadOnlyList<ReachSession> Sessions, IReadOnlyList<ReachDriver> Drivers);
