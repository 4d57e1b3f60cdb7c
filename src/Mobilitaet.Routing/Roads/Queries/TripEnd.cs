namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>A node where a trip enters or leaves the graph, with what lies between it and the snapped point.</summary>
internal readonly record struct TripEnd(int Node, int Milliseconds, int Centimetres, int DirectedChain);
