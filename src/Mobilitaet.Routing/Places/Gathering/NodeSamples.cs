namespace Mobilitaet.Routing.Places.Gathering;

/// <summary>A slice of the sampled node ids that give an element its position; without a count, the number of a known point.</summary>
internal readonly record struct NodeSamples(int Start, int Count);
