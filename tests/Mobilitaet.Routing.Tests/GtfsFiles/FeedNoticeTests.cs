using Mobilitaet.Routing.GtfsFiles;
using NodaTime;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>Each defect is reported under the canonical validator's code, with file and line, and the rest of the feed is read.</summary>
public sealed class FeedNoticeTests
{
    [Theory]
    [InlineData("stops.txt", "E,Eck,95,10", "number_out_of_range")]
    [InlineData("stops.txt", "E,Eck,x,10", "invalid_float")]
    [InlineData("stops.txt", "E,Eck,NaN,10", "invalid_float")]
    [InlineData("stops.txt", "E,Eck,0.1,0.1", "point_near_origin")]
    [InlineData("stops.txt", "E,Eck,89.9,10", "point_near_pole")]
    [InlineData("stops.txt", "E,Eck,,", "stop_without_location")]
    [InlineData("stops.txt", "E,,51,10", "missing_stop_name")]
    [InlineData("stops.txt", "A,Anger,51,10", "duplicate_key")]
    [InlineData("stops.txt", ",Eck,51,10", "missing_required_field")]
    [InlineData("stops.txt", "E,Eck,51,10", "stop_without_stop_time")]
    [InlineData("routes.txt", "2,X,2,3", "foreign_key_violation")]
    [InlineData("routes.txt", "2,V,,3", "route_both_short_and_long_name_missing")]
    [InlineData("routes.txt", "2,V,2,bus", "invalid_integer")]
    [InlineData("routes.txt", "2,V,2,9999", "unexpected_enum_value")]
    [InlineData("calendar.txt", "odd,1,1,1,1,1,1,1,20240230,20241231", "invalid_date")]
    [InlineData("calendar.txt", "odd,1,1,1,1,1,1,1,20241231,20240101", "start_and_end_range_out_of_order")]
    [InlineData("calendar.txt", "odd,0,0,0,0,0,0,0,20240101,20241231", "service_has_no_active_day_of_the_week")]
    [InlineData("trips.txt", "9,daily,U", "foreign_key_violation")]
    [InlineData("trips.txt", "1,never,U", "foreign_key_violation")]
    [InlineData("trips.txt", "1,daily,U", "unused_trip")]
    [InlineData("stop_times.txt", "X,09:00:00,09:00:00,A,1", "foreign_key_violation")]
    [InlineData("stop_times.txt", "T,09:00:00,09:00:00,X,5", "foreign_key_violation")]
    [InlineData("stop_times.txt", "T,09:00:00,09:00:00,,5", "missing_required_field")]
    [InlineData("stop_times.txt", "T,09:00:00,09:00:00,A,", "missing_required_field")]
    [InlineData("stop_times.txt", "T,09:00:00,09:00:00,A,-3", "number_out_of_range")]
    [InlineData("stop_times.txt", "T,09:61:00,09:00:00,A,5", "invalid_time")]
    [InlineData("stop_times.txt", "T,9h,9h,A,5", "missing_trip_edge")]
    [InlineData("stop_times.txt", "T,09:00:00,,A,5", "stop_time_with_only_arrival_or_departure_time")]
    [InlineData("stop_times.txt", "T,09:00:00,09:00:00,A,4", "duplicate_key")]
    [InlineData("stop_times.txt", "T,08:31:00,08:31:00,A,5", "fast_travel_between_consecutive_stops")]
    [InlineData("stop_times.txt", "T,,,A,5", "missing_trip_edge")]
    public void A_bad_row_is_reported_and_the_feed_is_read_on(string file, string row, string code)
    {
        using var text = TextFeed.WithOneTrip();
        // Five kilometres in a minute need no other defect.
        text.Change("stops.txt", "D,Damm,51.23", "D,Damm,51.25").AddRows(file, row);
        var feed = text.Read();

        var notice = text.SingleNotice(code);
        Assert.Equal(file, notice.File);
        Assert.NotNull(notice.Row);
        Assert.EndsWith(".", notice.Text, StringComparison.Ordinal);
        Assert.True(feed.StopTimesOf(0).Length >= 4);
    }

    [Fact]
    public void The_line_of_a_notice_is_the_line_an_editor_shows()
    {
        using var text = TextFeed.WithOneTrip();
        text.With("stops.txt", "stop_id,stop_name,stop_lat,stop_lon\nA,\"An\nger\",51.2,10\n\nB,Brunnen,51.21,10\nC,C,51.22,10\nD,D,x,10");
        text.Read();

        Assert.Equal(7, text.SingleNotice("invalid_float").Row);
    }

    [Fact]
    public void A_trip_that_travels_back_in_time_is_left_out_alone()
    {
        using var text = TextFeed.WithOneTrip()
            .AddRows("trips.txt", "1,daily,U")
            .AddRows("stop_times.txt", "U,10:00:00,10:00:00,A,1\nU,09:50:00,09:50:00,B,2");
        var feed = text.Read();

        Assert.Equal(4, feed.StopTimesOf(0).Length);
        Assert.Equal(0, feed.StopTimesOf(1).Length);
        Assert.Equal((7, "arrival_time"), (text.SingleNotice("stop_time_with_arrival_before_previous_departure_time").Row, text.SingleNotice("stop_time_with_arrival_before_previous_departure_time").Field));
    }

