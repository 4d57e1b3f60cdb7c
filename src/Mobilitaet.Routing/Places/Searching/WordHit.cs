namespace Mobilitaet.Routing.Places.Searching;

/// <summary>A word of the index that a span of the query means, and how surely (0 to 1).</summary>
internal readonly record struct WordHit(int Word, int Span, float Quality);
