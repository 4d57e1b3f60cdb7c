using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Instances.Json;

/// <summary>A plan as our JSON holds it.</summary>
/// <param name="Name">The instance it belongs to.</param>
/// <param name="Value">What it is worth; cost in metres.</param>
/// <param name="Tours">All tours.</param>
/// <param name="Unserved">Who could not be served, and why.</param>
internal sealed record PlanDocument(string Name, PlanValue Value, IReadOnlyList<PoolTour> Tours, IReadOnlyList<UnservedRequest> Unserved);
