using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using Mobilitaet.Routing;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Tests.Demo;

/// <summary>The committed demo timetable, read row by row as anyone with a zip and a CSV reader would.</summary>
internal sealed class DemoFeed
{
    private static readonly LocalDatePattern s_date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private readonly ZipArchive _zip = ZipFile.OpenRead(ZipPath);

    public DemoFeed()
    {
        Stops = Read("stops.txt").ToDictionary(row => row["stop_id"]);
        Routes = Read("routes.txt").ToDictionary(row => row["route_id"]);
        Trips = Read("trips.txt").ToDictionary(row => row["trip_id"]);
        Calls = Read("stop_times.txt").ToLookup(row => row["trip_id"]);
    }

    public static string ZipPath { get; } = Path.Combine(DemoFile.Folder, "demo-timetable.zip");

    public static Lazy<DemoFeed> Loaded { get; } = new(() => new DemoFeed());

    public Dictionary<string, Dictionary<string, string>> Stops { get; }

    public Dictionary<string, Dictionary<string, string>> Routes { get; }

    public Dictionary<string, Dictionary<string, string>> Trips { get; }

    public ILookup<string, Dictionary<string, string>> Calls { get; }

    /// <summary>Trips with fixed times.</summary>
    public IEnumerable<string> TimedTrips => Trips.Keys.Where(trip => Calls[trip].First()["departure_time"].Length > 0);

    public int RouteType(string trip) => int.Parse(Routes[Trips[trip]["route_id"]]["route_type"], CultureInfo.InvariantCulture);

    public GeoPoint At(string stop) =>
        new(double.Parse(Stops[stop]["stop_lat"], CultureInfo.InvariantCulture), double.Parse(Stops[stop]["stop_lon"], CultureInfo.InvariantCulture));

    public List<Dictionary<string, string>> Read(string file)
    {
        using var reader = new StreamReader(_zip.GetEntry(file)!.Open());
        using var csv = CsvReader.FromText(reader.ReadToEnd(), new CsvReaderOptions { Separator = ',' });
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToDictionary(header => header, header => csv.GetString(header)));
        return rows;
    }

    public static int Seconds(string time) => time.Split(':').Aggregate(0, (sum, part) => (60 * sum) + int.Parse(part, CultureInfo.InvariantCulture));

    /// <summary>The services of a date: weekly pattern, then exceptions.</summary>
    public HashSet<string> ServicesOn(LocalDate date)
    {
        var day = date.DayOfWeek.ToString().ToLowerInvariant();
        var services = Read("calendar.txt")
            .Where(row => row[day] == "1" && s_date.Parse(row["start_date"]).Value <= date && s_date.Parse(row["end_date"]).Value >= date)
            .Select(row => row["service_id"]).ToHashSet();
        foreach (var row in Read("calendar_dates.txt").Where(row => row["date"] == s_date.Format(date)))
            _ = row["exception_type"] == "1" ? services.Add(row["service_id"]) : services.Remove(row["service_id"]);
        return services;
    }

    public List<string> TripsOn(LocalDate date)
    {
        var services = ServicesOn(date);
        return [.. Trips.Where(trip => services.Contains(trip.Value["service_id"])).Select(trip => trip.Key)];
    }
}
