using Mobilitaet.Routing.GtfsFiles;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>On-demand buses: windows, groups, areas and booking rules.</summary>
public sealed class OnDemandRowTests
{
    private const string Header = "trip_id,stop_sequence,stop_id,location_group_id,location_id,arrival_time,departure_time,start_pickup_drop_off_window,end_pickup_drop_off_window,pickup_type,drop_off_type,pickup_booking_rule_id,drop_off_booking_rule_id\n";

    private const string Area = """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","id":"north","properties":{"stop_name":"Norden"},"geometry":{"type":"Polygon","coordinates":[[[9,51],[10,51],[10,52],[9,52],[9,51]]]}},
          {"type":"Feature","id":"line","properties":{},"geometry":{"type":"LineString","coordinates":[[9,51],[10,51]]}},
          {"type":"Feature","id":"bow","properties":{},"geometry":{"type":"Polygon","coordinates":[[[9,51],[10,52],[10,51],[9,52],[9,51]]]}},
          {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[9,51],[10,51],[10,52],[9,51]]]}},
          {"type":"Feature","id":"south","geometry":{"type":"MultiPolygon","coordinates":[[[[9,50],[10,50],[10,51],[9,50]]]]}}
        ]}
        """;

    [Fact]
    public void Rides_within_and_between_areas_have_windows_instead_of_times()
    {
        using var text = Feed("T,1,,,north,,,08:00:00,18:00:00,2,1,R,\nT,2,,,south,,,08:00:00,18:00:00,1,2,,R");
        var feed = text.Read();

        Assert.Equal(["north", "south"], feed.Locations.Select(l => l.Id));
        Assert.Equal("Norden", feed.Locations[0].Name);
        Assert.Equal(1, feed.Locations[0].Area.Area, 6);
        var rows = feed.StopTimesOf(0).ToArray();
        Assert.Equal([GtfsPlaceKind.Location, GtfsPlaceKind.Location], rows.Select(r => r.PlaceKind));
        Assert.Equal((28800, 64800, -1, -1), (rows[0].WindowStart, rows[0].WindowEnd, rows[0].Arrival, rows[0].Departure));
        Assert.Equal((GtfsBoarding.PhoneAgency, GtfsBoarding.None, 0, -1), (rows[0].Pickup, rows[0].DropOff, rows[0].PickupRule, rows[0].DropOffRule));
        Assert.Equal(1, text.Notices.CountOf("unsupported_geometry_type"));
        Assert.Equal(1, text.Notices.CountOf("invalid_geometry"));
        Assert.Equal(1, text.Notices.CountOf("missing_required_element"));
    }

    [Fact]
    public void Booking_rules_are_read_completely()
    {
        using var text = Feed("T,1,,,north,,,08:00:00,18:00:00,2,2,R,R\nT,2,,,south,,,08:00:00,18:00:00,2,2,P,P");
        var rules = text.Read().BookingRules;

        Assert.Equal((GtfsBookingType.SameDay, 45, 600), (rules[0].Type, rules[0].NoticeMinutes, rules[0].NoticeMinutesMost));
        Assert.Equal((GtfsBookingType.PriorDays, 1, 64800, 14, 28800, 0), (rules[1].Type, rules[1].LastDay, rules[1].LastTime, rules[1].FirstDay, rules[1].FirstTime, rules[1].NoticeService));
        Assert.Equal(("bitte anrufen", "05651 1", "https://example.org/buchen"), (rules[0].Message, rules[0].Phone, rules[0].BookingUrl));
        Assert.Equal(2, text.Notices.CountOf("missing_prior_notice_duration_min") + text.Notices.CountOf("missing_prior_notice_last_day"));
    }

    [Fact]
    public void Groups_name_their_stops()
    {
        using var text = Feed("T,1,,G,,,,08:00:00,18:00:00,2,2,R,R\nT,2,,G,,,,08:00:00,18:00:00,2,2,R,R")
            .With("location_groups.txt", "location_group_id,location_group_name\nG,Ringgau")
            .With("location_group_stops.txt", "location_group_id,stop_id\nG,A\nG,C\nG,A\nG,X");
        var group = Assert.Single(text.Read().LocationGroups);

        Assert.Equal(("Ringgau", "0 2"), (group.Name, string.Join(' ', group.Stops)));
        Assert.Equal(4, text.SingleNotice("duplicate_key").Row);
        Assert.Equal(5, text.SingleNotice("foreign_key_violation").Row);
    }

