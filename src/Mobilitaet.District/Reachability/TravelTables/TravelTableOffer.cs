using Mobilitaet.District.Offers;

namespace Mobilitaet.District.Reachability.TravelTables;

/// <summary>A column of the travel table.</summary>
public sealed record TravelTableOffer(string Id, OfferCategory Category, string Title, string PlaceName);
