using Mobilitaet.Routing.Tests.GtfsFiles;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Transit;

/// <summary>The two days on which the clock changes: GTFS counts from noon minus twelve hours, and riders read the clock.</summary>
public sealed class ClockChangeTests
{
    [Theory]
    [InlineData(3, 31, "2024-03-31 08:00 +02")]
    [InlineData(10, 27, "2024-10-27 08:00 +01")]
    public void A_morning_bus_leaves_at_the_time_on_its_sign(int month, int day, string clock)
    {
        using var timetable = new TextTimetable(RideTests.Line("T,08:00:00")) { Date = new LocalDate(2024, month, day) };
        Assert.Equal(clock, timetable.ClockAtDeparture("A", "B", "03:00"));
    }

    [Fact]
    public void The_night_bus_of_the_evening_before_runs_into_the_shorter_night()
    {
        // 25:30 of Saturday is half past one; an hour and a half later the clock would show three, but it shows four.
        using var timetable = new TextTimetable(RideTests.Line("NIGHT,25:30:00", "LATE,27:00:00")) { Date = new LocalDate(2024, 3, 30) };
        Assert.Equal("2024-03-31 01:30 +01", timetable.ClockAtDeparture("A", "B", "25:00"));
        Assert.Equal("2024-03-31 04:00 +02", timetable.ClockAtDeparture("A", "B", "26:00"));
    }

    [Fact]
    public void The_hour_that_comes_twice_has_both_its_buses()
    {
        using var timetable = new TextTimetable(RideTests.Line("FIRST,26:30:00", "SECOND,27:30:00")) { Date = new LocalDate(2024, 10, 26) };
        Assert.Equal("2024-10-27 02:30 +02", timetable.ClockAtDeparture("A", "B", "26:00"));
        Assert.Equal("2024-10-27 02:30 +01", timetable.ClockAtDeparture("A", "B", "27:00"));
    }

    [Fact]
    public void A_trip_past_midnight_is_found_from_the_next_date_too_when_the_clock_changes_between()
    {
        using var timetable = new TextTimetable(RideTests.Line("NIGHT,25:30:00")) { Date = new LocalDate(2024, 3, 31) };
        // Second 0 of the 31st is 23:00 of the 30th, because noon minus twelve hours lies an hour before midnight.
        Assert.Equal("2024-03-31 01:30 +01", timetable.ClockAtDeparture("A", "B", "01:00"));
    }
}
