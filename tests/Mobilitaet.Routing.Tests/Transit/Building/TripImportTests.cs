using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Transit.Building;

/// <summary>Trips, their times and days.</summary>
public sealed class TripImportTests
{
    [Fact]
    public void Trips_with_equal_stops_and_running_times_share_them()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip()
            .AddRows("trips.txt", "1,daily,U\n1,daily,W")
            .AddRows("stop_times.txt", """
                U,12:00:00,12:00:00,A,1
                U,12:10:00,12:10:00,B,2
                U,12:20:00,12:20:00,C,3
                U,12:30:00,12:30:00,D,4
                W,13:00:00,13:00:00,A,1
                W,13:12:00,13:12:00,B,2
                W,13:20:00,13:20:00,C,3
                W,13:30:00,13:30:00,D,4
                """));
        var tables = imported.Timetable.Tables;

        Assert.Equal((1, 4, 8), (tables.Patterns.Length, tables.Calls.Length, tables.Times.Length));
        Assert.Equal((0, 0, 4), (tables.Trips[0].FirstTime, tables.Trips[1].FirstTime, tables.Trips[2].FirstTime));
        Assert.Equal("U A 12:00 B 12:10 C 12:20 D 12:30", imported.Trips().ElementAt(1));
    }

    [Fact]
    public void Frequencies_become_single_trips()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip().With("frequencies.txt", """
            trip_id,start_time,end_time,headway_secs,exact_times
            T,09:00:00,10:00:00,1200,0
            T,10:00:00,11:00:00,1800,1
            """));

        Assert.Equal(["09:00", "09:20", "09:40", "10:00", "10:30"], imported.Trips().Select(trip => trip.Split(' ')[2]));
        Assert.Equal([1200, 1200, 1200, 0, 0], imported.Timetable.Tables.Trips.Span.ToArray().Select(trip => trip.Headway));
    }

    [Fact]
    public void Frequencies_that_overlap_run_a_shared_departure_once()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip().With("frequencies.txt", """
            trip_id,start_time,end_time,headway_secs
            T,09:00:00,10:00:00,1800
            T,09:00:00,10:00:00,1200
            """));

        Assert.Equal(["09:00", "09:20", "09:30", "09:40"], imported.Trips().Select(trip => trip.Split(' ')[2]));
    }

    [Fact]
    public void Frequencies_count_from_the_first_stop_even_if_it_is_left_out()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip().Change("stops.txt", "A,Anger,51.20,10.00", "A,Anger,,")
            .With("frequencies.txt", "trip_id,start_time,end_time,headway_secs\nT,09:00:00,10:00:00,3600"));

        Assert.Equal(["T B 09:10 C 09:20 D 09:30"], imported.Trips());
    }

    [Fact]
    public void A_day_at_the_end_of_all_calendars_is_no_date()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip().AddRows("calendar.txt", "end,1,1,0,0,0,0,0,99991231,99991231"));

        Assert.Equal(2, imported.Notices.CountOf("invalid_date"));
        Assert.Equal(2024, imported.Timetable.LastDay.Year);
    }

    [Fact]
    public void Endless_frequencies_are_refused()
    {
        static string Rows(string header, Func<int, string> row) => header + "\n" + string.Join('\n', Enumerable.Range(0, 20).Select(row));
        var feed = TextFeed.WithOneTrip()
            .With("trips.txt", Rows("route_id,service_id,trip_id", i => $"1,daily,T{i}"))
            .With("stop_times.txt", Rows("trip_id,arrival_time,departure_time,stop_id,stop_sequence", i => $"T{i},08:00:00,08:00:00,A,1\nT{i},08:30:00,08:30:00,B,2"))
            .With("frequencies.txt", Rows("trip_id,start_time,end_time,headway_secs", i => $"T{i},00:00:00,100:00:00,1"));

        Assert.Contains("frequencies", Assert.Throws<GtfsFeedException>(() => Imported.From(feed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Services_run_on_their_days_only()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip()
            .AddRows("calendar.txt", "school,1,1,1,1,1,0,0,20240102,20240131\nnever,1,1,1,1,1,1,1,20240301,20240201")
            .With("calendar_dates.txt", "service_id,date,exception_type\nschool,20240110,2\nschool,20240114,1\ndaily,20240108,2")
            .With("trips.txt", "route_id,service_id,trip_id\n1,school,T\n1,never,U")
            .AddRows("stop_times.txt", "U,12:00:00,12:00:00,A,1\nU,12:10:00,12:10:00,B,2"));
        var options = new Mobilitaet.Routing.Transit.Days.DayOptions { NeighbourDays = false };

        var days = Enumerable.Range(0, 366).Select(d => new LocalDate(2024, 1, 1).PlusDays(d)).Where(d => imported.Timetable.Day(d, options).TripCount > 0).ToList();
        Assert.Equal([2, 3, 4, 5, 8, 9, 11, 12, 14, 15, 16, 17, 18, 19, 22, 23, 24, 25, 26, 29, 30, 31], days.Select(d => d.Day));
        Assert.All(days, d => Assert.Equal(1, d.Month));
        Assert.Equal(1, imported.Summary.Trips);
    }

    [Fact]
    public void A_calendar_of_a_thousand_years_is_cut_short_with_a_notice()
    {
        using var imported = Imported.From(
            TextFeed.WithOneTrip().AddRows("calendar.txt", "ever,1,1,1,1,1,1,1,19000101,22001231"),
            new TimetableImportOptions { Today = new LocalDate(2024, 6, 1) });

        Assert.InRange(imported.Timetable.LastDay.Year - imported.Timetable.FirstDay.Year, 25, 31);
        Assert.Equal(1, imported.Timetable.Day(new LocalDate(2024, 6, 1), new() { NeighbourDays = false }).TripCount);
        Assert.Equal(1, imported.Notices.CountOf("service_extends_far_in_the_future"));
    }

    [Fact]
    public void Times_past_midnight_reach_into_the_next_day()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip()
            .With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT,23:50:00,23:50:00,A,1\nT,24:20:00,24:20:00,B,2"));
        var day = imported.Timetable.Day(new LocalDate(2024, 6, 5));

        Assert.Contains(day.Tables.Patterns, pattern => day.Tables.Times[pattern.FirstTime + 1].Arrival == 20 * 60);
        Assert.Contains(day.Tables.Times, time => time.Arrival == (24 * 3600) + (20 * 60));
    }

    [Theory]
    // Noon minus twelve hours: on the day clocks go forward 23:00 of the evening before, on the day they go back 01:00.
    [InlineData(2024, 3, 31, "08:00")]
    [InlineData(2024, 10, 27, "08:00")]
    [InlineData(2024, 6, 5, "08:00")]
    public void Clocks_show_the_printed_time_on_days_when_they_change(int year, int month, int dayOfMonth, string clock)
    {
        using var imported = Imported.From(TextFeed.WithOneTrip());
        var day = imported.Timetable.Day(new LocalDate(year, month, dayOfMonth), new() { NeighbourDays = false });

        var departure = day.ClockAt(day.Tables.Times[0].Departure, new Stop(0));
        Assert.Equal(clock, $"{departure.TimeOfDay:HH:mm}");
        Assert.Equal(new LocalDate(year, month, dayOfMonth), departure.Date);
    }

    [Fact]
    public void The_night_bus_of_the_evening_before_runs_by_elapsed_time_when_clocks_change()
    {
        // 25:30 of Saturday is half past one; 26:30 is an hour later, when clocks already show half past three.
        using var imported = Imported.From(TextFeed.WithOneTrip()
            .With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT,25:30:00,25:30:00,A,1\nT,26:30:00,26:30:00,B,2"));
        var saturday = imported.Timetable.Day(new LocalDate(2024, 3, 30), new() { NeighbourDays = false });

        Assert.Equal(new LocalTime(1, 30), saturday.ClockAt(saturday.Tables.Times[0].Departure, new Stop(0)).TimeOfDay);
        Assert.Equal(new LocalTime(3, 30), saturday.ClockAt(saturday.Tables.Times[1].Arrival, new Stop(1)).TimeOfDay);
    }

    [Fact]
    public void Headsigns_come_from_the_trip_the_stop_or_the_last_stop()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip()
            .With("trips.txt", "route_id,service_id,trip_id,trip_headsign\n1,daily,T,\n1,daily,U,Klinik")
            .With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence,stop_headsign\nT,08:00:00,08:00:00,A,1,\nT,08:10:00,08:10:00,B,2,\nU,09:00:00,09:00:00,A,1,über Markt\nU,09:10:00,09:10:00,B,2,"));

        Assert.Equal("Brunnen", imported.Timetable.Get(new Trip(0)).Headsign);
        Assert.Equal("Klinik", imported.Timetable.Get(new Trip(1)).Headsign);
        Assert.Equal(["über Markt", ""], imported.CallsOf(1).Select(call => imported.Timetable.Text(call.Headsign)));
    }

    [Fact]
    public void Wheelchair_bicycle_and_direction_are_kept()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip()
            .With("trips.txt", "route_id,service_id,trip_id,wheelchair_accessible,bikes_allowed,direction_id\n1,daily,T,1,2,1"));
        var trip = imported.Timetable.Tables.Trips[0];

        Assert.Equal((Fitness.Yes, Fitness.No, 1), (trip.Wheelchair, trip.Bikes, trip.Direction));
    }

    [Fact]
    public void Only_used_shapes_are_kept()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip()
            .With("trips.txt", "route_id,service_id,trip_id,shape_id\n1,daily,T,L")
            .With("shapes.txt", "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nX,1,1,1\nX,2,2,2\nL,51.23,10,9\nL,51.2,10,1"));
        var tables = imported.Timetable.Tables;

        Assert.Equal((1, 0), (tables.Shapes.Length, tables.Trips[0].Shape));
        Assert.Equal([new GeoPoint(51.2, 10), new GeoPoint(51.23, 10)], tables.ShapePoints.Span.ToArray().Select(point => point.ToGeoPoint()), new NearEnough());
    }

    private sealed class NearEnough : IEqualityComparer<GeoPoint>
    {
        public bool Equals(GeoPoint x, GeoPoint y) => x.MetresTo(y) < 0.02;

        public int GetHashCode(GeoPoint obj) => 0;
    }
}
