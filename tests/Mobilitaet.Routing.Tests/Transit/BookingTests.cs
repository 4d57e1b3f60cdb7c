using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit.Days;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Transit;

/// <summary>On-demand rides are offered only while they can still be booked.</summary>
public sealed class BookingTests
{
    [Fact]
    public void Takes_a_called_bus_that_can_still_be_booked()
    {
        using var timetable = new TextTimetable(Called("60"));
        Assert.Equal("A 08:00 > B 08:10", timetable.Earliest("A", "B", "07:00", bookedAt: "07:00"));
        Assert.Equal("A 09:00 > B 09:10", timetable.Earliest("A", "B", "07:00", bookedAt: "07:01"));
        Assert.Equal("A 08:00 > B 08:10", timetable.ArriveBy("A", "B", "08:30", bookedAt: "07:00"));
        Assert.Equal("none", timetable.ArriveBy("A", "B", "08:30", bookedAt: "07:01"));
    }

    [Fact]
    public void Without_a_booking_time_every_called_bus_counts()
    {
        using var timetable = new TextTimetable(Called("60"));
        Assert.Equal("A 08:00 > B 08:10", timetable.Earliest("A", "B", "07:59"));
    }

    [Fact]
    public void Leaves_called_buses_out_where_only_fixed_ones_count()
    {
        using var timetable = new TextTimetable(Called("60")) { Options = new DayOptions { OnDemand = false } };
        Assert.Equal("none", timetable.Earliest("A", "B", "07:00"));
    }

    [Fact]
    public void A_line_of_type_715_must_be_booked_without_any_rule_of_its_own()
    {
        using var feed = RideTests.Line("T1,08:00:00", "T2,09:00:00").Change("routes.txt", "1,V,1,3", "1,V,AST 1,715");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("A 09:00 > B 09:10", timetable.Earliest("A", "B", "07:30", bookedAt: "07:30"));
        Assert.Equal("A 08:00 > B 08:10", timetable.Earliest("A", "B", "07:30", bookedAt: "07:00"));
    }

    [Fact]
    public void Must_be_booked_on_the_day_before_where_the_rule_says_so()
    {
        using var feed = Called("").With("booking_rules.txt", "booking_rule_id,booking_type,prior_notice_last_day,prior_notice_last_time\nR,2,1,17:00:00");
        using var timetable = new TextTimetable(feed);
        Assert.Equal("A 32:00 > B 32:10", timetable.Earliest("A", "B", "07:00", bookedAt: "07:00"));
        Assert.Equal("A 32:00 > B 32:10", timetable.Earliest("A", "B", "20:00", bookedAt: "17:00"));
        Assert.Equal("none", timetable.Earliest("A", "B", "20:00", bookedAt: "17:01"));
    }

    [Fact]
    public void A_stop_on_request_of_a_regular_line_counts_only_when_booked()
    {
        using var feed = TextFeed.WithOneTrip().With("stop_times.txt", """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type
            T,08:00:00,08:00:00,A,1,0,0
            T,08:10:00,08:10:00,B,2,2,2
            T,08:20:00,08:20:00,C,3,0,0
            """);
        using var all = new TextTimetable(feed) { Options = new DayOptions { NeighbourDays = false } };
        Assert.Equal("A 08:00 > C 08:20", all.Earliest("A", "C", "07:30", bookedAt: "07:30"));
        Assert.Equal("none", all.Earliest("B", "C", "07:30", bookedAt: "07:30"));
        Assert.Equal("B 08:10 > C 08:20", all.Earliest("B", "C", "07:00", bookedAt: "07:10"));
    }

    [Fact]
    public void The_desk_closes_by_the_clock_of_its_own_feed()
    {
        using var iceland = RideTests.Line("FAR,08:00:00").Change("agency.txt", "Europe/Berlin", "Atlantic/Reykjavik");
        using var feed = Called("")
            .Change("stops.txt", "A,Anger", "A2,Anger").Change("stop_times.txt", ",A,", ",A2,")
            .With("booking_rules.txt", "booking_rule_id,booking_type,prior_notice_last_day,prior_notice_last_time\nR,2,1,17:00:00");
        using var timetable = new TextTimetable(iceland, feed);
        // Second 0 is midnight in Reykjavik: 17:00 in Berlin is 15:00 there.
        Assert.Equal("A2 30:00 > 2:B 30:10", timetable.Earliest("A2", "2:B", "20:00", bookedAt: "15:00"));
        Assert.Equal("none", timetable.Earliest("A2", "2:B", "20:00", bookedAt: "15:01"));
    }

