namespace Mobilitaet.Routing.Roads.Snapping;

/// <summary>One straight piece of a segment: the segment and the index of the piece's first shape point.</summary>
internal readonly record struct GridItem(int Segment, int Point);
