namespace Mobilitaet.Routing.Tests.Roads.Towns;

/// <summary>A stretch of one way between two cuts, with milliseconds along and against it; null where closed.</summary>
public sealed record TownSegment(long Way, long From, long To, int? Forward, int? Backward, bool IsPrivate, int Centimetres);
