using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using NetTopologySuite.Geometries;

namespace Mobilitaet.District.Reachability.Exports;

/// <summary>How many people reach what: one row for each municipality and category.</summary>
internal static class MunicipalityTable
{
    /// <param name="aggregates">Sums by municipality.</param>
    /// <param name="outlines">Boundaries by official municipality key, where known.</param>
    public static ExportTable Of(ReachAggregates aggregates, IReadOnlyDictionary<string, MultiPolygon> outlines) =>
        new("municipalities", "Kommunen", OgcGeometryType.MultiPolygon, s_columns, Rows(aggregates, outlines));

    private static readonly ExportColumn[] s_columns =
    [
        new("municipality_ags", "Gemeindeschlüssel", ExportValueKind.Text, "Official municipality key."),
        new("municipality", "Kommune", ExportValueKind.Text, "Name of the municipality."),
        new("people", "Einwohner", ExportValueKind.Whole, "Inhabitants of its places."),
        new("category", "Kategorie", ExportValueKind.Text, "Kind of offers."),
        new("sessions", "Termine", ExportValueKind.Whole, "Sessions of the category in the days of the report."),
        new("offers", "Angebote", ExportValueKind.Whole, "Different offers with such sessions."),
        .. LayerColumns.Of("people_one", "Menschen mit mindestens einem Termin", ExportValueKind.Whole, "People who reach at least one session there and back."),
        .. LayerColumns.Of("people_three", "Menschen mit mindestens drei Terminen", ExportValueKind.Whole, "People who reach at least three sessions."),
        .. LayerColumns.Of("people_added", "Menschen, die erst so etwas erreichen", ExportValueKind.Whole, "People who reach nothing in the layer before."),
        .. LayerColumns.Of("share_one", "Anteil mit mindestens einem Termin", ExportValueKind.Decimal, "Share of the people who reach at least one session, 0 to 1."),
        .. LayerColumns.Of("share_three", "Anteil mit mindestens drei Terminen", ExportValueKind.Decimal, "Share of the people who reach at least three sessions, 0 to 1."),
    ];

    private static IEnumerable<ExportRow> Rows(ReachAggregates aggregates, IReadOnlyDictionary<string, MultiPolygon> outlines) =>
        from category in aggregates.Categories
        from row in aggregates.ListByMunicipality(new ReachFilter(category))
        select new ExportRow(
        [
            row.Scope.MunicipalityAgs, row.Scope.Name, row.People, category.ToString(), row.Sessions, row.Offers,
            .. row.Layers.Select(layer => (object?)layer.One),
            .. row.Layers.Select(layer => (object?)layer.Three),
            .. row.Layers.Select(layer => (object?)layer.Added),
            .. LayerSteps.All.Select(layer => (object?)Share(row.ShareOfOne(layer))),
            .. LayerSteps.All.Select(layer => (object?)Share(row.ShareOfThree(layer))),
        ], outlines.GetValueOrDefault(row.Scope.MunicipalityAgs ?? ""));

    private static double? Share(double? share) => share is { } known ? Math.Round(known, 4) : null;
}
