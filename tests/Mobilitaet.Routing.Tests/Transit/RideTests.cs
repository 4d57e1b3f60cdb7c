using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Transit;

/// <summary>Which vehicles a journey may use, and when.</summary>
public sealed class RideTests
{
    [Fact]
    public void Takes_the_next_vehicle_and_not_one_that_has_left()
    {
        using var timetable = new TextTimetable(Line("T1,08:00:00", "T2,09:00:00"));
        Assert.Equal("A 08:00 > B 08:10", timetable.Earliest("A", "B", "08:00"));
        Assert.Equal("A 09:00 > B 09:10", timetable.Earliest("A", "B", "08:01"));
        Assert.Equal("A 32:00 > B 32:10", timetable.Earliest("A", "B", "09:01"));
    }

    [Fact]
    public void Arrives_by_a_time_with_the_last_vehicle_that_does()
    {
        using var timetable = new TextTimetable(Line("T1,08:00:00", "T2,08:30:00", "T3,09:00:00"));
        Assert.Equal("A 08:30 > B 08:40", timetable.ArriveBy("A", "B", "09:00"));
        Assert.Equal("A 08:30 > B 08:40", timetable.ArriveBy("A", "B", "08:40"));
        Assert.Equal("A 08:00 > B 08:10", timetable.ArriveBy("A", "B", "08:39"));
    }

    [Fact]
    public void Lists_every_useful_departure_of_a_window()
    {
        using var timetable = new TextTimetable(Line("T1,08:00:00", "T2,08:30:00", "T3,10:30:00"));
        Assert.Equal("A 08:00 > B 08:10\nA 08:30 > B 08:40", timetable.Departures("A", "B", "07:00", "09:00"));
    }

    [Fact]
    public void Prefers_an_express_that_overtakes()
    {
        using var feed = Trips("""
            1,daily,SLOW
            1,daily,FAST
            """, """
            SLOW,08:00:00,08:00:00,A,1
            SLOW,08:30:00,08:30:00,B,2
            SLOW,09:00:00,09:00:00,C,3
            FAST,08:10:00,08:10:00,A,1
            FAST,08:20:00,08:20:00,B,2
            FAST,08:30:00,08:30:00,C,3
            """);
        using var timetable = new TextTimetable(feed);
        Assert.Equal(2, timetable.Timetable.Day(timetable.Date, new DayOptions { NeighbourDays = false }).PatternCount);
        Assert.Equal("A 08:10 > C 08:30", timetable.Earliest("A", "C", "08:00"));
        Assert.Equal("A 08:10 > C 08:30", timetable.ArriveBy("A", "C", "09:00"));
    }

    [Fact]
    public void Boards_a_loop_at_the_second_visit_of_a_stop_and_stays_on_past_it()
    {
        using var feed = Trips("1,daily,LOOP", """
            LOOP,08:00:00,08:00:00,A,1
            LOOP,08:10:00,08:10:00,B,2
            LOOP,08:20:00,08:20:00,C,3
            LOOP,08:30:00,08:30:00,B,4
            LOOP,08:40:00,08:40:00,D,5
            """);
        using var timetable = new TextTimetable(feed);
        Assert.Equal("B 08:10 > D 08:40", timetable.Earliest("B", "D", "08:05"));
        Assert.Equal("B 08:30 > D 08:40", timetable.Earliest("B", "D", "08:15"));
        Assert.Equal("C 08:20 > B 08:30", timetable.Earliest("C", "B", "08:00"));
        Assert.Equal("A 08:00 > B 08:10", timetable.Earliest("A", "B", "08:00"));
        Assert.Equal("B 08:30 > D 08:40", timetable.ArriveBy("B", "D", "08:40"));
    }

    [Fact]
    public void Does_not_board_where_only_alighting_is_allowed()
    {
        using var feed = TextFeed.WithOneTrip().With("stop_times.txt", """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type
            T,08:00:00,08:00:00,A,1,0,0
            T,08:10:00,08:10:00,B,2,1,0
            T,08:20:00,08:20:00,C,3,0,1
            T,08:30:00,08:30:00,D,4,0,0
            """);
        using var timetable = new TextTimetable(feed);
        Assert.Equal("A 08:00 > B 08:10", timetable.Earliest("A", "B", "07:00", maxChanges: 0));
        Assert.Equal("none", timetable.Earliest("B", "D", "07:00"));
        Assert.Equal("none", timetable.Earliest("A", "C", "07:00"));
        Assert.Equal("C 08:20 > D 08:30", timetable.Earliest("C", "D", "07:00"));
    }

    [Fact]
    public void Rides_on_after_midnight_with_yesterdays_late_trip()
    {
        using var timetable = new TextTimetable(Line("NIGHT,24:30:00"));
        Assert.Equal("A 24:30 > B 24:40", timetable.Earliest("A", "B", "23:00"));
        Assert.Equal("A 00:30 > B 00:40", timetable.Earliest("A", "B", "00:10"));
        Assert.Equal("2024-06-06 00:30 +02", timetable.ClockAtDeparture("A", "B", "23:00"));
    }

    [Fact]
    public void Leads_into_the_next_morning_when_the_evening_has_no_more_vehicle()
    {
        using var timetable = new TextTimetable(Line("T1,06:00:00"));
        Assert.Equal("A 30:00 > B 30:10", timetable.Earliest("A", "B", "22:00"));
    }