    [Fact]
    public void A_trip_that_departs_before_it_arrives_is_left_out()
    {
        using var text = TextFeed.WithOneTrip()
            .AddRows("trips.txt", "1,daily,U")
            .AddRows("stop_times.txt", "U,10:00:00,10:00:00,A,1\nU,10:10:00,10:05:00,B,2\nU,10:20:00,10:20:00,C,3");

        Assert.Equal(0, text.Read().StopTimesOf(1).Length);
        Assert.Equal(7, text.SingleNotice("start_and_end_range_out_of_order").Row);
    }

    [Fact]
    public void A_trip_with_one_stop_is_unusable()
    {
        using var text = TextFeed.WithOneTrip().AddRows("trips.txt", "1,daily,U").AddRows("stop_times.txt", "U,10:00:00,10:00:00,A,1");

        Assert.Equal(0, text.Read().StopTimesOf(1).Length);
        Assert.Equal(3, text.SingleNotice("unusable_trip").Row);
    }

    [Fact]
    public void Stop_times_of_a_refused_trip_go_silently_with_it()
    {
        using var text = TextFeed.WithOneTrip().AddRows("trips.txt", "1,never,U").AddRows("stop_times.txt", "U,10:00:00,10:00:00,A,1\nU,10:10:00,10:10:00,B,2");
        text.Read();

        Assert.Equal(1, text.Notices.Count);
    }

    [Fact]
    public void Overlapping_trips_of_one_vehicle_are_reported_when_they_share_a_day()
    {
        using var text = TextFeed.WithOneTrip()
            .AddRows("calendar.txt", "sunday,0,0,0,0,0,0,1,20240101,20241231\nmonday,1,0,0,0,0,0,0,20240101,20241231")
            .With("trips.txt", "route_id,service_id,trip_id,block_id\n1,monday,T,K\n1,sunday,U,K\n1,daily,W,L\n1,monday,X,K")
            .AddRows("stop_times.txt", "U,08:20:00,08:20:00,A,1\nU,08:50:00,08:50:00,D,2\nX,08:25:00,08:25:00,A,1\nX,08:50:00,08:50:00,D,2\nW,08:20:00,08:20:00,A,1\nW,08:50:00,08:50:00,D,2");
        text.Read();

        Assert.Equal(1, text.Notices.CountOf("block_trips_with_overlapping_stop_times"));
        Assert.Contains("'T' and 'X'", text.SingleNotice("block_trips_with_overlapping_stop_times").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Expired_services_are_reported_against_the_given_day_only()
    {
        using var text = TextFeed.WithOneTrip();
        text.Read();
        Assert.Equal(0, text.Notices.CountOf("expired_calendar"));

        text.Read(new GtfsReadOptions { Today = new LocalDate(2025, 1, 1) });
        Assert.Contains("2024-12-31", text.SingleNotice("expired_calendar").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Agencies_in_two_time_zones_are_reported_and_the_first_counts()
    {
        using var text = TextFeed.WithOneTrip().AddRows("agency.txt", "W,West,https://example.org,Europe/London");

        Assert.Equal("Europe/Berlin", text.Read().TimeZone.Id);
        Assert.Equal(3, text.SingleNotice("inconsistent_agency_timezone").Row);
    }

    [Fact]
    public void Overlapping_frequencies_are_reported_and_bad_ones_left_out()
    {
        using var text = TextFeed.WithOneTrip().With("frequencies.txt", """
            trip_id,start_time,end_time,headway_secs,exact_times
            T,08:00:00,10:00:00,600,0
            T,09:00:00,11:00:00,1200,1
            T,12:00:00,11:00:00,600,
            T,12:00:00,13:00:00,0,
            """);
        var feed = text.Read();

        Assert.Equal([new GtfsFrequency(0, 28800, 36000, 600, false), new GtfsFrequency(0, 32400, 39600, 1200, true)], feed.Frequencies);
        Assert.Equal(3, text.SingleNotice("overlapping_frequency").Row);
        Assert.Equal(4, text.SingleNotice("start_and_end_range_out_of_order").Row);
        Assert.Equal(5, text.SingleNotice("number_out_of_range").Row);
    }

    [Fact]
    public void Millions_of_notices_keep_a_hundred_examples_and_the_full_count()
    {
        var notices = new GtfsNotices();
        for (var i = 0; i < 1_000_000; i++)
            notices.Add(GtfsRules.InvalidTime, "stop_times.txt", i, "arrival_time", i, static n => $"{n}");

        var group = Assert.Single(notices.List());
        Assert.Equal((1_000_000, 100), (group.Count, group.Examples.Count));
    }

    [Fact]
    public void Notices_stay_short_and_on_one_line_whatever_the_feed_holds()
    {
        using var text = TextFeed.WithOneTrip().AddRows("trips.txt", $"1,daily,\"{new string('x', 5000)}\n\u2028y\"");
        text.Read();

        var notice = text.SingleNotice("unused_trip");
        Assert.InRange(notice.Text.Length, 1, 301);
        Assert.DoesNotContain(notice.Text, char.IsControl);
    }
}
