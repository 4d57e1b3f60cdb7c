using System.Text;
using Mobilitaet.Routing.GtfsFiles;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>How files are found and taken apart: folders, archives, quotes, orders, encodings.</summary>
public sealed class FeedReadingTests
{
    [Fact]
    public void A_folder_and_a_zip_file_give_the_same_feed()
    {
        using var text = TextFeed.WithOneTrip();
        var folder = GtfsFeed.Read(text.WriteFolder(), text.Notices);
        var zip = GtfsFeed.Read(text.WriteZip(), text.Notices);

        Assert.Equal(folder.Stops, zip.Stops);
        Assert.Equal(folder.StopTimesOf(0).ToArray(), zip.StopTimesOf(0).ToArray());
        Assert.Equal(0, text.Notices.Count);
    }

    [Fact]
    public void A_zip_file_may_wrap_the_feed_in_one_folder()
    {
        using var text = TextFeed.WithOneTrip();
        var feed = GtfsFeed.Read(text.WriteZip("verbund-2024/"), text.Notices);

        Assert.Single(feed.Trips);
        Assert.Equal("verbund-2024/", text.SingleNotice("invalid_input_files_in_subfolder").File);
    }

    [Fact]
    public void Stop_times_are_resolved_and_in_order()
    {
        using var text = TextFeed.WithOneTrip();
        var feed = text.Read();

        var rows = feed.StopTimesOf(0).ToArray();
        Assert.Equal(["A", "B", "C", "D"], rows.Select(r => feed.Stops[r.Place].Id));
        Assert.Equal([28800, 29400, 30000, 30600], rows.Select(r => r.Departure));
        Assert.Equal(2, rows[0].Row);
        Assert.All(rows, r => Assert.Equal((-1, -1, -1, true), (r.WindowStart, r.PickupRule, r.Headsign, r.Exact)));
    }

    [Fact]
    public void Rows_of_mixed_trips_and_wrong_order_are_brought_together()
    {
        using var text = TextFeed.Small()
            .With("trips.txt", "route_id,service_id,trip_id\n1,daily,X\n1,daily,Y")
            .With("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                Y,09:30:00,09:30:00,C,30
                X,08:00:00,08:00:00,A,1
                Y,09:00:00,09:00:00,A,10
                X,08:30:00,08:30:00,B,2
                Y,09:10:00,09:10:00,B,20
                """);
        var feed = text.Read();

        Assert.Equal([28800, 30600], feed.StopTimesOf(0).ToArray().Select(r => r.Departure));
        Assert.Equal([32400, 33000, 34200], feed.StopTimesOf(1).ToArray().Select(r => r.Departure));
        Assert.Equal(0, text.Notices.CountOf(GtfsSeverity.Error));
    }

    [Fact]
    public void Columns_come_in_any_order_with_byte_order_mark_quotes_spaces_and_windows_line_ends()
    {
        using var text = TextFeed.WithOneTrip().With("stops.txt",
            [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes("stop_lon, stop_lat ,\"stop_name\",stop_id\r\n10.0,51.2,\"Anger, \"\"Mitte\"\"\",A\r\n10.0,51.21, Brunnen ,B\r\n10,51.22,Chaussee,C\r\n10,51.23,Gänsewiese,D\r\n")]);
        var feed = text.Read();

        Assert.Equal(["Anger, \"Mitte\"", "Brunnen", "Chaussee", "Gänsewiese"], feed.Stops.Select(s => s.Name));
        Assert.Equal(new GeoPoint(51.2, 10.0), feed.Stops[0].Location);
        Assert.Equal(0, text.Notices.Count);
    }

    [Fact]
    public void Missing_fields_at_the_end_of_a_row_are_empty()
    {
        using var text = TextFeed.WithOneTrip()
            .With("trips.txt", "route_id,service_id,trip_id,trip_headsign,bikes_allowed\n1,daily,T");
        var feed = text.Read();

        Assert.Null(feed.Trips[0].Headsign);
        Assert.Equal(2, text.SingleNotice("invalid_row_length").Row);
    }

    [Fact]
    public void A_row_with_surplus_fields_is_left_out()
    {
        using var text = TextFeed.WithOneTrip().AddRows("stops.txt", "E,Eck, am Bach,51.24,10.0");
        var feed = text.Read();

        Assert.Equal(4, feed.Stops.Length);
        Assert.Equal(6, text.SingleNotice("invalid_row_length").Row);
    }

    [Fact]
    public void Unknown_columns_and_files_are_mentioned_and_ignored()
    {
        using var text = TextFeed.WithOneTrip()
            .With("trips.txt", "route_id,service_id,trip_id,colour_of_seats\n1,daily,T,blue")
            .With("notes.txt", "x")
            .With("fare_attributes.txt", "x");
        text.Read();

        Assert.Equal("colour_of_seats", text.SingleNotice("unknown_column").Field);
        Assert.Equal("notes.txt", text.SingleNotice("unknown_file").File);
        Assert.Equal(2, text.Notices.Count);
    }

    [Fact]
    public void Western_encoding_is_read_with_a_notice_and_ids_still_match()
    {
        var stops = "stop_id,stop_name,stop_lat,stop_lon\nA,Anger,51.2,10\nB,Brunnen,51.21,10\nC,Chaussee,51.22,10\nDü,Gänsewiese,51.23,10";
        using var text = TextFeed.WithOneTrip()
            .With("stops.txt", Encoding.Latin1.GetBytes(stops))
            .With("stop_times.txt", Encoding.Latin1.GetBytes("trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT,8:00:00,8:00:00,A,1\nT,8:30:00,8:30:00,Dü,2"));
        var feed = text.Read();

        Assert.Equal("Gänsewiese", feed.Stops[3].Name);
        Assert.Equal(3, feed.StopTimesOf(0)[1].Place);
        Assert.Equal(5, text.SingleNotice("invalid_character").Row);
    }

    [Fact]
    public void Utf16_is_read()
    {
        using var text = TextFeed.WithOneTrip()
            .With("routes.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("route_id,agency_id,route_short_name,route_type\n1,V,Bus Ü,3\n")]);

        Assert.Equal("Bus Ü", text.Read().Routes[0].ShortName);
    }

    [Fact]
    public void Progress_ends_at_one_and_cancellation_ends_the_reading()
    {
        using var text = TextFeed.WithOneTrip();
        var shares = new List<double>();
        text.Read(new GtfsReadOptions { Progress = new Listener(shares) });
        Assert.Equal(1, shares[^1]);
        Assert.Equal(shares.Order(), shares);

        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => text.Read(new GtfsReadOptions { Cancellation = cancelled.Token }));
    }

    private sealed class Listener(List<double> shares) : IProgress<double>
    {
        public void Report(double value) => shares.Add(value);
    }
}
