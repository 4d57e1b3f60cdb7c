using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Tests.Transit;

/// <summary>Rules for changing that name lines or trips: the most specific one counts, and outside the search nobody sees virtual stops.</summary>
public sealed class SpecificChangeTests
{
    private const string Soon = "A 08:00 > B 08:10, B 08:11 > C 08:21";
    private const string Usual = "A 08:00 > B 08:10, B 08:15 > C 08:25";
    private const string Late = "A 08:00 > B 08:10, B 08:45 > C 08:55";

    [Theory]
    [InlineData("B,B,,,IN,OUT1,1,", Soon)]
    [InlineData("B,B,,,OTHER,OUT1,1,", Usual)]
    [InlineData("B,B,,,IN,,1,", Soon)]
    [InlineData("B,B,,,,OUT1,1,", Soon)]
    [InlineData("B,B,1,2,,,1,", Soon)]
    [InlineData("B,B,2,1,,,1,", Usual)]
    [InlineData("B,B,1,,,,1,", Soon)]
    [InlineData("B,B,,2,,,1,", Soon)]
    [InlineData("B,B,,2,,,2,1800", Late)]
    [InlineData("B,B,,2,,,3,", "none")]
    [InlineData("B,B,,2,,,0,", Usual)]
    public void A_rule_goes_for_the_trips_that_it_names(string rule, string journey) => AssertJourney(journey, rule);

    [Fact]
    public void A_rule_between_two_trips_beats_one_between_a_trip_and_a_line() =>
        AssertJourney(Soon, "B,B,,,IN,OUT1,1,", "B,B,,2,IN,,3,", "B,B,1,,,OUT1,3,");

    [Fact]
    public void A_rule_between_a_trip_and_a_line_beats_one_of_a_trip()
    {
        AssertJourney(Soon, "B,B,,2,IN,,1,", "B,B,,,IN,,3,", "B,B,,,,OUT1,3,");
        AssertJourney(Soon, "B,B,1,,,OUT1,1,", "B,B,,,IN,,3,", "B,B,,,,OUT1,3,");
    }

    [Fact]
    public void A_rule_of_a_trip_beats_one_between_two_lines()
    {
        AssertJourney(Soon, "B,B,,,IN,,1,", "B,B,1,2,,,3,");
        AssertJourney(Soon, "B,B,,,,OUT1,1,", "B,B,1,2,,,3,");
    }

    [Fact]
    public void A_rule_between_two_lines_beats_one_of_a_line() => AssertJourney(Soon, "B,B,1,2,,,1,", "B,B,1,,,,3,", "B,B,,2,,,3,");

    [Fact]
    public void A_rule_of_a_line_beats_that_of_the_stops()
    {
        AssertJourney(Soon, "B,B,1,,,,1,", "B,B,,,,,3,");
        AssertJourney(Soon, "B,B,,2,,,1,", "B,B,,,,,3,");
    }

    [Fact]
    public void Between_a_station_and_its_platform_the_more_specific_rule_still_counts() =>
        AssertJourney(Soon, "S,S,,,IN,OUT1,1,", "B,B,1,2,,,3,");

    [Fact]
    public void Of_equally_specific_rules_that_of_the_platform_counts() => AssertJourney(Soon, "S,S,1,2,,,3,", "B,B,1,2,,,1,");

    [Fact]
    public void A_trip_that_no_rule_names_changes_as_usual()
    {
        using var timetable = new TextTimetable(Feed("B,B,,,IN,,3,"));
        Assert.Equal("none", timetable.Earliest("A", "C", "07:50"));
        Assert.Equal("A 07:30 > B 07:40, B 08:11 > C 08:21", timetable.Earliest("A", "C", "07:20"));
    }

    [Fact]
    public void A_rule_for_a_trip_run_by_frequency_goes_for_all_its_departures()
    {
        using var feed = Feed("B,B,,,IN,,1,").With("frequencies.txt", "trip_id,start_time,end_time,headway_secs\nIN,08:00:00,08:10:00,240");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("A 08:00 > B 08:10, B 08:11 > C 08:21", timetable.Earliest("A", "C", "08:00"));
        Assert.Equal("A 08:04 > B 08:14, B 08:15 > C 08:25", timetable.Earliest("A", "C", "08:02"));
    }

