using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Transit.Building;

/// <summary>Several feeds in one timetable do not disturb each other.</summary>
public sealed class MergedFeedTests
{
    [Fact]
    public void Equal_ids_of_two_feeds_stay_apart()
    {
        var second = TextFeed.WithOneTrip()
            .Change("stops.txt", "A,Anger,51.20,10.00", "A,Alte Schule,52.20,11.00")
            .Change("routes.txt", "1,V,1,3", "1,V,Zug,2")
            .Change("calendar.txt", "20240101,20241231", "20240601,20240630")
            .Change("stop_times.txt", "T,08:00:00,08:00:00,A,1", "T,07:00:00,07:00:00,A,1");
        using var imported = Imported.From(TextFeed.WithOneTrip(), second);

        var timetable = imported.Timetable;
        Assert.Equal((8, 2, 2, 2), (timetable.StopCount, timetable.LineCount, timetable.TripCount, timetable.Feeds.Count));
        Assert.Equal(["T A 08:00 B 08:10 C 08:20 D 08:30", "T A 07:00 B 08:10 C 08:20 D 08:30"], imported.Trips());
        Assert.Equal([0, 1, 2, 3], imported.CallsOf(0).Select(call => call.Stop));
        Assert.Equal([4, 5, 6, 7], imported.CallsOf(1).Select(call => call.Stop));
        Assert.Equal("Alte Schule", timetable.Get(new Stop(4)).Name);
        Assert.Equal(("1", "Zug"), (timetable.Get(new Line(0)).Name, timetable.Get(new Line(1)).Name));
        Assert.Equal(1, timetable.Day(new LocalDate(2024, 5, 15)).TripCount - OtherDays(timetable, new LocalDate(2024, 5, 15)));
        Assert.Equal(2, timetable.Day(new LocalDate(2024, 6, 15)).TripCount - OtherDays(timetable, new LocalDate(2024, 6, 15)));
    }

    [Fact]
    public void Blocks_of_two_feeds_are_different_vehicles()
    {
        static TextFeed Blocks() => TextFeed.WithOneTrip()
            .With("trips.txt", "route_id,service_id,trip_id,block_id\n1,daily,T,K\n1,daily,U,K\n1,daily,W,")
            .AddRows("stop_times.txt", "U,09:00:00,09:00:00,D,1\nU,09:30:00,09:30:00,A,2\nW,09:00:00,09:00:00,D,1\nW,09:30:00,09:30:00,A,2");
        using var imported = Imported.From(Blocks(), Blocks());

        Assert.Equal([0, 0, -1, 1, 1, -1], imported.Timetable.Tables.Trips.Span.ToArray().Select(trip => trip.Block));
    }

    [Fact]
    public void Each_feed_keeps_its_time_zone()
    {
        var london = TextFeed.WithOneTrip().Change("agency.txt", "Europe/Berlin", "Europe/London");
        using var imported = Imported.From(TextFeed.WithOneTrip(), london);
        var day = imported.Timetable.Day(new LocalDate(2024, 6, 5), new() { NeighbourDays = false });

        var starts = day.Tables.Patterns.Select(pattern => day.Tables.Times[pattern.FirstTime].Departure).Order();
        Assert.Equal([8 * 3600, 9 * 3600], starts);
        Assert.Equal(new LocalTime(8, 0), day.ClockAt(9 * 3600, new Stop(4)).TimeOfDay);
    }

    [Fact]
    public void The_summary_counts_each_feed()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip().With("feed_info.txt", "feed_publisher_name,feed_version\nVerbund,7"), TextFeed.WithOneTrip());

        Assert.Equal(("Verbund", "7", 4, 1, 1, 4), Facts(imported.Summary.Feeds[0]));
        Assert.Equal(("", "", 4, 1, 1, 4), Facts(imported.Summary.Feeds[1]));
        Assert.Equal((8, 2, 8), (imported.Summary.Stops, imported.Summary.Trips, imported.Summary.StopTimes));
        Assert.Equal(new FileInfo(imported.Path).Length, imported.Summary.FileBytes);
        Assert.Equal((new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31)), (imported.Timetable.FirstDay, imported.Timetable.LastDay));
    }

    [Fact]
    public void Equal_feeds_make_equal_files()
    {
        static TextFeed Feed() => TextFeed.WithOneTrip()
            .AddRows("trips.txt", "1,daily,U")
            .AddRows("stop_times.txt", "U,10:00:00,10:00:00,A,1\nU,10:10:00,10:10:00,B,2");
        using var one = Imported.From(Feed());
        using var other = Imported.From(Feed());

        Assert.Equal(File.ReadAllBytes(one.Path), File.ReadAllBytes(other.Path));
    }

    private static (string, string, int, int, int, int) Facts(FeedSummary feed) => (feed.Publisher, feed.Version, feed.Stops, feed.Lines, feed.Trips, feed.StopTimes);

    private static int OtherDays(Timetable timetable, LocalDate date) =>
        timetable.Day(date).TripCount - timetable.Day(date, new() { NeighbourDays = false }).TripCount;
}
