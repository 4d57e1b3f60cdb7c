using Mobilitaet.District.Demo.Offers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.District.Tests.Demo;

public sealed class DemoTravelTests : IDisposable
{
    private static readonly List<(string Name, GeoPoint At)> s_places =
        [.. DemoFile.Loaded.Value.Places.Select(p => (DemoFile.Tag(p, "name"), new GeoPoint(p.Latitude!.Value, p.Longitude!.Value)))];

    private readonly string _folder = Directory.CreateTempSubdirectory("mobilitaet-demo-travel-").FullName;

    [Fact]
    public void The_street_engine_takes_the_demo_map_without_a_warning_and_finds_every_way()
    {
        using var network = Import(out var warnings);
        Assert.True(warnings.Count == 0, string.Join('\n', warnings.List().SelectMany(w => w.Examples)));
        foreach (var (mode, slowest, fastest) in ((TravelMode, double, double)[])[(TravelMode.Car, 38, 70), (TravelMode.Bicycle, 10, 20), (TravelMode.Foot, 4, 6)])
        {
            var streets = network.Get(mode);
            var points = s_places.Select(p => streets.Snap(p.At)).ToList();
            var table = streets.CreateTableSearch().Compute(points, points, withDistances: true);
            var (metres, seconds) = (0.0, 0.0);
            for (var from = 0; from < points.Count; from++)
            {
                for (var to = 0; to < points.Count; to++)
                {
                    Assert.True(table.IsReachable(from, to), $"{mode}: no way from {s_places[from].Name} to {s_places[to].Name}");
                    metres += table.FindMetres(from, to)!.Value;
                    seconds += table.FindSeconds(from, to)!.Value;
                }
            }
            TestContext.Current.TestOutputHelper?.WriteLine($"{mode}: {metres / seconds * 3.6:0.0} km/h");
            Assert.InRange(metres / seconds * 3.6, slowest, fastest);
        }
    }

    [Fact]
    public void Every_offer_request_and_driver_is_on_a_street_that_a_car_can_leave()
    {
        using var network = Import(out _);
        var car = network.Get(TravelMode.Car);
        var tables = DemoTables.Load(DemoFile.Folder);
        var points = tables.Offers.Select(o => o.At).Concat(tables.Requests.Select(r => r.From)).Concat(tables.Drivers.Select(d => d.At)).Select(p => car.Snap(p)).ToList();
        var table = car.CreateTableSearch().Compute(points, points);
        for (var from = 0; from < points.Count; from++)
        {
            for (var to = 0; to < points.Count; to++)
                Assert.True(table.IsReachable(from, to));
        }
    }

    [Fact]
    public void Every_stop_of_the_timetable_is_beside_a_way_that_leads_on_foot_to_every_other()
    {
        using var network = Import(out _);
        var foot = network.Get(TravelMode.Foot);
        var feed = DemoFeed.Loaded.Value;
        var stops = feed.Stops.Values.Where(stop => stop["location_type"] == "0" && stop["stop_name"] != "Hörschel").Select(stop => stop["stop_id"]).ToList();
        var points = stops.Select(stop => foot.Snap(feed.At(stop))).ToList();
        Assert.All(stops.Zip(points), stop => Assert.True(stop.Second.MetresAway < 15, $"{stop.First}: {stop.Second.MetresAway:0} m"));
        var table = foot.CreateTableSearch().Compute(points, points);
        for (var from = 0; from < points.Count; from++)
        {
            for (var to = 0; to < points.Count; to++)
                Assert.True(table.IsReachable(from, to), $"no way from {stops[from]} to {stops[to]}");
        }
    }

    [Fact]
    public void A_bus_stops_within_a_short_walk_of_the_trains()
    {
        using var network = Import(out _);
        var foot = network.Get(TravelMode.Foot);
        var feed = DemoFeed.Loaded.Value;
        foreach (var station in feed.Read("transfers.txt").Where(row => row["from_stop_id"].Contains(":gleis-", StringComparison.Ordinal)))
        {
            var table = foot.CreateTableSearch().Compute([foot.Snap(feed.At(station["from_stop_id"]))], [foot.Snap(feed.At(station["to_stop_id"]))]);
            var (from, to) = (station["from_stop_id"], station["to_stop_id"]);
            Assert.True(table.FindSeconds(0, 0) < 5 * 60, $"{from} to {to} takes {table.FindSeconds(0, 0)} s on foot");
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private StreetNetwork Import(out ImportWarnings warnings)
    {
        var path = Path.Combine(_folder, "demo.streets");
        warnings = new ImportWarnings();
        StreetImport.Run(OsmFile.Open(DemoFile.MapPath), path, new StreetImportOptions { Modes = [TravelMode.Car, TravelMode.Bicycle, TravelMode.Foot], Warnings = warnings });
        return StreetNetwork.Open(path);
    }
}
