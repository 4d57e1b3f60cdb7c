using Mobilitaet.District.Offers;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>An offer as reachability sees it.</summary>
/// <param name="Id">The offer's key.</param>
/// <param name="Title">Title in the district's language.</param>
/// <param name="Category">What it is for.</param>
/// <param name="PlaceName">Village or quarter.</param>
/// <param name="MunicipalityAgs">Official municipality key.</param>
/// <param name="Position">Where its door is.</param>
/// <param name="FreePlaces">Free places; null when unknown.</param>
/// <param name="MinimumAgeMonths">Youngest age that is taken; null when unknown.</param>
/// <param name="MaximumAgeMonths">Oldest age that is taken; null when unknown.</param>
/// <param name="HandOverMinutes">Childcare: how long bringing and fetching take; null for the district's rule.</param>
public sealed record ReachOffer(
    string Id, string Title, OfferCategory Category, string PlaceName, string MunicipalityAgs, GeoPoint Position,
    int? FreePlaces = null, int? MinimumAgeMonths = null, int? MaximumAgeMonths = null, int? HandOverMinutes = null);
