namespace Mobilitaet.Routing.Roads.Isochrones;

/// <summary>The part of a segment that lies within the time budget, as shares along the segment.</summary>
internal readonly record struct ReachedPart(int Segment, double From, double To);
