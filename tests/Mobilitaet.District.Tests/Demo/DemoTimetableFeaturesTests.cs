using Mobilitaet.Routing;
using Mobilitaet.Routing.GtfsFiles;
using NodaTime;

namespace Mobilitaet.District.Tests.Demo;

/// <summary>What the demo timetable must hold so that every kind of journey can be shown, and its marks as a demo.</summary>
public sealed class DemoTimetableFeaturesTests
{
    private static readonly DemoFeed s_feed = DemoFeed.Loaded.Value;

    [Fact]
    public void The_feed_has_no_defect_that_a_validator_would_report()
    {
        var notices = new GtfsNotices();
        var feed = GtfsFeed.Read(DemoFeed.ZipPath, notices, new GtfsReadOptions { Today = new LocalDate(2026, 11, 24) });
        Assert.Equal(s_feed.Trips.Count, feed.Trips.Length);
        Assert.Empty(notices.List().Where(group => group.Severity != GtfsSeverity.Info)
            .SelectMany(group => group.Examples).Select(notice => $"{notice.Code} {notice.File}:{notice.Row} {notice.Text}"));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', notices.List().Select(group => $"{group.Code} {group.Count} {group.Examples[0].Text}")));
    }

    [Fact]
    public void The_feed_says_that_it_is_no_timetable_to_travel_by()
    {
        Assert.All(s_feed.Read("agency.txt"), row => Assert.Contains("DEMO, nicht für Reisen gültig", row["agency_name"], StringComparison.Ordinal));
        Assert.StartsWith("DEMO, nicht für Reisen gültig", s_feed.Read("feed_info.txt").Single()["feed_publisher_name"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_called_taxi_has_a_booking_rule_of_an_hour_and_an_invented_telephone_number()
    {
        var rules = s_feed.Read("booking_rules.txt");
        Assert.All(rules, rule => Assert.Equal(("1", "60"), (rule["booking_type"], rule["prior_notice_duration_min"])));
        Assert.All(rules, rule => Assert.StartsWith("+49 30 23125 ", rule["phone_number"], StringComparison.Ordinal));
        var calls = s_feed.TimedTrips.Where(trip => s_feed.RouteType(trip) == 715).SelectMany(trip => s_feed.Calls[trip]).ToList();
        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.Equal(("2", "2"), (call["pickup_type"], call["drop_off_type"])));
        Assert.All(calls, call => Assert.Contains(rules, rule => rule["booking_rule_id"] == call["pickup_booking_rule_id"]));
    }

    [Fact]
    public void One_area_is_served_on_call_between_all_its_stops()
    {
        var rows = s_feed.Calls["RUF:werktag"].ToList();
        Assert.Equal(["2", "1"], rows.Select(row => row["pickup_type"]));
        Assert.Equal(["1", "2"], rows.Select(row => row["drop_off_type"]));
        Assert.All(rows, row => Assert.Equal(("08:00:00", "20:00:00"), (row["start_pickup_drop_off_window"], row["end_pickup_drop_off_window"])));
        var group = s_feed.Read("location_group_stops.txt").Where(row => row["location_group_id"] == rows[0]["location_group_id"]).ToList();
        Assert.InRange(group.Count, 10, 20);
        Assert.All(group, row => Assert.True(s_feed.Stops.ContainsKey(row["stop_id"])));
    }

    [Fact]
    public void A_trip_passes_midnight_a_ring_returns_to_its_start_and_a_line_repeats()
    {
        Assert.Contains(s_feed.TimedTrips, trip => DemoFeed.Seconds(s_feed.Calls[trip].Last()["arrival_time"]) > 25 * 3600);
        Assert.Contains(s_feed.TimedTrips, trip => s_feed.RouteType(trip) == 3 && s_feed.Calls[trip].First()["stop_id"] == s_feed.Calls[trip].Last()["stop_id"]);
        Assert.All(s_feed.Read("frequencies.txt"), row => Assert.Equal(s_feed.Calls[row["trip_id"]].First()["departure_time"], row["start_time"]));
        Assert.Contains(s_feed.Read("transfers.txt"), row => row["transfer_type"] == "1");
    }

    [Theory]
    [InlineData(2026, 11, 24, "schultag werktag")]
    [InlineData(2026, 10, 6, "ferientag werktag")]
    [InlineData(2026, 7, 31, "ferientag nacht werktag")]
    [InlineData(2026, 4, 3, "nacht sonntag")]
    [InlineData(2028, 4, 17, "sonntag")]
    [InlineData(2027, 5, 27, "sonntag")]
    [InlineData(2026, 10, 3, "nacht sonntag")]
    [InlineData(2027, 1, 23, "nacht samstag")]
    [InlineData(2035, 12, 31, "ferientag werktag")]
    public void Each_day_has_its_services(int year, int month, int day, string services) =>
        Assert.Equal(services, string.Join(' ', s_feed.ServicesOn(new LocalDate(year, month, day)).Order(StringComparer.Ordinal)));

    [Fact]
    public void Stations_are_where_they_are_in_the_world()
    {
        foreach (var row in File.ReadLines(Path.Combine(DemoFile.Folder, "stations.csv")).Skip(1).Select(line => line.Split(',')))
        {
            var real = new GeoPoint(double.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture), double.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture));
            var platforms = s_feed.TimedTrips.Where(trip => s_feed.RouteType(trip) is 0 or 2).SelectMany(trip => s_feed.Calls[trip]).Select(call => call["stop_id"])
                .Distinct().Where(stop => s_feed.Stops[stop]["stop_name"] == row[0]).ToList();
            Assert.NotEmpty(platforms);
            Assert.All(platforms, platform => Assert.True(s_feed.At(platform).MetresTo(real) < 10, row[0]));
        }
    }

    [Fact]
    public void Bus_stops_stand_beside_the_road()
    {
        var stops = s_feed.TimedTrips.Where(trip => s_feed.RouteType(trip) is 3 or 715).SelectMany(trip => s_feed.Calls[trip]).Select(call => call["stop_id"]).Distinct();
        Assert.All(stops, stop => Assert.True(DemoFile.Loaded.Value.MetresToRoad(s_feed.At(stop)) < 15, stop));
    }
}
