using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;

namespace Mobilitaet.District.Offers.Files;

/// <summary>Finds out where the offer of a row is: by degrees, by address, or by its place.</summary>
/// <param name="places">The places of the district with their municipalities.</param>
/// <param name="addresses">Knows addresses; null where no map is imported.</param>
internal sealed class RowPlacing(IReadOnlyList<Place> places, PlaceIndex? addresses)
{
    private const double LeastScore = 0.5;
    private const double SameScore = 0.02;
    private const double SamePlaceMetres = 400;
    private const int Candidates = 4;

    /// <summary>Null when a problem was added, or when degrees alone must do.</summary>
    public (Place? Place, GeoPoint? Position) Find(RowReader row)
    {
        var (latitude, longitude) = (row.Degrees(OfferColumns.Latitude, 90), row.Degrees(OfferColumns.Longitude, 180));
        if (latitude is null != longitude is null)
            row.Add(latitude is null ? OfferColumns.Latitude : OfferColumns.Longitude, "", "Breite und Länge zusammen, oder keines von beiden");
        GeoPoint? given = latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : null;
        var place = FindPlace(row, given);
        if (given is not null || place is null)
        {
            if (given is null && row.Text(OfferColumns.Place) is null)
                row.Add(OfferColumns.Place, "", "ein Ort des Kreises, oder Breite und Länge");
            return (place, given);
        }
        return (place, row.Text(OfferColumns.Address) is { } address && addresses is not null ? FindAddress(row, address, place, addresses) : null);
    }

    private Place? FindPlace(RowReader row, GeoPoint? given)
    {
        if (row.Text(OfferColumns.Place, 100) is not { } name)
            return null;
        var municipality = row.Text(OfferColumns.Municipality);
        var named = places.Where(place => Same(place.Name, name)
            && (municipality is null || Same(place.Municipality?.Name ?? "", municipality) || place.MunicipalityAgs == municipality)).ToList();
        if (named.Count == 1)
            return named[0];
        if (named.Count > 1 && given is { } at)
            return named.MinBy(place => place.Position.MetresTo(at));
        if (named.Count > 1)
            row.Add(OfferColumns.Municipality, municipality ?? "", $"die Gemeinde, denn „{name}“ gibt es in {Listed(named.Select(place => place.Municipality?.Name ?? place.MunicipalityAgs))}");
        else if (places.Where(place => Same(place.Name, name)).ToList() is [_, ..] elsewhere)
            row.Add(OfferColumns.Municipality, municipality ?? "", $"{Listed(elsewhere.Select(place => place.Municipality?.Name ?? place.MunicipalityAgs))}, denn dort liegt „{name}“");
        else
            row.Add(OfferColumns.Place, name, "ein Ort des Kreises" + Suggested(name));
        return null;
    }

    private static GeoPoint? FindAddress(RowReader row, string address, Place place, PlaceIndex index)
    {
        var matches = index.Find(new Routing.Places.PlaceQuery
        {
            Text = $"{address}, {place.Name}",
            Near = place.Position,
            Kinds = [PlaceKind.Address, PlaceKind.Street, PlaceKind.Amenity],
            Limit = 5,
        }).Where(match => match.Score >= LeastScore && match.Position.MetresTo(place.Position) < 8000).ToList();
        if (matches.Count == 0)
        {
            row.Add(OfferColumns.Address, address, $"eine bekannte Adresse in {place.Name}, oder Breite und Länge");
            return null;
        }
        var equal = matches.Where(match => match.Score >= matches[0].Score - SameScore
            && match.Position.MetresTo(matches[0].Position) > SamePlaceMetres).ToList();
        if (equal.Count == 0)
            return matches[0].Position;
        row.Add(OfferColumns.Address, address, $"eine eindeutige Adresse; gemeint sein kann {Listed(equal.Prepend(matches[0]).Select(match => match.Label))}");
        return null;
    }

    private string Suggested(string name)
    {
        var near = places.Select(place => place.Name).Distinct(StringComparer.Ordinal).Where(other => other.Length > 2
            && (other.StartsWith(name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(other, StringComparison.OrdinalIgnoreCase))).Take(Candidates).ToList();
        return near.Count == 0 ? "" : $", vielleicht {Listed(near)}";
    }

    private static string Listed(IEnumerable<string> names) => string.Join(" oder ", names.Distinct(StringComparer.Ordinal).Take(Candidates).Select(name => $"„{name}“"));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
