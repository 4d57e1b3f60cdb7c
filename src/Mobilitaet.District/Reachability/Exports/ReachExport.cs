using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.Routing;
using NetTopologySuite.Geometries;
using NodaTime;

namespace Mobilitaet.District.Reachability.Exports;

/// <summary>Exports one computed table for spreadsheets and maps; the same input gives the same bytes.</summary>
/// <param name="aggregates">What is exported.</param>
/// <param name="outlines">Boundaries by official municipality key, where known; see <see cref="OutlinesOf"/>.</param>
/// <param name="computedAt">When the table was computed.</param>
public sealed class ReachExport(ReachAggregates aggregates, IReadOnlyDictionary<string, MultiPolygon> outlines, Instant computedAt)
{
    private int SmallestShown => aggregates.Table.Input.Rules.SmallestShownCount;

    /// <summary>Boundaries from imported places.</summary>
    public static IReadOnlyDictionary<string, MultiPolygon> OutlinesOf(IEnumerable<Routing.Places.Municipality> municipalities) => municipalities
        .Where(municipality => municipality.Code is not null)
        .GroupBy(municipality => municipality.Code!).ToDictionary(group => group.Key, group => group.First().Boundary);

    public ExportTable GetTable(ExportContent content) => content switch
    {
        ExportContent.Places => PlaceTable.Of(aggregates),
        ExportContent.Municipalities => MunicipalityTable.Of(aggregates, outlines),
        _ => SessionTable.Of(aggregates.Table),
    };

    /// <param name="content">Which table.</param>
    /// <param name="to">Stays open.</param>
    /// <param name="isGerman">German headings and number format.</param>
    public void WriteCsv(ExportContent content, Stream to, bool isGerman = false) => CsvExport.Write(GetTable(content), to, isGerman, SmallestShown);

    /// <summary>Places and municipalities as two sheets.</summary>
    public void WriteXlsx(Stream to, bool isGerman = false) =>
        XlsxExport.Write([GetTable(ExportContent.Places), GetTable(ExportContent.Municipalities)], to, isGerman, SmallestShown);

    /// <summary>Places as points, or municipalities as areas; sessions have no position of their own and become features without one.</summary>
    public void WriteGeoJson(ExportContent content, Stream to) => GeoJsonExport.Write(GetTable(content), to);

    /// <summary>Places and municipalities as two layers; opens in QGIS.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public void WriteGeoPackage(string path) =>
        GeoPackageExport.Write([GetTable(ExportContent.Places), GetTable(ExportContent.Municipalities)], path, computedAt);
}
