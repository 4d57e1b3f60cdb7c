using Mobilitaet.District.Reachability.Exports;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Planning;

/// <summary>The files that reachability is exported to, by name.</summary>
/// <param name="Name">As it is saved.</param>
/// <param name="Type">Media type.</param>
/// <param name="Write">Writes it to a new file.</param>
public sealed record ReachExportFile(string Name, string Type, Action<ReachExport, string, bool> Write)
{
    private const string Csv = "text/csv; charset=utf-8";
    private const string GeoJson = "application/geo+json";

    public static IReadOnlyList<ReachExportFile> All { get; } =
    [
        new("reach.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (export, path, isGerman) => Create(path, to => export.WriteXlsx(to, isGerman))),
        new("reach.gpkg", "application/geopackage+sqlite3", (export, path, _) => export.WriteGeoPackage(path)),
        new("places.csv", Csv, (export, path, isGerman) => Create(path, to => export.WriteCsv(ExportContent.Places, to, isGerman))),
        new("municipalities.csv", Csv, (export, path, isGerman) => Create(path, to => export.WriteCsv(ExportContent.Municipalities, to, isGerman))),
        new("sessions.csv", Csv, (export, path, isGerman) => Create(path, to => export.WriteCsv(ExportContent.Sessions, to, isGerman))),
        new("places.geojson", GeoJson, (export, path, _) => Create(path, to => export.WriteGeoJson(ExportContent.Places, to))),
        new("municipalities.geojson", GeoJson, (export, path, _) => Create(path, to => export.WriteGeoJson(ExportContent.Municipalities, to))),
    ];

    /// <summary>The file of this name; null when there is none.</summary>
    public static ReachExportFile? Find(string name) => All.FirstOrDefault(file => string.Equals(file.Name, name, StringComparison.OrdinalIgnoreCase));

    private static void Create(string path, Action<Stream> write)
    {
        try
        {
            using var to = File.Create(path);
            write(to);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The file '{path}' cannot be written.", error);
        }
    }
}
