using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Testing;
using NodaTime;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>Published feeds; the expected counts come from the files' line counts.</summary>
public sealed class RealFeedTests
{
    [Fact]
    public void Bad_Hersfeld_is_read_completely_and_without_errors()
    {
        var notices = new GtfsNotices();
        var feed = GtfsFeed.Read(TestEnvironment.SharedData("both/bad-hersfeld/bad_hersfeld_nvv_20210408_derived_gtfs.zip"), notices);

        Assert.Equal((1, 295, 24, 647), (feed.Agencies.Length, feed.Stops.Length, feed.Routes.Length, feed.Trips.Length));
        Assert.Equal(RowsOf("both/bad-hersfeld/bad_hersfeld_nvv_20210408_derived_gtfs.zip", "stop_times.txt"), feed.StopTimeRows);
        Assert.Equal("Europe/Berlin", feed.TimeZone.Id);
        var service = Assert.Single(feed.Services);
        Assert.Equal(new LocalDate(2021, 4, 8), service.FirstDay());
        Assert.Equal(new LocalDate(2021, 4, 8), service.LastDay());
        Assert.Equal(0, notices.CountOf(GtfsSeverity.Error));
    }

    [Fact]
    public void Addison_is_read_completely()
    {
        var notices = new GtfsNotices();
        var feed = GtfsFeed.Read(TestEnvironment.SharedData("both/addison-vermont/addisoncounty-vt-us-gtfs.zip"), notices);

        Assert.Equal((114, 11, 330), (feed.Stops.Length, feed.Routes.Length, feed.Trips.Length));
        Assert.Equal(RowsOf("both/addison-vermont/addisoncounty-vt-us-gtfs.zip", "stop_times.txt"), feed.StopTimeRows);
        Assert.Equal("America/New_York", feed.TimeZone.Id);
        Assert.Equal("Trillium Solutions, Inc.", feed.Info?.PublisherName);
        Assert.All(feed.Trips, t => Assert.NotNull(t.Shape));
    }

    [Fact]
    public void The_on_demand_buses_of_the_Uckermark_are_read_with_their_booking_rules()
    {
        var notices = new GtfsNotices();
        var feed = GtfsFeed.Read(TestEnvironment.SharedData("timetables/vbb-gtfs-flex"), notices);

        Assert.Equal((5, 8, 3, 2), (feed.Routes.Length, feed.Trips.Length, feed.BookingRules.Length, feed.LocationGroups.Length));
        Assert.All(feed.Routes, r => Assert.Equal(715, r.Type));
        Assert.Equal(415, feed.LocationGroups.Sum(g => g.Stops.Count));
        var row = Assert.Single(feed.StopTimesOf(0).ToArray());
        Assert.Equal((17 * 3600) + 1800, row.WindowStart);
        Assert.Equal(22 * 3600, row.WindowEnd);
        Assert.Equal(GtfsPlaceKind.LocationGroup, row.PlaceKind);
        Assert.Equal(GtfsBoarding.PhoneAgency, row.Pickup);
        var rule = feed.BookingRules[row.PickupRule];
        Assert.Equal((GtfsBookingType.SameDay, 60, "+49 3332 442 755"), (rule.Type, rule.NoticeMinutes, rule.Phone));
        Assert.Equal(8, notices.CountOf("missing_stop_times_record"));
    }

    private static int RowsOf(string archive, string file)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(TestEnvironment.SharedData(archive));
        using var reader = new StreamReader(zip.GetEntry(file)!.Open());
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
    }
}
