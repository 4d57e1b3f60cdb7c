using Mobilitaet.Routing;

namespace Mobilitaet.District.Offers.Importing;

/// <summary>Completes where drafts are: the nearest place for a position, the place's position for a name.</summary>
internal sealed class OfferPlacing(IReadOnlyList<Place> places)
{
    // Villages lie two to five kilometres apart; what is further from every village is not in the district.
    private const double FarthestMetres = 6_000;

    /// <summary>The draft with place, municipality and position; null when it is outside of the district, or nobody can say where.</summary>
    public OfferDraft? FindPlaced(OfferDraft draft)
    {
        var place = draft.PlaceName is { } name ? FindByName(name, draft.MunicipalityAgs, draft.Position) : null;
        if (place is null && draft.Position is { } at)
            place = places.MinBy(near => near.Position.MetresTo(at));
        if (place is null || (draft.Position is { } position && place.Position.MetresTo(position) > FarthestMetres))
            return null;
        return draft with
        {
            PlaceName = place.Name,
            MunicipalityAgs = place.MunicipalityAgs,
            Position = draft.Position is { } known ? new GeoPoint(Math.Round(known.Latitude, 7), Math.Round(known.Longitude, 7)) : place.Position,
        };
    }

    private Place? FindByName(string name, string? municipality, GeoPoint? near)
    {
        var named = places.Where(place => string.Equals(place.Name, name, StringComparison.OrdinalIgnoreCase) && (municipality is null || place.MunicipalityAgs == municipality)).ToList();
        return near is { } at ? named.MinBy(place => place.Position.MetresTo(at)) : named.Count == 1 ? named[0] : null;
    }
}
