namespace Mobilitaet.Routing.Places.Searching;

/// <summary>A candidate with its score, and the house number that answers the query (-1: none).</summary>
internal readonly record struct ScoredPlace(int Document, double Score, int Door, bool IsApproximate);
