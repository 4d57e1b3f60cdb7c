namespace Mobilitaet.Pooling.Model;

/// <summary>All tours of a day and all requests that found no place, each with its reason.</summary>
/// <param name="Tours">Tours ordered by vehicle as given in the problem, then by departure.</param>
/// <param name="Unserved">Unserved requests in the problem's order.</param>
public sealed record PoolPlan(IReadOnlyList<PoolTour> Tours, IReadOnlyList<UnservedRequest> Unserved);
