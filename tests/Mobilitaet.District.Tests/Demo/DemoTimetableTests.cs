using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Tests.Demo;

/// <summary>The invented timetable is thin, but it is one that a district could have.</summary>
public sealed class DemoTimetableTests
{
    private static readonly DemoFeed s_feed = DemoFeed.Loaded.Value;
    private static readonly LocalDate s_schoolDay = new(2026, 11, 24);
    private static readonly LocalDate s_sunday = new(2026, 11, 29);

    private static readonly string[] s_mainPlaces =
    [
        "Bad Sooden-Allendorf Markt", "Frankershausen", "Eschwege Markt", "Großalmerode Markt", "Herleshausen", "Hessisch Lichtenau Markt", "Grebendorf", "Abterode",
        "Hebenshausen", "Netra", "Sontra Markt", "Waldkappel Markt", "Wanfried Markt", "Reichensachsen", "Weißenborn", "Witzenhausen Markt",
    ];

    [Fact]
    public void The_main_place_of_every_municipality_has_a_bus_on_a_school_day()
    {
        var served = s_feed.TripsOn(s_schoolDay).Where(trip => s_feed.RouteType(trip) == 3)
            .SelectMany(trip => s_feed.Calls[trip]).Select(call => s_feed.Stops[call["stop_id"]]["stop_name"]).ToHashSet();
        Assert.Empty(s_mainPlaces.Except(served));
    }

    [Fact]
    public void Every_trip_moves_at_a_believable_pace()
    {
        foreach (var trip in s_feed.TimedTrips)
        {
            var calls = s_feed.Calls[trip].ToList();
            var metres = calls.Zip(calls.Skip(1)).Sum(pair => s_feed.At(pair.First["stop_id"]).MetresTo(s_feed.At(pair.Second["stop_id"])));
            var seconds = DemoFeed.Seconds(calls[^1]["arrival_time"]) - DemoFeed.Seconds(calls[0]["departure_time"]);
            var (slowest, fastest) = s_feed.RouteType(trip) == 2 ? (45, 90) : (12, 45);
            Assert.True(metres / seconds * 3.6 > slowest && metres / seconds * 3.6 < fastest, $"{trip}: {metres / seconds * 3.6:0} km/h");
        }
    }

    [Fact]
    public void Times_never_go_back_and_no_two_stops_share_a_minute()
    {
        foreach (var trip in s_feed.TimedTrips)
        {
            var calls = s_feed.Calls[trip].ToList();
            Assert.All(calls, call => Assert.True(DemoFeed.Seconds(call["arrival_time"]) <= DemoFeed.Seconds(call["departure_time"])));
            Assert.All(calls.Zip(calls.Skip(1)), pair =>
                Assert.True(DemoFeed.Seconds(pair.First["departure_time"]) < DemoFeed.Seconds(pair.Second["arrival_time"]), trip));
        }
    }

    [Fact]
    public void A_vehicle_is_never_in_two_places()
    {
        var blocks = s_feed.Trips.Values.Where(trip => trip["block_id"].Length > 0).GroupBy(trip => trip["block_id"]).ToList();
        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            var trips = block.Select(trip => s_feed.Calls[trip["trip_id"]].ToList()).OrderBy(calls => DemoFeed.Seconds(calls[0]["departure_time"])).ToList();
            Assert.True(trips.Count > 1);
            Assert.Single(block.Select(trip => trip["service_id"]).Distinct());
            foreach (var (first, second) in trips.Zip(trips.Skip(1)))
            {
                Assert.True(DemoFeed.Seconds(first[^1]["arrival_time"]) < DemoFeed.Seconds(second[0]["departure_time"]));
                Assert.Equal(NameOf(first[^1]), NameOf(second[0]));
            }
        }
    }

    [Fact]
    public void On_Sundays_nearly_nothing_runs()
    {
        var school = s_feed.TripsOn(s_schoolDay).Count;
        var sunday = s_feed.TripsOn(s_sunday).Count;
        TestContext.Current.TestOutputHelper?.WriteLine($"school day {school}, Sunday {sunday} trips");
        Assert.InRange(school, 450, 800);
        Assert.InRange(sunday / (double)school, 0.03, 0.15);
    }

    [Fact]
    public void Most_villages_have_a_bus_some_only_a_called_taxi_and_two_have_nothing()
    {
        var places = File.ReadLines(Path.Combine(DemoFile.Folder, "places.csv")).Skip(1).Select(line => line.Split(','))
            .Select(row => (Name: row[0], At: new GeoPoint(double.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture),
                double.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture)))).ToList();
        var buses = StopsServedBy(3);
        var taxis = StopsServedBy(715);
        var withBus = places.Where(place => IsNear(place.At, buses)).Select(place => place.Name).ToList();
        var withTaxi = places.Where(place => !IsNear(place.At, buses) && IsNear(place.At, taxis)).Select(place => place.Name).ToList();
        Assert.InRange(withBus.Count / (double)places.Count, 0.80, 0.95);
        Assert.InRange(withTaxi.Count, 8, 25);
        Assert.Equal(["Berge", "Hirschhagen"], places.Select(place => place.Name).Except(withBus).Except(withTaxi).Order());

        List<GeoPoint> StopsServedBy(int type) =>
            [.. s_feed.TimedTrips.Where(trip => s_feed.RouteType(trip) == type).SelectMany(trip => s_feed.Calls[trip]).Select(call => call["stop_id"]).Distinct().Select(s_feed.At)];

        static bool IsNear(GeoPoint place, List<GeoPoint> stops) => stops.Any(stop => stop.MetresTo(place) < 150);
    }

    [Theory]
    [InlineData("Eschwege Stadtbahnhof", "D20", "RB87")]
    [InlineData("Sontra Bahnhof", "D41", "RB87")]
    [InlineData("Bad Sooden-Allendorf Bahnhof", "D50", "RB87")]
    [InlineData("Eichenberg Bahnhof", "D60", "RB87")]
    [InlineData("Witzenhausen Nord", "D2", "RB83")]
    [InlineData("Herleshausen Bahnhof", "D44", "RB6")]
    [InlineData("Hessisch Lichtenau Bürgerhaus", "D30", "Tram4")]
    public void Buses_meet_the_trains(string station, string bus, string train)
    {
        var trips = s_feed.TripsOn(s_schoolDay);
        var (arriving, leaving) = (Times(train, "arrival_time"), Times(train, "departure_time"));
        var (buses, calls) = (Times(bus, "departure_time"), Times(bus, "arrival_time"));
        var fromTrain = buses.Count(time => arriving.Any(other => time - other is >= 3 * 60 and <= 25 * 60));
        var toTrain = calls.Count(time => leaving.Any(other => other - time is >= 3 * 60 and <= 25 * 60));
        TestContext.Current.TestOutputHelper?.WriteLine($"{station}: of {buses.Count} {fromTrain} follow a train, {toTrain} catch one");
        Assert.True(fromTrain >= 0.4 * buses.Count, $"{fromTrain} of {buses.Count} buses follow a train");
        Assert.True(toTrain >= 0.4 * calls.Count, $"{toTrain} of {calls.Count} buses catch a train");

        List<int> Times(string line, string column) =>
            [.. trips.Where(trip => s_feed.Trips[trip]["route_id"] == line).SelectMany(trip => s_feed.Calls[trip])
                .Where(call => NameOf(call) == station).Select(call => DemoFeed.Seconds(call[column]))];
    }

    private static string NameOf(Dictionary<string, string> call) => s_feed.Stops[call["stop_id"]]["stop_name"];
}
