using Mobilitaet.Routing;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>A home in reachability: a village or quarter with the people who live there, or a single address.</summary>
/// <param name="Key">The place's key in the database; null for an address.</param>
/// <param name="Name">Village or quarter.</param>
/// <param name="MunicipalityAgs">Official municipality key.</param>
/// <param name="Municipality">Name of the municipality.</param>
/// <param name="Position">Where one starts from.</param>
/// <param name="People">How many people live there; villages are estimates that add up to their municipality.</param>
public sealed record ReachPlace(int? Key, string Name, string MunicipalityAgs, string Municipality, GeoPoint Position, double People);
