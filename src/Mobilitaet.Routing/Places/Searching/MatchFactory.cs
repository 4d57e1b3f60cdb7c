using Mobilitaet.Routing.Places.Indexing;

namespace Mobilitaet.Routing.Places.Searching;

/// <summary>Dresses a scored document for display.</summary>
internal sealed class MatchFactory(PlaceTables tables, Municipalities municipalities)
{
    public PlaceMatch Create(ScoredPlace scored)
    {
        var document = scored.Document;
        var isAddress = scored.Door >= 0;
        var placeName = tables.Texts[tables.Name[document]];
        var name = isAddress ? $"{placeName} {tables.Texts[tables.NumberText[scored.Door]]}" : placeName;
        var locality = tables.Texts.FindAt(tables.Locality[document]);
        var municipality = tables.Texts.FindAt(tables.MunicipalityName[document]);
        return new PlaceMatch
        {
            Kind = isAddress ? PlaceKind.Address : (PlaceKind)tables.Kind[document],
            Category = isAddress ? "house" : tables.Texts[tables.Category[document]],
            Name = name,
            Label = name + SurroundingsOf(placeName, locality, municipality),
            Locality = locality,
            Municipality = municipality,
            MunicipalityCode = tables.Municipality[document] is var index and >= 0 ? municipalities.All[index].Code : null,
            Postcode = tables.Texts.FindAt(tables.Postcode[document]),
            Position = isAddress
                ? new GeoPoint(tables.NumberLatitudeE7[scored.Door] / 1e7, tables.NumberLongitudeE7[scored.Door] / 1e7)
                : tables.PositionOf(document),
            Score = Math.Round(scored.Score, 4),
            IsApproximate = scored.IsApproximate,
        };
    }

    private static string SurroundingsOf(string placeName, string? locality, string? municipality)
    {
        var surroundings = "";
        if (locality is not null && locality != placeName)
            surroundings += $", {locality}";
        if (municipality is not null && municipality != placeName && municipality != locality)
            surroundings += $", {municipality}";
        return surroundings;
    }
}
