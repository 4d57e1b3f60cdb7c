using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Reachability.Reports.Printing;

/// <summary>A point of a printed map.</summary>
/// <param name="Name">Village or quarter.</param>
/// <param name="Municipality">Name of the municipality.</param>
/// <param name="Position">Where it lies.</param>
/// <param name="People">How many people live there, as far as it may be shown; the size of the point.</param>
/// <param name="Share">Share of the sessions that can be reached in the report's layer, 0 to 1; the shade of the point.</param>
/// <param name="FirstLayer">The first layer that opens any session; null when none does.</param>
public sealed record PrintedPlace(string Name, string Municipality, GeoPoint Position, PeopleCount People, double Share, ReachLayer? FirstLayer);
