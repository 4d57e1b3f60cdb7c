namespace Mobilitaet.Routing.Roads.Building;

/// <summary>A turn restriction as mapped: from a way, over a node or ways, onto a way; the turn (<c>u_turn</c>, <c>left_turn</c>) is forbidden or the only one allowed.</summary>
internal sealed record TurnRule(long RelationId, long FromWay, long ViaNode, IReadOnlyList<long> ViaWays, long ToWay, string Turn, bool OnlyThis, IReadOnlyList<TravelMode> Binds);
