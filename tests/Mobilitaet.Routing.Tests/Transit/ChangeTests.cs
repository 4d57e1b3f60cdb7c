using Mobilitaet.Routing.Tests.GtfsFiles;

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
