namespace Mobilitaet.Pooling.Construction;

/// <summary>What is over of a tour that has begun: it can only be continued.</summary>
/// <param name="Location">Where the car goes on from.</param>
/// <param name="Earliest">When it can go on.</param>
/// <param name="Departed">When the tour began; null when the car still waits at its start.</param>
/// <param name="Metres">Length of what is over.</param>
/// <param name="Load">Packed load of those on board.</param>
/// <param name="Aboard">How many parties are on board.</param>
/// <param name="Done">The stops that are over, with the beginning of each.</param>
internal sealed record TourHead(int Location, int Earliest, int? Departed, long Metres, ulong Load, int Aboard, IReadOnlyList<(int Node, int Begin)> Done);
