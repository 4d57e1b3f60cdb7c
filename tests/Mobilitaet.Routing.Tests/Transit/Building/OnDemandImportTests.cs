using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Records;
using NetTopologySuite.IO;

namespace Mobilitaet.Routing.Tests.Transit.Building;

/// <summary>What must be booked, and how: inside ordinary feeds and in GTFS-Flex.</summary>
public sealed class OnDemandImportTests
{
    [Theory]
    [InlineData(715)]
    [InlineData(1501)]
    public void Every_ride_on_an_on_demand_line_must_be_booked_with_its_agency(int type)
    {
        using var imported = Imported.From(Calls(",,,").Change("routes.txt", "1,V,1,3", $"1,V,1,{type}"));

        Assert.True(imported.Timetable.Get(new Line(0)).IsOnDemand);
        Assert.All(imported.CallsOf(0), call => Assert.Equal((StopUse.OnDemand, StopUse.OnDemand), (call.Board, call.Alight)));
        var booking = imported.Timetable.GetBooking(imported.CallsOf(0)[0].BoardBooking);
        Assert.Equal((1, 60.0, "05651 999"), (booking.Kind, booking.Notice.TotalMinutes, booking.Phone));
        // The feed's three, and one for all the rest.
        Assert.Equal(4, imported.Timetable.Tables.Bookings.Length);
        Assert.Equal(1, imported.Summary.Feeds[0].OnDemandLines);
    }

    [Theory]
    [InlineData("AST*", "AST 12")]
    [InlineData("ast ??", "AST 12")]
    [InlineData("*taxi*", "Anrufsammeltaxi Ringgau")]
    public void Line_patterns_tell_further_on_demand_lines(string pattern, string name)
    {
        using var imported = Imported.From(Calls(",,,").Change("routes.txt", "1,V,1,3", $"1,V,{name},3"), new TimetableImportOptions
        {
            OnDemandRules = [new OnDemandRule("nothing"), new OnDemandRule(pattern, 30, "0800 1", "Bitte anrufen"), new OnDemandRule("*", 5)],
        });

        var booking = imported.Timetable.GetBooking(imported.CallsOf(0)[0].BoardBooking);
        Assert.Equal((30.0, "0800 1", "Bitte anrufen"), (booking.Notice.TotalMinutes, booking.Phone, booking.Message));
    }

    [Fact]
    public void A_pattern_does_not_make_other_lines_on_demand_ones()
    {
        using var imported = Imported.From(Calls(",,,"), new TimetableImportOptions { OnDemandRules = [new OnDemandRule("AST*")] });

        Assert.All(imported.CallsOf(0), call => Assert.Equal((StopUse.Regular, StopUse.Regular, -1, -1), (call.Board, call.Alight, call.BoardBooking, call.AlightBooking)));
    }