    [Fact]
    public void Mondays_rides_are_booked_on_Friday_where_the_desk_rests_at_weekends()
    {
        using var timetable = new TextTimetable(Desk("1,1,1,1,1,0,0,20240101,20241231")) { Date = new LocalDate(2024, 6, 7), Options = Only };
        using var monday = new TextTimetable(Desk("1,1,1,1,1,0,0,20240101,20241231")) { Date = new LocalDate(2024, 6, 10), Options = Only };
        Assert.Equal("A 08:00 > B 08:10", monday.Earliest("A", "B", "07:00", bookedAt: "-55:00"));
        Assert.Equal("none", monday.Earliest("A", "B", "07:00", bookedAt: "-54:00"));
        Assert.Equal("A 08:00 > B 08:10", timetable.Earliest("A", "B", "07:00", bookedAt: "-7:00"));
    }

    [Fact]
    public void Counts_calendar_days_where_the_desks_calendar_does_not_reach_back()
    {
        using var timetable = new TextTimetable(Desk("1,1,1,1,1,0,0,20240605,20241231")) { Options = Only };
        Assert.Equal("A 08:00 > B 08:10", timetable.Earliest("A", "B", "07:00", bookedAt: "-7:00"));
        Assert.Equal("none", timetable.Earliest("A", "B", "07:00", bookedAt: "-6:00"));
    }

    [Theory]
    [InlineData("24:00:00", 0, "00:00")]
    [InlineData("17:00:00", 1, "17:00")]
    public void Shows_the_end_of_a_day_as_the_next_days_midnight(string limit, int day, string time)
    {
        using var feed = Called("").With("booking_rules.txt", $"booking_rule_id,booking_type,prior_notice_last_day,prior_notice_last_time\nR,2,1,{limit}");
        using var timetable = new TextTimetable(feed);
        var rule = timetable.Timetable.GetBooking(0);
        Assert.Equal((day, time), (rule.LastDay, rule.LastTime.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Holds_more_booking_rules_than_a_short_number_counts()
    {
        const int Rules = 33_000;
        var numbers = Enumerable.Range(0, Rules).ToArray();
        using var feed = TextFeed.Small()
            .With("trips.txt", "route_id,service_id,trip_id\n" + string.Join('\n', numbers.Select(i => $"1,daily,T{i}")))
            .With("booking_rules.txt", "booking_rule_id,booking_type,prior_notice_duration_min\n" + string.Join('\n', numbers.Select(i => $"R{i},1,{60 + i}")))
            .With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type,pickup_booking_rule_id\n"
                + string.Join('\n', numbers.Select(i => $"T{i},08:00:00,08:00:00,A,1,2,1,R{i}\nT{i},08:10:00,08:10:00,B,2,1,0,")));
        using var timetable = new TextTimetable(feed) { Options = Only };
        Assert.Equal("A 08:00 > B 08:10", timetable.Earliest("A", "B", "07:00", bookedAt: "07:00"));
        Assert.Equal("none", timetable.Earliest("A", "B", "07:00", bookedAt: "07:01"));
    }

    private static readonly DayOptions Only = new() { NeighbourDays = false };

    /// <summary>One working day ahead until 17:00, with the desk's calendar.</summary>
    private static TextFeed Desk(string days) => Called("")
        .AddRows("calendar.txt", "desk," + days)
        .With("booking_rules.txt", "booking_rule_id,booking_type,prior_notice_last_day,prior_notice_last_time,prior_notice_service_id\nR,2,1,17:00:00,desk");

    private static TextFeed Called(string notice) => TextFeed.Small()
        .With("trips.txt", "route_id,service_id,trip_id\n1,daily,T1\n1,daily,T2")
        .With("booking_rules.txt", $"booking_rule_id,booking_type,prior_notice_duration_min,phone_number\nR,1,{notice},+49 5651 0")
        .With("stop_times.txt", """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type,pickup_booking_rule_id,drop_off_booking_rule_id
            T1,08:00:00,08:00:00,A,1,2,1,R,
            T1,08:10:00,08:10:00,B,2,1,0,,
            T2,09:00:00,09:00:00,A,1,2,1,R,
            T2,09:10:00,09:10:00,B,2,1,0,,
            """);
}