    [Fact]
    public void Runs_only_on_the_days_of_its_calendar_and_on_no_exception()
    {
        using var feed = Line("T1,08:00:00").Change("calendar.txt", "daily,1,1,1,1,1,1,1", "daily,1,1,1,1,1,0,0").With("calendar_dates.txt", """
            service_id,date,exception_type
            daily,20240605,2
            daily,20240609,1
            """);
        using var timetable = new TextTimetable(feed);
        int TripsOn(int day) => timetable.Timetable.Day(new LocalDate(2024, 6, day), new DayOptions { NeighbourDays = false }).TripCount;
        Assert.Equal([1, 0, 1, 1, 0, 1], new[] { 4, 5, 6, 7, 8, 9 }.Select(TripsOn));
    }

    [Fact]
    public void Comes_about_every_ten_minutes_where_a_frequency_is_promised()
    {
        using var feed = Line("T,08:00:00").With("frequencies.txt", """
            trip_id,start_time,end_time,headway_secs,exact_times
            T,09:00:00,09:30:00,600,0
            """);
        using var timetable = new TextTimetable(feed);
        Assert.Equal("A 09:10 > B 09:20", timetable.Earliest("A", "B", "09:05"));
        Assert.Equal("A 09:20 > B 09:30", timetable.ArriveBy("A", "B", "10:00"));
        Assert.Equal("A 09:00 > B 09:10", timetable.Earliest("A", "B", "07:00"));
    }

    [Fact]
    public void Leaves_out_what_a_wheelchair_cannot_use()
    {
        using var feed = Line("T1,08:00:00", "T2,09:00:00").With("trips.txt", """
            route_id,service_id,trip_id,wheelchair_accessible
            1,daily,T1,2
            1,daily,T2,1
            """);
        using var timetable = new TextTimetable(feed) { Options = new DayOptions { Wheelchair = true } };
        Assert.Equal("A 09:00 > B 09:10", timetable.Earliest("A", "B", "07:00"));
    }

    [Fact]
    public void Never_stops_where_a_wheelchair_cannot_board()
    {
        using var feed = Line("T1,08:00:00").Change("stops.txt", "stop_lon", "stop_lon,wheelchair_boarding").Change("stops.txt", "A,Anger,51.20,10.00", "A,Anger,51.20,10.00,2");
        using var timetable = new TextTimetable(feed) { Options = new DayOptions { Wheelchair = true } };
        Assert.Equal("none", timetable.Earliest("A", "B", "07:00"));
    }

    [Fact]
    public void Arrives_after_midnight_with_two_vehicles_of_the_evening_before()
    {
        using var feed = Trips("1,daily,T1\n1,daily,T2", """
            T1,23:00:00,23:00:00,A,1
            T1,23:50:00,23:50:00,B,2
            T2,23:55:00,23:55:00,B,1
            T2,24:25:00,24:25:00,C,2
            """);
        using var timetable = new TextTimetable(feed);
        Assert.Equal("A -01:00 > B -00:10, B -00:05 > C 00:25", timetable.ArriveBy("A", "C", "00:30"));
    }

    [Fact]
    public void Finds_a_trip_that_runs_into_its_third_day()
    {
        using var feed = Line("T,49:00:00").Change("calendar.txt", "1,1,1,1,1,1,1", "1,0,0,0,0,0,0");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("A 01:00 > B 01:10", timetable.Earliest("A", "B", "00:00"));
    }

    [Fact]
    public void Nothing_runs_at_the_end_of_all_calendars()
    {
        using var timetable = new TextTimetable(Line("T,08:00:00"));
        Assert.Equal(0, timetable.Timetable.Day(new LocalDate(9999, 12, 31)).TripCount);
        Assert.Equal(0, timetable.Timetable.Day(new LocalDate(-9998, 1, 1)).TripCount);
    }

    [Fact]
    public void Tells_equal_stop_ids_of_two_feeds_apart()
    {
        using var timetable = new TextTimetable(Line("T,08:00:00"), Line("T,09:00:00"));
        Assert.Equal("A 08:00 > B 08:10", timetable.Earliest("A", "B", "07:00"));
        Assert.Equal("2:A 09:00 > 2:B 09:10", timetable.Earliest("2:A", "2:B", "07:00"));
        Assert.Equal(timetable.Stop("A"), timetable.Stop("1:A"));
        Assert.Null(timetable.Timetable.FindStop("3:A"));
    }

    internal static TextFeed Line(params string[] tripsAndStarts)
    {
        var trips = new List<string>();
        var times = new List<string>();
        foreach (var entry in tripsAndStarts)
        {
            var (id, start) = (entry.Split(',')[0], entry.Split(',')[1]);
            var minute = int.Parse(start.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture) + 10;
            var hour = int.Parse(start.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture) + (minute / 60);
            trips.Add($"1,daily,{id}");
            times.Add($"{id},{start},{start},A,1");
            times.Add($"{id},{hour:00}:{minute % 60:00}:00,{hour:00}:{minute % 60:00}:00,B,2");
        }
        return Trips(string.Join('\n', trips), string.Join('\n', times));
    }

    internal static TextFeed Trips(string trips, string stopTimes) => TextFeed.Small()
        .With("trips.txt", "route_id,service_id,trip_id\n" + trips)
        .With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + stopTimes);
}
