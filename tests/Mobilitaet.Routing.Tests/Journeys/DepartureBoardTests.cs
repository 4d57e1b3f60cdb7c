using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>What leaves from a stop or station.</summary>
public sealed class DepartureBoardTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void Lists_what_can_be_boarded_within_the_window()
    {
        using var feed = TextFeed.WithOneTrip();
        Assert.Equal(["8:10 1 Damm"], List(feed, "B", 8, 0));
        Assert.Equal(["8:10 1 Damm"], List(feed, "B", 8, 10));
        Assert.Empty(List(feed, "B", 8, 11));
        Assert.Empty(List(feed, "B", 6, 9));
    }

    [Fact]
    public void The_last_stop_of_a_trip_has_no_departure()
    {
        using var feed = TextFeed.WithOneTrip();
        Assert.Empty(List(feed, "D", 8, 0));
    }

    [Fact]
    public void A_station_shows_all_its_platforms()
    {
        using var feed = TextFeed.WithOneTrip().With("stops.txt", """
            stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,platform_code
            S,Bahnhof,51.20,10.00,1,,
            A,Bahnhof,51.20,10.00,0,S,1
            B,Bahnhof,51.21,10.00,0,S,2
            C,Chaussee,51.22,10.00,0,,
            D,Damm,51.23,10.00,0,,
            """);
        var board = Board(feed, "S", 8, 0);
        Assert.Equal(["1", "2"], board.Select(departure => departure.Stop.Platform));
        Assert.Equal(["8:00 1 Damm", "8:10 1 Damm"], board.Select(Describe));
    }

    [Fact]
    public void After_midnight_the_evening_before_is_listed()
    {
        using var feed = TextFeed.WithOneTrip().With("stop_times.txt", """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence
            T,24:20:00,24:20:00,A,1
            T,24:40:00,24:40:00,B,2
            """);
        var departure = Assert.Single(Board(feed, "A", 0, 0));
        Assert.Equal((0, 20), (departure.Departure.Hour, departure.Departure.Minute));
        Assert.Equal(new LocalDate(2024, 6, 2), departure.ServiceDate);
    }

    [Fact]
    public void A_board_of_twenty_four_hours_reaches_into_the_next_afternoon()
    {
        using var feed = TextFeed.WithOneTrip().With("stop_times.txt", """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence
            T,18:10:00,18:10:00,A,1
            T,18:30:00,18:30:00,B,2
            """);
        var timetable = TemporaryTimetable.Import(feed);
        var from = new LocalDateTime(2024, 6, 3, 18, 0).InZoneStrictly(Berlin).ToInstant();
        var stop = timetable.FindStop("A")!.Value;
        var board = DepartureBoard.List(timetable, stop, from, new DepartureBoardOptions { Window = Duration.FromHours(48) });
        Assert.Equal([3, 4], board.Select(departure => departure.Departure.Day));
        Assert.Equal(3, DepartureBoard.List(timetable, stop, from, new DepartureBoardOptions { Window = Duration.FromHours(49) }).Count);
        var never = new LocalDateTime(9999, 12, 31, 12, 0).InUtc().ToInstant();
        Assert.Empty(DepartureBoard.List(timetable, stop, never, new DepartureBoardOptions()));
    }

    [Fact]
    public void What_must_be_booked_says_how()
    {
        using var feed = TextFeed.WithOneTrip()
            .With("booking_rules.txt", "booking_rule_id,booking_type,prior_notice_duration_min,phone_number\nR,1,60,05651 1")
            .With("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type,pickup_booking_rule_id
                T,08:00:00,08:00:00,A,1,2,1,R
                T,08:10:00,08:10:00,B,2,1,0,
                """);
        var booking = Assert.Single(Board(feed, "A", 7, 0)).Booking!;
        Assert.Equal(("05651 1", "7:00"), (booking.Phone, booking.Latest!.Value.ToString("H:mm", null)));
    }

    [Fact]
    public void Stops_are_found_by_words_of_their_names_and_by_id()
    {
        using var feed = TextFeed.WithOneTrip().With("stops.txt", """
            stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station
            S,Bad Sooden-Allendorf Bahnhof,51.20,10.00,1,
            A,Bad Sooden-Allendorf Bahnhof,51.20,10.00,0,S
            B,Eschwege Stadtbahnhof,51.21,10.00,0,
            C,Witzenhausen Brückenstraße,51.22,10.00,0,
            D,Eschwege Schlossplatz,51.23,10.00,0,
            """);
        var names = new StopNames(TemporaryTimetable.Import(feed));
        Assert.Equal("S", Assert.Single(names.List("allendorf bahnhof")).Id);
        Assert.Equal(["B", "D"], names.List("Eschwege").Select(stop => stop.Id).Order());
        Assert.Equal("C", Assert.Single(names.List("Witzenhausen Bruckenstr")).Id);
        Assert.Equal("C", Assert.Single(names.List("Brueckenstrasse")).Id);
        Assert.Equal("D", names.List("D")[0].Id);
        Assert.Empty(names.List("Kassel"));
        Assert.Empty(names.List(""));
    }

    private static string[] List(TextFeed feed, string stop, int hour, int minute) => [.. Board(feed, stop, hour, minute).Select(Describe)];

    private static string Describe(BoardDeparture departure) => $"{departure.Departure:H:mm} {departure.Line.Name} {departure.Headsign}";

    private static IReadOnlyList<BoardDeparture> Board(TextFeed feed, string stop, int hour, int minute)
    {
        var timetable = TemporaryTimetable.Import(feed);
        var time = new LocalDateTime(2024, 6, 3, hour, minute).InZoneLeniently(Berlin).ToInstant();
        return DepartureBoard.List(timetable, timetable.FindStop(stop)!.Value, time, new DepartureBoardOptions());
    }
}
