using System.Text;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>A small feed with every file that is read, to be damaged.</summary>
internal static class WholeFeed
{
    public static readonly string[] Files =
    [
        "agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt", "calendar.txt", "calendar_dates.txt", "frequencies.txt",
        "transfers.txt", "shapes.txt", "feed_info.txt", "booking_rules.txt", "location_groups.txt", "location_group_stops.txt", "locations.geojson",
    ];

    private static readonly string[] Values =
    [
        "", "0", "-1", "1e308", "NaN", "999999999999999999999", "24:00:00", "-01:00:00", "99999:00:00", "20240230", "00000000", "99991231",
        "\"", "\"\"", ",", ",,,,,,,,,,,,,,,,,,,,,,,,,,,", "\n", "\r", "\0", "\ufeff", "\u2028", "💥", "A", "T", "daily", "../..", "{", "]", "null",
    ];

    public static TextFeed Create() => TextFeed.WithOneTrip()
        .With("calendar_dates.txt", "service_id,date,exception_type\ndaily,20240301,2\nextra,20240302,1")
        .With("trips.txt", "route_id,service_id,trip_id,trip_headsign,direction_id,block_id,shape_id\n1,daily,T,Damm,0,K,L\n1,extra,U,Damm,1,K,\n1,daily,F,,,,")
        .With("stop_times.txt", """
            trip_id,arrival_time,departure_time,stop_id,location_group_id,location_id,stop_sequence,start_pickup_drop_off_window,end_pickup_drop_off_window,pickup_type,drop_off_type,pickup_booking_rule_id,shape_dist_traveled
            T,08:00:00,08:00:00,A,,,1,,,0,0,,0
            T,,,B,,,2,,,0,0,,1
            T,08:20:00,08:21:00,C,,,3,,,0,0,,2
            T,08:30:00,08:30:00,D,,,4,,,0,0,,3
            U,23:50:00,23:50:00,D,,,1,,,2,2,R,
            U,24:30:00,24:30:00,A,,,2,,,2,2,,
            F,,,,G,,1,08:00:00,18:00:00,2,1,R,
            F,,,,,north,2,08:00:00,18:00:00,1,2,,
            """)
        .With("frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times\nT,08:00:00,10:00:00,600,0")
        .With("transfers.txt", "from_stop_id,to_stop_id,from_trip_id,to_trip_id,transfer_type,min_transfer_time\nA,B,,,2,180\nD,D,T,U,4,")
        .With("shapes.txt", "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled\nL,51.2,10,1,0\nL,51.22,10,3,2\nL,51.23,10,4,3")
        .With("feed_info.txt", "feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date\nV,https://example.org,de,20240101,20241231")
        .With("booking_rules.txt", "booking_rule_id,booking_type,prior_notice_duration_min,prior_notice_service_id\nR,1,60,daily")
        .With("location_groups.txt", "location_group_id,location_group_name\nG,Ringgau")
        .With("location_group_stops.txt", "location_group_id,stop_id\nG,A\nG,B")
        .With("locations.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","id":"north","properties":{"stop_name":"Norden"},"geometry":{"type":"Polygon","coordinates":[[[9,51],[10,51],[10,52],[9,52],[9,51]]]}}]}""");

    /// <summary>Puts odd values into up to three fields, somewhere.</summary>
    public static void PlaceOddValues(TextFeed text, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var file = Files[random.Next(Files.Length)];
            var fields = Encoding.UTF8.GetString(text.Content(file)).Split(',');
            fields[random.Next(fields.Length)] = Values[random.Next(Values.Length)];
            text.With(file, string.Join(',', fields));
        }
    }
}
