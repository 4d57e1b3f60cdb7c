namespace Mobilitaet.Pooling.Construction;

/// <summary>Places for all rides of a request, to be applied in order.</summary>
/// <param name="Request">Index of the request.</param>
/// <param name="Insertions">One insertion per ride; a later one is meant for the state after the earlier ones.</param>
/// <param name="Cost">What is driven in addition, all rides together.</param>
/// <param name="NextCost">The cost when the best vehicle for the first ride is gone; null when no other vehicle can.</param>
/// <param name="Options">How many vehicles could take the first ride of a complete set.</param>
internal sealed record RequestPlace(int Request, IReadOnlyList<Insertion> Insertions, long Cost, long? NextCost, int Options);