    [Fact]
    public void An_area_that_is_served_at_a_fixed_time_lacks_its_window_and_is_left_out()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip()
            .With("location_groups.txt", "location_group_id,location_group_name\nG,Ringgau")
            .With("location_group_stops.txt", "location_group_id,stop_id\nG,B")
            .With("stop_times.txt", "trip_id,stop_sequence,stop_id,location_group_id,arrival_time,departure_time\nT,1,A,,08:00:00,08:00:00\nT,2,,G,08:10:00,08:10:00\nT,3,C,,08:20:00,08:20:00"));

        Assert.Equal(["T A 08:00 C 08:20"], imported.Trips());
        Assert.Equal(3, Assert.Single(imported.Notices.List(), group => group.Code == "missing_required_field").Examples[0].Row);
    }

    [Fact]
    public void A_single_stop_may_have_to_be_booked()
    {
        using var imported = Imported.From(Calls("2,2,R,"));
        var calls = imported.CallsOf(0);

        Assert.Equal([StopUse.Regular, StopUse.OnDemand, StopUse.Regular], calls.Select(call => call.Board));
        var (board, alight) = (imported.Timetable.GetBooking(calls[1].BoardBooking), imported.Timetable.GetBooking(calls[1].AlightBooking));
        Assert.Equal((1, 45.0, "05651 1"), (board.Kind, board.Notice.TotalMinutes, board.Phone));
        Assert.Equal((1, 60.0, "05651 999"), (alight.Kind, alight.Notice.TotalMinutes, alight.Phone));
    }

    [Fact]
    public void Asking_the_driver_is_possible_until_the_bus_leaves_and_needs_no_booking_on_board()
    {
        using var imported = Imported.From(Calls("3,3,,"));
        var call = imported.CallsOf(0)[1];

        Assert.Equal((StopUse.OnDemand, StopUse.Regular, -1), (call.Board, call.Alight, call.AlightBooking));
        Assert.Equal((0, "Bitte dem Fahrpersonal ein Zeichen geben."), (imported.Timetable.GetBooking(call.BoardBooking).Kind, imported.Timetable.GetBooking(call.BoardBooking).Message));
    }

    [Fact]
    public void Where_nobody_may_board_or_alight_nobody_does()
    {
        using var imported = Imported.From(Calls("1,0,,"));
        Assert.Equal((StopUse.None, StopUse.Regular), (imported.CallsOf(0)[1].Board, imported.CallsOf(0)[1].Alight));

        using var onDemand = Imported.From(Calls("1,0,,").Change("routes.txt", "1,V,1,3", "1,V,1,715"));
        Assert.Equal((StopUse.None, StopUse.OnDemand), (onDemand.CallsOf(0)[1].Board, onDemand.CallsOf(0)[1].Alight));
    }

    [Fact]
    public void Rules_for_the_day_before_keep_their_time_and_their_working_days()
    {
        using var imported = Imported.From(Calls("2,2,P,Q"));
        var tables = imported.Timetable.Tables;
        var rule = tables.Bookings[imported.CallsOf(0)[1].BoardBooking];

        Assert.Equal((2, 1, 64800, 0), (rule.Kind, rule.LastDay, rule.LastTime, rule.NoticeService));
        // Where the limit is missing, the earlier one is safe.
        var vague = tables.Bookings[imported.CallsOf(0)[1].AlightBooking];
        Assert.Equal((2, 1, 0, -1), (vague.Kind, vague.LastDay, vague.LastTime, vague.NoticeService));
    }

    [Fact]
    public void Services_within_windows_become_flexible_trips_and_no_ordinary_ones()
    {
        using var imported = Imported.From(Flex());
        var tables = imported.Timetable.Tables;

        Assert.Equal((1, 1), (tables.Trips.Length, tables.FlexTrips.Length));
        var trip = tables.FlexTrips[0];
        Assert.Equal(("F", 2, 1.5f, 300), (imported.Timetable.Text(trip.Id), trip.CallCount, trip.DurationFactor, trip.DurationOffset));
        var (first, second) = (tables.FlexCalls[trip.FirstCall], tables.FlexCalls[trip.FirstCall + 1]);
        Assert.Equal((28800, 64800, StopUse.OnDemand, StopUse.None), (first.WindowStart, first.WindowEnd, first.Board, first.Alight));
        Assert.Equal((StopUse.None, StopUse.OnDemand), (second.Board, second.Alight));
        Assert.Equal("R", imported.Timetable.Text(tables.Bookings[first.BoardBooking].Id));
        Assert.Equal(1, imported.Summary.FlexTrips);
    }

    [Fact]
    public void Areas_are_groups_of_stops_or_polygons()
    {
        using var imported = Imported.From(Flex());
        var tables = imported.Timetable.Tables;
        var group = tables.FlexAreas[tables.FlexCalls[0].Area];
        var polygon = tables.FlexAreas[tables.FlexCalls[1].Area];

        Assert.Equal(("G", "Ringgau"), (imported.Timetable.Text(group.Id), imported.Timetable.Text(group.Name)));
        Assert.Equal(["A", "C"], tables.FlexAreaStops.Slice(group.FirstStop, group.FirstStop + group.StopCount).ToArray().Select(imported.IdOf));
        Assert.Equal(0, polygon.StopCount);
        var area = new WKBReader().Read(tables.FlexPolygons.Slice(polygon.FirstByte, polygon.FirstByte + polygon.ByteCount).ToArray());
        Assert.Equal((9.0, 52.0), (area.EnvelopeInternal.MinX, area.EnvelopeInternal.MaxY));
    }

    [Fact]
    public void A_bus_with_one_window_keeps_its_timed_stops()
    {
        using var imported = Imported.From(Flex().AddRows("stop_times.txt", "F,08:00:00,08:00:00,A,,,3,,,,,,\nF,18:30:00,18:30:00,C,,,4,,,,,,"));

        Assert.Contains("F A 08:00 C 18:30", imported.Trips());
        Assert.Equal(1, imported.Summary.FlexTrips);
    }

    [Theory]
    [InlineData("0,1", "forbidden_pickup_type")]
    [InlineData("3,1", "forbidden_pickup_type")]
    public void Rides_within_a_window_are_booked_whatever_they_claim(string kinds, string code)
    {
        using var imported = Imported.From(Flex().Change("stop_times.txt", "G,,1,08:00:00,18:00:00,2,1,R,", $"G,,1,08:00:00,18:00:00,{kinds},R,"));
        var call = imported.Timetable.Tables.FlexCalls[0];

        Assert.Equal((StopUse.OnDemand, "05651 1"), (call.Board, imported.Timetable.GetBooking(call.BoardBooking).Phone));
        Assert.Equal(1, imported.Notices.CountOf(code));
    }

    [Fact]
    public void A_named_booking_rule_counts_where_the_driver_is_asked()
    {
        using var imported = Imported.From(Calls("3,0,R,"));
        var call = imported.CallsOf(0)[1];

        Assert.Equal((StopUse.OnDemand, "05651 1"), (call.Board, imported.Timetable.GetBooking(call.BoardBooking).Phone));
    }

    /// <param name="middle">pickup_type, drop_off_type and the two booking rules at the middle stop.</param>
    private static TextFeed Calls(string middle) => TextFeed.WithOneTrip()
        .With("agency.txt", "agency_id,agency_name,agency_url,agency_timezone,agency_phone\nV,V,https://example.org,Europe/Berlin,05651 999")
        .With("booking_rules.txt", """
            booking_rule_id,booking_type,prior_notice_duration_min,prior_notice_last_day,prior_notice_last_time,prior_notice_service_id,phone_number
            R,1,45,,,,05651 1
            P,2,,1,18:00:00,daily,
            Q,2,,,,,
            """)
        .With("stop_times.txt", $"""
            trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type,pickup_booking_rule_id,drop_off_booking_rule_id
            T,08:00:00,08:00:00,A,1,,,,
            T,08:10:00,08:10:00,B,2,{middle}
            T,08:20:00,08:20:00,C,3,,,,
            """);

    private static TextFeed Flex() => Calls(",,,")
        .With("trips.txt", "route_id,service_id,trip_id,safe_duration_factor,safe_duration_offset\n1,daily,F,1.5,300\n1,daily,T,,")
        .With("location_groups.txt", "location_group_id,location_group_name\nG,Ringgau\nX,unbenutzt")
        .With("location_group_stops.txt", "location_group_id,stop_id\nG,A\nG,C\nX,B")
        .With("locations.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","id":"north","properties":{},"geometry":{"type":"Polygon","coordinates":[[[9,51],[10,51],[10,52],[9,52],[9,51]]]}}]}""")
        .With("stop_times.txt", """
            trip_id,arrival_time,departure_time,stop_id,location_group_id,location_id,stop_sequence,start_pickup_drop_off_window,end_pickup_drop_off_window,pickup_type,drop_off_type,pickup_booking_rule_id,drop_off_booking_rule_id
            F,,,,G,,1,08:00:00,18:00:00,2,1,R,
            F,,,,,north,2,08:00:00,18:00:00,1,2,,R
            T,08:00:00,08:00:00,A,,,1,,,,,,
            T,08:10:00,08:10:00,B,,,2,,,,,,
            """);
}
