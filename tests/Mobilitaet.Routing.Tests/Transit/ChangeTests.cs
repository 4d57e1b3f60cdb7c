using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Tests.Transit;

/// <summary>How passengers change between vehicles, and when they stay seated.</summary>
public sealed class ChangeTests
{
    private const string ToB = "IN,08:00:00,08:00:00,A,1\nIN,08:10:00,08:10:00,B,2\n";

    [Fact]
    public void Misses_a_connection_that_leaves_no_time_to_change()
    {
        using var timetable = new TextTimetable(FromB("08:11:00", "08:30:00"));
        Assert.Equal("A 08:00 > B 08:10, B 08:30 > C 08:40", timetable.Earliest("A", "C", "08:00"));
    }

    [Fact]
    public void Catches_it_when_no_slack_is_asked()
    {
        using var timetable = new TextTimetable(FromB("08:10:00", "08:30:00")) { SlackSeconds = 0 };
        Assert.Equal("A 08:00 > B 08:10, B 08:10 > C 08:20", timetable.Earliest("A", "C", "08:00"));
    }

    [Fact]
    public void Walks_to_another_stop_when_the_bus_leaves_there()
    {
        using var feed = RideTests.Trips("1,daily,IN\n1,daily,OUT", ToB + "OUT,08:20:00,08:20:00,C,1\nOUT,08:30:00,08:30:00,D,2");
        using var timetable = new TextTimetable(feed).WithWalk("B", "C", 8);
        Assert.Equal("A 08:00 > B 08:10, C 08:20 > D 08:30", timetable.Earliest("A", "D", "08:00"));
        Assert.Equal("A 08:00 > B 08:10, C 08:20 > D 08:30", timetable.ArriveBy("A", "D", "08:30"));
    }

