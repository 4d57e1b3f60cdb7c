namespace Mobilitaet.District.Reachability.People;

/// <summary>How many people live in a place.</summary>
/// <param name="People">Whole people; all places of a municipality add up to its population.</param>
/// <param name="IsEstimated">False only when the map names exactly this number.</param>
public readonly record struct PeopleEstimate(int People, bool IsEstimated);
