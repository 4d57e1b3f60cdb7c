namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>A stretch of a route: a segment in travel direction, which part of it, and the directed chain it belongs to.</summary>
internal readonly record struct PathPiece(int Segment, bool Reversed, double From, double To, int DirectedChain);
