using System.Text;
using Mobilitaet.Routing.GtfsFiles;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>A million rows, sound and broken: read in seconds, with bounded memory.</summary>
public sealed class LargeFeedTests
{
    private const int Trips = 25_000;
    private const int StopsPerTrip = 40;

    [Fact]
    public void A_million_stop_times_are_read_without_allocating_per_row()
    {
        using var text = Feed((_, _, minute) => $"{minute / 60:00}:{minute % 60:00}:00");
        var path = text.WriteZip();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = new CpuWatch();
        var feed = GtfsFeed.Read(path, text.Notices);

        Assert.Equal(Trips * StopsPerTrip, feed.StopTimeRows);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        // 64 bytes a row, the lists' doublings and some 400 bytes a trip.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 200L << 20);
    }

    [Fact]
    public void A_million_broken_times_are_counted_and_cost_no_memory()
    {
        using var text = Feed((trip, place, minute) => trip == 0 ? $"{minute / 60:00}:{minute % 60:00}:00" : place == 0 ? "25:99:00" : "soon");
        var watch = new CpuWatch();
        var feed = GtfsFeed.Read(text.WriteZip(), text.Notices);

        Assert.Equal(StopsPerTrip, feed.StopTimesOf(0).Length);
        Assert.Equal(2 * (Trips - 1) * StopsPerTrip, text.Notices.CountOf("invalid_time"));
        Assert.Equal(Trips - 1, text.Notices.CountOf("unusable_trip"));
        Assert.All(text.Notices.List(), g => Assert.InRange(g.Examples.Count, 1, GtfsNotices.DefaultExamples));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
    }

    [Fact]
    public void A_million_rows_of_one_trip_backwards_are_sorted()
    {
        var rows = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
        for (var i = 1_000_000; i > 0; i--)
            rows.Append("T,08:00:00,08:00:00,").Append((char)('A' + (i % 4))).Append(',').Append(i).Append('\n');
        using var text = TextFeed.WithOneTrip().With("stop_times.txt", rows.ToString());
        var feed = text.Read();

        Assert.Equal(1_000_000, feed.StopTimesOf(0).Length);
        Assert.Equal(1, feed.StopTimesOf(0)[0].Sequence);
    }

    private static TextFeed Feed(Func<int, int, int, string> time)
    {
        var trips = new StringBuilder("route_id,service_id,trip_id,trip_headsign\n");
        var times = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
        for (var trip = 0; trip < Trips; trip++)
        {
            trips.Append("1,daily,trip-").Append(trip).Append(",Damm\n");
            for (var place = 0; place < StopsPerTrip; place++)
            {
                var text = time(trip, place, 300 + (trip % 900) + place);
                times.Append("trip-").Append(trip).Append(',').Append(text).Append(',').Append(text).Append(',').Append((char)('A' + (place % 4))).Append(',').Append(place).Append('\n');
            }
        }
        return TextFeed.Small().With("trips.txt", trips.ToString()).With("stop_times.txt", times.ToString());
    }
}
