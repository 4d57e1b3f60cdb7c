namespace Mobilitaet.Routing.Roads;

/// <summary>One chain of segments as stored: where its segments start, milliseconds in both directions, length.</summary>
internal readonly record struct ChainRecord(int FirstSegment, int Forward, int Backward, int LengthCm);
