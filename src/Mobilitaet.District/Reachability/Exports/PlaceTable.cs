using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using NetTopologySuite.Geometries;

namespace Mobilitaet.District.Reachability.Exports;

/// <summary>What each place reaches: one row for each place and category.</summary>
internal static class PlaceTable
{
    public static ExportTable Of(ReachAggregates aggregates) => new("places", "Orte", OgcGeometryType.Point, s_columns, Rows(aggregates));

    private static readonly ExportColumn[] s_columns =
    [
        new("place", "Ort", ExportValueKind.Text, "Village or quarter."),
        new("municipality_ags", "Gemeindeschlüssel", ExportValueKind.Text, "Official municipality key."),
        new("municipality", "Kommune", ExportValueKind.Text, "Name of the municipality."),
        new("latitude", "Breite", ExportValueKind.Decimal, "WGS 84, degrees."),
        new("longitude", "Länge", ExportValueKind.Decimal, "WGS 84, degrees."),
        new("people", "Einwohner (geschätzt)", ExportValueKind.Whole, "Estimated inhabitants, with those of neighbouring hamlets that are too small to be shown."),
        new("category", "Kategorie", ExportValueKind.Text, "Kind of offers."),
        new("sessions", "Termine", ExportValueKind.Whole, "Sessions of the category in the days of the report."),
        new("offers", "Angebote", ExportValueKind.Whole, "Different offers with such sessions."),
        new("first_layer", "Erreichbar ab", ExportValueKind.Text, "The first layer that opens any session; empty when none does."),
        .. LayerColumns.Of("sessions", "Erreichbare Termine", ExportValueKind.Whole, "Sessions that can be reached there and back."),
        .. LayerColumns.Of("share", "Anteil der Termine", ExportValueKind.Decimal, "Share of the sessions that can be reached, 0 to 1."),
        .. LayerColumns.Of("offers", "Erreichbare Angebote", ExportValueKind.Whole, "Different offers that can be reached."),
        .. LayerColumns.Of("minutes", "Minuten zum nächsten Angebot", ExportValueKind.Whole, "Minutes there, to the nearest offer that can be reached."),
        .. LayerColumns.Of("gap", "Häufigster Grund", ExportValueKind.Text, "The most frequent reason when nothing can be reached."),
    ];

    private static IEnumerable<ExportRow> Rows(ReachAggregates aggregates)
    {
        foreach (var category in aggregates.Categories)
        {
            var nearest = NearestOffers.Of(aggregates.Table, category);
            var gaps = LayerSteps.All.Select(layer => UnreachablePlaces.List(aggregates, category, layer).ToDictionary(entry => entry.Place)).ToArray();
            for (var place = 0; place < aggregates.Places.Count; place++)
                yield return RowOf(aggregates, category, place, nearest, gaps);
        }
    }

    private static ExportRow RowOf(
        ReachAggregates aggregates, OfferCategory category, int place, NearestOffers nearest, Dictionary<int, UnreachablePlace>[] gaps)
    {
        var home = aggregates.Table.Input.Places[place];
        var counts = aggregates.Count(new ReachFilter(category));
        var shape = new Point(home.Position.Longitude, home.Position.Latitude);
        return new ExportRow(
        [
            home.Name, home.MunicipalityAgs, home.Municipality, home.Position.Latitude, home.Position.Longitude,
            aggregates.People.Sum([place]), category.ToString(), counts.Asked.Count, counts.OfferCount,
            counts.FindFirstLayer(place) is { } first ? LayerColumns.NameOf(first) : null,
            .. LayerSteps.All.Select(layer => (object?)counts.Sessions(place, layer)),
            .. LayerSteps.All.Select(layer => (object?)Math.Round((double)counts.Sessions(place, layer) / counts.Asked.Count, 4)),
            .. LayerSteps.All.Select(layer => (object?)counts.Offers(place, layer)),
            .. LayerSteps.All.Select(layer => (object?)nearest.Find(place, layer, 1)),
            .. LayerSteps.All.Select(layer => (object?)gaps[(int)layer].GetValueOrDefault(place)?.Reason.ToString()),
        ], shape);
    }
}