    [Fact]
    public void Does_not_promise_a_walk_that_takes_too_long()
    {
        using var feed = RideTests.Trips("1,daily,IN\n1,daily,OUT", ToB + "OUT,08:20:00,08:20:00,C,1\nOUT,08:30:00,08:30:00,D,2");
        using var timetable = new TextTimetable(feed).WithWalk("B", "C", 9);
        Assert.StartsWith("A 08:00 > B 08:10, C 32:20", timetable.Earliest("A", "D", "08:00"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_agencys_minimum_time_for_a_change()
    {
        using var feed = FromB("08:15:00", "08:30:00").With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nB,B,2,600");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("A 08:00 > B 08:10, B 08:30 > C 08:40", timetable.Earliest("A", "C", "08:00"));
    }

    [Fact]
    public void Trusts_a_connection_that_waits()
    {
        using var feed = FromB("08:10:00", "08:30:00").With("transfers.txt", "from_stop_id,to_stop_id,transfer_type\nB,B,1");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("A 08:00 > B 08:10, B 08:10 > C 08:20", timetable.Earliest("A", "C", "08:00"));
    }

    [Fact]
    public void Never_changes_where_the_agency_says_impossible()
    {
        using var feed = FromB("08:20:00", "08:30:00").With("transfers.txt", "from_stop_id,to_stop_id,transfer_type\nB,B,3");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("none", timetable.Earliest("A", "C", "08:00"));
    }

    [Fact]
    public void Stays_seated_when_the_vehicle_goes_on_as_another_trip()
    {
        using var timetable = new TextTimetable(Block("08:10:00"));
        Assert.Equal("A 08:00 > D 08:30", timetable.Earliest("A", "D", "08:00", maxChanges: 0));
        Assert.Equal("A 08:00 > D 08:30", timetable.ArriveBy("A", "D", "09:00", maxChanges: 0));
    }

    [Fact]
    public void Counts_a_change_when_the_vehicle_takes_a_long_break()
    {
        using var timetable = new TextTimetable(Block("08:50:00"));
        Assert.Equal("none", timetable.Earliest("A", "D", "08:00", maxChanges: 0));
        Assert.Equal("A 08:00 > B 08:10, B 08:50 > D 09:10", timetable.Earliest("A", "D", "08:00"));
    }

    [Fact]
    public void Gets_out_when_the_agency_forbids_to_stay_seated()
    {
        using var feed = Block("08:15:00").With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,from_trip_id,to_trip_id\nB,B,5,IN,OUT");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("none", timetable.Earliest("A", "D", "08:00", maxChanges: 0));
    }

    [Theory]
    [InlineData("0,", true)]
    [InlineData("1,", true)]
    [InlineData("2,", true)]
    [InlineData("2,60", true)]
    [InlineData("3,", false)]
    public void Walks_where_the_agency_says_so_though_the_streets_know_no_way(string rule, bool walks)
    {
        using var feed = ToC("08:40:00").With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nB,C," + rule);
        using var timetable = new TextTimetable(feed);
        Assert.Equal(walks ? "A 08:00 > B 08:10, C 08:40 > D 08:50" : "none", timetable.Earliest("A", "D", "08:00"));
    }

    [Fact]
    public void Such_a_walk_takes_the_time_of_its_beeline()
    {
        // B and C lie 1112 m apart; at a metre per second the walk takes 18.5 minutes, and two minutes are slack.
        using var soon = new TextTimetable(ToC("08:30:00", "08:31:00").With("transfers.txt", "from_stop_id,to_stop_id,transfer_type\nB,C,0"));
        Assert.Equal("A 08:00 > B 08:10, C 08:31 > D 08:41", soon.Earliest("A", "D", "08:00"));
    }

    [Fact]
    public void A_bus_that_waits_at_another_stop_asks_for_the_walk_alone()
    {
        using var feed = ToC("08:11:00", "08:12:00").With("transfers.txt", "from_stop_id,to_stop_id,transfer_type\nB,C,1");
        using var timetable = new TextTimetable(feed).WithWalk("B", "C", 1);
        Assert.Equal("A 08:00 > B 08:10, C 08:11 > D 08:21", timetable.Earliest("A", "D", "08:00"));
    }

    [Fact]
    public void Changes_between_the_platforms_of_a_station()
    {
        using var timetable = new TextTimetable(Station(ToC("08:11:00", "08:20:00")));
        Assert.Equal("A 08:00 > B 08:10, C 08:20 > D 08:30", timetable.Earliest("A", "D", "08:00"));
        Assert.Equal("A 08:00 > B 08:10, C 08:20 > D 08:30", timetable.ArriveBy("A", "D", "08:30"));
    }

    [Theory]
    [InlineData(TravelMode.Wheelchair)]
    [InlineData(TravelMode.Pram)]
    public void Wheels_take_only_ways_that_the_streets_know(TravelMode mode)
    {
        using var platforms = new TextTimetable(Station(ToC("08:20:00"))) { Walking = mode };
        Assert.Equal("none", platforms.Earliest("A", "D", "08:00"));
        using var ruled = new TextTimetable(ToC("08:20:00").With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nB,C,2,60")) { Walking = mode };
        Assert.Equal("none", ruled.Earliest("A", "D", "08:00"));
    }

    [Fact]
    public void Wheels_need_the_time_of_their_own_way_where_the_agency_names_less()
    {
        using var feed = ToC("08:14:00", "08:15:00").With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nB,C,2,60");
        using var timetable = new TextTimetable(feed) { Walking = TravelMode.Wheelchair }.WithWalk("B", "C", 5);
        Assert.Equal("A 08:00 > B 08:10, C 08:15 > D 08:25", timetable.Earliest("A", "D", "08:00"));
    }

    [Fact]
    public void Leaves_out_walks_longer_than_one_wants()
    {
        using var near = new TextTimetable(ToC("08:40:00")) { LongestWalkSeconds = 480 }.WithWalk("B", "C", 8);
        Assert.Equal("A 08:00 > B 08:10, C 08:40 > D 08:50", near.Earliest("A", "D", "08:00"));
        using var far = new TextTimetable(ToC("08:40:00")) { LongestWalkSeconds = 480 }.WithWalk("B", "C", 9);
        Assert.Equal("none", far.Earliest("A", "D", "08:00"));
    }

    [Theory]
    [InlineData("bus7", "bus7", "08:50:00")]
    [InlineData("bus7", "bus8", "08:10:00")]
    [InlineData("", "", "08:15:00")]
    [InlineData("bus7", "", "08:15:00")]
    public void Stays_seated_wherever_the_agency_says_so(string block, string next, string departure)
    {
        using var feed = Block(departure).Change("trips.txt", "IN,bus7", "IN," + block).Change("trips.txt", "OUT,bus7", "OUT," + next)
            .With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,from_trip_id,to_trip_id\nB,B,4,IN,OUT");
        using var timetable = new TextTimetable(feed);
        Assert.StartsWith("A 08:00 > D ", timetable.Earliest("A", "D", "08:00", maxChanges: 0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_names_a_stop_without_the_trip_has_no_effect()
    {
        using var feed = Block("08:50:00").With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,from_trip_id,to_trip_id\nD,B,4,IN,OUT");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("none", timetable.Earliest("A", "D", "08:00", maxChanges: 0));
    }

    [Fact]
    public void Stays_seated_while_the_vehicle_moves_on_to_another_stop()
    {
        using var feed = ToC("08:14:00").With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,from_trip_id,to_trip_id\nB,C,4,IN,08:14:00");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("A 08:00 > D 08:24", timetable.Earliest("A", "D", "08:00", maxChanges: 0));
        Assert.Equal("A 08:00 > D 08:24", timetable.ArriveBy("A", "D", "08:24", maxChanges: 0));
        Assert.Equal("A 08:00 > B 08:10", timetable.Earliest("A", "B", "08:00", maxChanges: 0));
        Assert.Equal("C 08:14 > D 08:24", timetable.Earliest("C", "D", "08:00", maxChanges: 0));
        Assert.Equal("none", timetable.Earliest("A", "C", "08:00", maxChanges: 0));
        var search = new TransitSearch();
        var ride = search.Earliest(timetable.Day, timetable.Changes, new(
            new StopAccess[] { new(timetable.Stop("A"), 0) },
            new StopAccess[] { new(timetable.Stop("D"), 0) }, 8 * 3600, 0, 0)).WritableRides[0];
        Assert.Equal([(0, 1, 0, 1), (0, 1, 2, 3)], timetable.Day.PartsOf(ride).Select(part => (part.BoardCall, part.AlightCall, part.BoardAt, part.AlightAt)));
    }

    [Fact]
    public void Stays_seated_past_midnight_into_the_next_service_day()
    {
        using var feed = RideTests.Trips("1,daily,LATE\n1,daily,EARLY", """
            LATE,23:50:00,23:50:00,A,1
            LATE,23:59:00,23:59:00,B,2
            EARLY,00:00:00,00:00:00,B,1
            EARLY,00:20:00,00:20:00,C,2
            """).With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,from_trip_id,to_trip_id\nB,B,4,LATE,EARLY");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("A 23:50 > C 24:20", timetable.Earliest("A", "C", "23:00", maxChanges: 0));
    }

    [Fact]
    public void Stays_seated_when_the_vehicle_goes_on_from_the_next_platform()
    {
        using var feed = Station(ToC("08:12:00")).With("trips.txt", "route_id,service_id,trip_id,block_id\n1,daily,IN,bus7\n1,daily,08:12:00,bus7");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("A 08:00 > D 08:22", timetable.Earliest("A", "D", "08:00", maxChanges: 0));
    }

    [Fact]
    public void Changes_in_a_block_that_goes_on_from_a_distant_stop()
    {
        using var feed = ToC("08:12:00").With("trips.txt", "route_id,service_id,trip_id,block_id\n1,daily,IN,bus7\n1,daily,08:12:00,bus7");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("none", timetable.Earliest("A", "D", "08:00", maxChanges: 0));
    }

    /// <summary>A bus to B, and others from C to D ten minutes later.</summary>
    private static TextFeed ToC(params string[] departures)
    {
        var trips = string.Join('\n', departures.Select(departure => "1,daily," + departure).Prepend("1,daily,IN"));
        var times = string.Join('\n', departures.Select(departure =>
            $"{departure},{departure},{departure},C,1\n{departure},{Later(departure, 10)},{Later(departure, 10)},D,2"));
        // Only today: tomorrow's bus would always be reached.
        return RideTests.Trips(trips, ToB + times).Change("calendar.txt", "20240101,20241231", "20240605,20240605");
    }

    /// <summary>Makes B and C platforms, 22 m apart, of one station.</summary>
    private static TextFeed Station(TextFeed feed) => feed.With("stops.txt", """
        stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station
        S,Bahnhof,51.21,10.00,1,
        A,Anger,51.20,10.00,0,
        B,Bahnhof,51.2100,10.00,0,S
        C,Bahnhof,51.2102,10.00,0,S
        D,Damm,51.23,10.00,0,
        """);

    private static TextFeed FromB(params string[] departures)
    {
        var trips = "1,daily,IN";
        var times = ToB;
        foreach (var departure in departures)
        {
            trips += $"\n1,daily,{departure}";
            times += $"{departure},{departure},{departure},B,1\n{departure},{Later(departure, 10)},{Later(departure, 10)},C,2\n";
        }
        return RideTests.Trips(trips, times.TrimEnd());
    }

    private static TextFeed Block(string departure) => TextFeed.Small()
        .With("trips.txt", "route_id,service_id,trip_id,block_id\n1,daily,IN,bus7\n1,daily,OUT,bus7")
        .With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + ToB
            + $"OUT,{departure},{departure},B,1\nOUT,{Later(departure, 10)},{Later(departure, 10)},C,2\nOUT,{Later(departure, 20)},{Later(departure, 20)},D,3");

    private static string Later(string time, int minutes)
    {
        var span = TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture) + TimeSpan.FromMinutes(minutes);
        return span.ToString(@"hh\:mm\:ss", System.Globalization.CultureInfo.InvariantCulture);
    }
}
