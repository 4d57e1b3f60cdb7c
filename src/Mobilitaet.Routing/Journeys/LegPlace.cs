using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Journeys;

/// <summary>Where a leg starts or ends.</summary>
/// <param name="Name">Name of the stop, or what the door was called; may be empty.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Stop">The stop with its platform; null for a door.</param>
public sealed record LegPlace(string Name, GeoPoint Position, StopPlace? Stop);
