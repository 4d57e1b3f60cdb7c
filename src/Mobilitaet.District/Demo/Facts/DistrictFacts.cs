using CsvHelper;
using Mobilitaet.District.Demo.Plane;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Demo.Facts;

/// <summary>The real municipalities, places and stations that the demo district is built on.</summary>
internal sealed record DistrictFacts(
    IReadOnlyList<MunicipalityFact> Municipalities, IReadOnlyList<PlaceFact> Places, IReadOnlyList<StationFact> Stations)
{
    /// <exception cref="InputException">A file is missing, or a row cannot be understood.</exception>
    public static DistrictFacts Load(string folder)
    {
        var municipalities = ReadRows(Path.Combine(folder, "municipalities.csv"), row => new MunicipalityFact(
            row.GetString("ags"), row.GetString("name"), row.GetString("kind"),
            row.Parse<int>("population_2025"), row.Parse<int>("area_ha"), row.GetString("postcode")));
        var byAgs = municipalities.ToDictionary(m => m.Ags);
        var places = ReadRows(Path.Combine(folder, "places.csv"), row => new PlaceFact(
            row.GetString("place"), byAgs[row.GetString("ags")], PlanePoint.Of(row.Parse<double>("lat"), row.Parse<double>("lon"))));
        var stations = ReadRows(Path.Combine(folder, "stations.csv"), row => new StationFact(
            row.GetString("station"), Optional(row.GetString("place")), Optional(row.GetString("ags")) is { } ags ? byAgs[ags] : null, row.GetString("kind"),
            PlanePoint.Of(row.Parse<double>("lat"), row.Parse<double>("lon"))));
        return new DistrictFacts(municipalities, places, stations);
    }

    private static string? Optional(string text) => text.Length == 0 ? null : text;

    private static List<T> ReadRows<T>(string path, Func<CsvReader, T> read)
    {
        if (!File.Exists(path))
            throw new InputException($"{path} is missing; the demo district is generated from municipalities.csv, places.csv and stations.csv.");
        var rows = new List<T>();
        try
        {
            using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', MissingField = CsvMissingFieldHandling.Throw });
            while (reader.Read())
                rows.Add(read(reader));
        }
        catch (Exception damage) when (damage is CsvFormatException or FormatException or KeyNotFoundException or ArgumentException)
        {
            throw new InputException($"{path}: row {rows.Count + 1} cannot be understood ({damage.Message}).", damage);
        }
        return rows;
    }
}