    [Fact]
    public void A_rule_opens_a_way_for_its_line_alone()
    {
        using var timetable = new TextTimetable(Feed("B,D,1,,,,2,60"));
        Assert.Equal("A 08:00 > B 08:10, D 08:12 > C 08:20", timetable.Earliest("A", "C", "08:00"));
        using var other = new TextTimetable(Feed("B,D,2,,,,2,60"));
        Assert.Equal(Usual, other.Earliest("A", "C", "08:00"));
        using var wheels = new TextTimetable(Feed("B,D,1,,,,2,60")) { Walking = TravelMode.Wheelchair };
        Assert.Equal(Usual, wheels.Earliest("A", "C", "08:00"));
    }

    [Fact]
    public void One_stays_seated_though_a_rule_forbids_the_change()
    {
        using var feed = Feed("B,B,,,IN,OUT1,3,").Change("trips.txt", "IN,", "IN,bus7").Change("trips.txt", "OUT1,", "OUT1,bus7");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("A 08:00 > C 08:21", timetable.Earliest("A", "C", "08:00"));
        Assert.Equal("A 08:00 > C 08:21", timetable.ArriveBy("A", "C", "08:22"));
        Assert.Equal("A 08:00 > B 08:10", timetable.Earliest("A", "B", "08:00"));
        Assert.Equal("B 08:11 > C 08:21", timetable.Earliest("B", "C", "08:00"));
    }

    [Fact]
    public void Profiles_speak_of_stops_and_hold_only_the_best_of_their_trips()
    {
        // Trips of two classes reach C; the later one leaves no earlier, so it is of no use.
        using var timetable = new TextTimetable(Feed("C,C,,,OUT1,,1,", "C,C,,,OUT2,,2,600"));
        var profiles = new TransitSearch().OneToAll(timetable.Day, timetable.Changes, new(new StopAccess[] { new(timetable.Stop("B"), 0) }, 8 * 3600, 9 * 3600));
        var arrivals = new List<int>();
        for (var i = profiles.HeadOf(timetable.Stop("C")); i >= 0; i = profiles.Entries[i].Next)
            arrivals.Add(profiles.Entries[i].Arrival / 60);
        Assert.Equal([501, 505, 535], arrivals.Where(arrival => arrival < 600));
    }

    private static void AssertJourney(string expected, params string[] rules)
    {
        using var timetable = new TextTimetable(Feed(rules));
        Assert.Equal(expected, timetable.Earliest("A", "C", "08:00"));
        var arrival = expected == "none" ? "09:30" : expected[^5..];
        Assert.Equal(expected, timetable.ArriveBy("A", "C", arrival).Replace("A 07:30 > B 07:40", "A 08:00 > B 08:10", StringComparison.Ordinal));
        Array.Reverse(rules);
        using var turned = new TextTimetable(Feed(rules));
        Assert.Equal(expected, turned.Earliest("A", "C", "08:00"));
    }

    /// <summary>Line 1 arrives at B at 7:40 and 8:10, line 2 leaves it at 8:11, 8:15 and 8:45, and line 3 leaves D beside it at 8:12.</summary>
    private static TextFeed Feed(params string[] rules) => TextFeed.Small()
        .Change("calendar.txt", "20240101,20241231", "20240605,20240605")
        .With("stops.txt", """
            stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station
            S,Bahnhof,51.21,10.00,1,
            A,Anger,51.20,10.00,0,
            B,Bahnhof,51.2100,10.00,0,S
            C,Damm,51.23,10.00,0,
            D,Bahnhof Nord,51.2200,10.00,0,
            """)
        .With("routes.txt", "route_id,route_short_name,route_type\n1,1,3\n2,2,3\n3,3,3")
        .With("trips.txt", "route_id,service_id,trip_id,block_id\n1,daily,OTHER,\n1,daily,IN,\n2,daily,OUT1,\n2,daily,OUT2,\n2,daily,OUT3,\n3,daily,NEAR,")
        .With("stop_times.txt", """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence
            OTHER,07:30:00,07:30:00,A,1
            OTHER,07:40:00,07:40:00,B,2
            IN,08:00:00,08:00:00,A,1
            IN,08:10:00,08:10:00,B,2
            OUT1,08:11:00,08:11:00,B,1
            OUT1,08:21:00,08:21:00,C,2
            OUT2,08:15:00,08:15:00,B,1
            OUT2,08:25:00,08:25:00,C,2
            OUT3,08:45:00,08:45:00,B,1
            OUT3,08:55:00,08:55:00,C,2
            NEAR,08:12:00,08:12:00,D,1
            NEAR,08:20:00,08:20:00,C,2
            """)
        .With("transfers.txt", "from_stop_id,to_stop_id,from_route_id,to_route_id,from_trip_id,to_trip_id,transfer_type,min_transfer_time\n" + string.Join('\n', rules));
}
