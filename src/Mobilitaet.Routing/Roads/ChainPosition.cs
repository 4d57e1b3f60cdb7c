namespace Mobilitaet.Routing.Roads;

/// <summary>A point on a chain, as milliseconds travelled from either end; -1 for a direction that is closed.</summary>
internal readonly record struct ChainPosition(int Chain, int Forward, int Backward, int Centimetres);