    [Fact]
    public void Older_feeds_name_groups_and_areas_in_the_stop_column()
    {
        using var text = Feed("T,1,north,,,,,08:00:00,18:00:00,2,2,R,R\nT,2,Z,,,,,08:00:00,18:00:00,2,2,R,R")
            .With("areas.txt", "area_id,area_name\nZ,Zone")
            .With("stop_areas.txt", "area_id,stop_id\nZ,B");
        var feed = text.Read();

        Assert.Equal([GtfsPlaceKind.Location, GtfsPlaceKind.LocationGroup], feed.StopTimesOf(0).ToArray().Select(r => r.PlaceKind));
    }

    [Theory]
    [InlineData("T,1,,,north,,,08:00:00,,2,2,R,R", "missing_pickup_or_drop_off_window")]
    [InlineData("T,1,,,north,,,18:00:00,08:00:00,2,2,R,R", "invalid_pickup_drop_off_window")]
    [InlineData("T,1,,,north,08:00:00,08:00:00,08:00:00,18:00:00,2,2,R,R", "forbidden_arrival_or_departure_time")]
    [InlineData("T,1,,,north,,,08:00:00,18:00:00,2,2,,R", "missing_pickup_drop_off_booking_rule_id")]
    [InlineData("T,1,,,north,,,08:00:00,18:00:00,2,2,R,X", "foreign_key_violation")]
    [InlineData("T,1,,,east,,,08:00:00,18:00:00,2,2,R,R", "foreign_key_violation")]
    public void Defective_windows_are_reported(string row, string code)
    {
        using var text = Feed(row + "\nT,2,,,south,,,08:00:00,18:00:00,2,2,R,R\nT,3,,,south,,,08:00:00,18:00:00,2,2,R,R");
        text.Read();

        Assert.Equal(2, text.SingleNotice(code).Row);
    }

    [Theory]
    [InlineData("T,1,A,G,,,,08:00:00,18:00:00,2,2,R,R", GtfsPlaceKind.Stop)]
    [InlineData("T,1,A,,north,,,08:00:00,18:00:00,2,2,R,R", GtfsPlaceKind.Stop)]
    [InlineData("T,1,,G,north,,,08:00:00,18:00:00,2,2,R,R", GtfsPlaceKind.LocationGroup)]
    public void Of_several_places_in_a_row_the_nearest_to_a_stop_counts(string row, GtfsPlaceKind kept)
    {
        using var text = Feed(row + "\nT,2,,,south,,,08:00:00,18:00:00,2,2,R,R")
            .With("location_groups.txt", "location_group_id,location_group_name\nG,Ringgau")
            .With("location_group_stops.txt", "location_group_id,stop_id\nG,A");

        Assert.Equal(kept, text.Read().StopTimesOf(0)[0].PlaceKind);
        Assert.Equal(2, text.SingleNotice("forbidden_geography_id").Row);
    }

    [Theory]
    [InlineData("{", "malformed_json")]
    [InlineData("[]", "unsupported_geo_json_type")]
    [InlineData("{\"type\":\"\\ud800\"}", "malformed_json")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Point\"}]}", "unsupported_feature_type")]
    public void Unusable_areas_cost_only_their_trips(string json, string code)
    {
        using var text = TextFeed.WithOneTrip().With("locations.geojson", json);

        Assert.Equal(4, text.Read().StopTimesOf(0).Length);
        text.SingleNotice(code);
    }

    private static TextFeed Feed(string rows) => TextFeed.WithOneTrip()
        .With("locations.geojson", Area)
        .With("booking_rules.txt", """
            booking_rule_id,booking_type,prior_notice_duration_min,prior_notice_duration_max,prior_notice_last_day,prior_notice_last_time,prior_notice_start_day,prior_notice_start_time,prior_notice_service_id,message,phone_number,booking_url
            R,1,45,600,,,,,,bitte anrufen,05651 1,https://example.org/buchen
            P,2,,,1,18:00:00,14,08:00:00,daily,,,
            Q,1,,,,,,,,,,
            S,2,,,,18:00:00,,,,,,
            """)
        .With("stop_times.txt", Header + rows);
}
