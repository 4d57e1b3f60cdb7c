using Mobilitaet.Routing.GtfsFiles;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>Times between timed stops are filled in; times past midnight count on.</summary>
public sealed class MissingTimeTests
{
    [Fact]
    public void Missing_times_follow_the_distances_along_the_shape()
    {
        Assert.Equal([0, 6, 54, 60], Minutes("""
            T,08:00:00,08:00:00,A,1,0
            T,,,B,2,1.0
            T,,,C,3,9.0
            T,09:00:00,09:00:00,D,4,10.0
            """));
    }

    [Fact]
    public void Without_shape_distances_they_follow_the_distances_between_the_stops()
    {
        // A to D is three steps of equal length, D to B two back.
        Assert.Equal([0, 36, 60], Minutes("""
            T,08:00:00,08:00:00,A,1,
            T,,,D,2,
            T,09:00:00,09:00:00,B,3,
            """));
    }

    [Fact]
    public void Without_distances_they_are_spread_evenly()
    {
        Assert.Equal([0, 20, 40, 60], Minutes("""
            T,08:00:00,08:00:00,A,1,
            T,,,A,2,
            T,,,A,3,
            T,09:00:00,09:00:00,A,4,
            """));
    }

    [Fact]
    public void They_start_from_the_departure_and_end_with_the_arrival()
    {
        Assert.Equal([10, 20, 40], Minutes("""
            T,08:00:00,08:10:00,A,1,
            T,,,B,2,
            T,08:30:00,08:40:00,C,3,
            """));
    }

    [Fact]
    public void Filled_in_times_are_not_exact()
    {
        using var text = Feed("T,08:00:00,08:00:00,A,1,\nT,,,B,2,\nT,09:00:00,09:00:00,C,3,");

        Assert.Equal([true, false, true], text.Read().StopTimesOf(0).ToArray().Select(r => r.Exact));
    }

    [Fact]
    public void Stops_without_times_at_the_ends_are_left_out()
    {
        using var text = Feed("T,,,A,1,\nT,08:00:00,08:00:00,B,2,\nT,09:00:00,09:00:00,C,3,\nT,,,D,4,");
        var rows = text.Read().StopTimesOf(0).ToArray();

        Assert.Equal([2, 3], rows.Select(r => r.Sequence));
        Assert.Equal(2, text.SingleNotice("missing_trip_edge").Row);
    }

    [Fact]
    public void Times_past_midnight_count_on()
    {
        Assert.Equal([930, 970], Minutes("T,23:30:00,23:30:00,A,1,\nT,24:10:00,24:10:00,B,2,"));
    }

    private static int[] Minutes(string rows)
    {
        using var text = Feed(rows);
        var times = text.Read().StopTimesOf(0).ToArray().Select(r => (r.Departure / 60) - 480).ToArray();
        Assert.Equal(0, text.Notices.CountOf(GtfsSeverity.Error));
        return times;
    }

    private static TextFeed Feed(string rows) => TextFeed.WithOneTrip()
        .With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence,shape_dist_traveled\n" + rows);
}
