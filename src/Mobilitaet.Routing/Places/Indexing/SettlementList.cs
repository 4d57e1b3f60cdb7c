using Mobilitaet.Routing.Places.Arranging;

namespace Mobilitaet.Routing.Places.Indexing;

/// <summary>Reads all settlements out of the tables but those that only addresses name.</summary>
internal static class SettlementList
{
    private const double CentreMetres = 5_000;

    /// <summary>By name, the more important first among namesakes.</summary>
    public static IReadOnlyList<Settlement> Of(PlaceTables tables, Municipalities municipalities)
    {
        var list = new List<Settlement>();
        for (var document = 0; document < tables.Count; document++)
        {
            if (tables.Kind[document] == (byte)PlaceKind.Settlement && tables.Texts[tables.Category[document]] != AddressAreas.Category)
                list.Add(Create(tables, document, municipalities));
        }
        return [.. list.OrderBy(s => s.Name, StringComparer.Ordinal)];
    }

    private static Settlement Create(PlaceTables tables, int document, Municipalities municipalities)
    {
        var municipality = tables.Municipality[document] is var index and >= 0 ? municipalities.All[index] : null;
        var name = tables.Texts[tables.Name[document]];
        var position = tables.PositionOf(document);
        return new Settlement
        {
            Name = name,
            Category = tables.Texts[tables.Category[document]],
            Position = position,
            Population = tables.Population[document] is var people and >= 0 ? people : null,
            Municipality = municipality,
            IsMunicipalityCentre = municipality is not null && name == municipality.CentreName
                && municipality.Centre.MetresTo(position) < CentreMetres,
        };
    }
}
