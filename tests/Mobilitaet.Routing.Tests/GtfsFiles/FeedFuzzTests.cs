using System.Diagnostics;
using System.Text;
using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Tests.OsmFiles;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>Damaged feeds of every kind: refused or reported, never a crash, a hang or the whole memory.</summary>
public sealed class FeedFuzzTests : IDisposable
{
    // The read buffer and its doublings, the tables, and 64 MB that a small file may unpack to.
    private const long MemoryLimit = 300L << 20;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);
    private static readonly int Inputs = Environment.GetEnvironmentVariable("MOBILITAET_FUZZ") == "nightly" ? 12_000 : 400;
    private static readonly string[] Files =
    [
        "agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt", "calendar.txt", "calendar_dates.txt", "frequencies.txt",
        "transfers.txt", "shapes.txt", "feed_info.txt", "booking_rules.txt", "location_groups.txt", "location_group_stops.txt", "locations.geojson",
    ];

    private static readonly string[] Values =
    [
        "", "0", "-1", "1e308", "NaN", "999999999999999999999", "24:00:00", "-01:00:00", "99999:00:00", "20240230", "00000000", "99991231",
        "\"", "\"\"", ",", ",,,,,,,,,,,,,,,,,,,,,,,,,,,", "\n", "\r", "\0", "\ufeff", "\u2028", "💥", "A", "T", "daily", "../..", "{", "]", "null",
    ];

    private readonly TextFeed _text = WholeFeed();

    public void Dispose() => _text.Dispose();

    [Fact]
    public void Damaged_archives()
    {
        var damage = new FileDamage(1);
        var whole = _text.ToZip();
        for (var i = 0; i < Inputs / 2; i++)
            Guarded(_text.Write("feed.zip", damage.Apply(whole)), i);
    }

    [Fact]
    public void Damaged_files_inside_sound_archives()
    {
        var damage = new FileDamage(2);
        var random = new Random(2);
        for (var i = 0; i < Inputs; i++)
        {
            using var text = WholeFeed();
            var file = Files[random.Next(Files.Length)];
            text.With(file, damage.Apply(text.Content(file)));
            Guarded(text.WriteZip(), i);
        }
    }

    [Fact]
    public void Odd_values_in_sound_files()
    {
        var random = new Random(3);
        var read = 0;
        for (var i = 0; i < Inputs; i++)
        {
            using var text = WholeFeed();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var file = Files[random.Next(Files.Length)];
                text.With(file, OddValue(random, text.Content(file)));
            }
            if (Guarded(text.WriteZip(), i))
                read++;
        }
        Assert.InRange(read, Inputs / 3, Inputs);
    }

    private static byte[] OddValue(Random random, byte[] content)
    {
        var fields = Encoding.UTF8.GetString(content).Split(',');
        fields[random.Next(fields.Length)] = Values[random.Next(Values.Length)];
        return Encoding.UTF8.GetBytes(string.Join(',', fields));
    }

    /// <summary>False when the feed was refused; any other exception is the test's.</summary>
    private static bool Guarded(string path, int input)
    {
        var watch = Stopwatch.StartNew();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Look(GtfsFeed.Read(path, new GtfsNotices(), new GtfsReadOptions { Today = new NodaTime.LocalDate(2024, 6, 1) }));
            return true;
        }
        catch (GtfsFeedException e)
        {
            Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', e.Message);
            return false;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"input {input}: {Convert.ToBase64String(File.ReadAllBytes(path))}", e);
        }
        finally
        {
            Assert.True(watch.Elapsed < TimeLimit, $"input {input} took {watch.Elapsed}");
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MemoryLimit);
        }
    }

    // What a feed promises to those who build on it.
    private static void Look(GtfsFeed feed)
    {
        for (var trip = 0; trip < feed.Trips.Length; trip++)
        {
            Assert.InRange(feed.Trips[trip].Route, 0, feed.Routes.Length - 1);
            Assert.InRange(feed.Trips[trip].Service, 0, feed.Services.Length - 1);
            var previous = 0;
            foreach (var row in feed.StopTimesOf(trip))
            {
                Assert.Equal(trip, row.Trip);
                Assert.InRange(row.Place, 0, (row.PlaceKind switch { GtfsPlaceKind.Stop => feed.Stops.Length, GtfsPlaceKind.Location => feed.Locations.Length, _ => feed.LocationGroups.Length }) - 1);
                if (row.HasWindow)
                    continue;
                Assert.InRange(row.Arrival, previous, row.Departure);
                previous = row.Departure;
            }
        }
    }

    private static TextFeed WholeFeed() => TextFeed.WithOneTrip()
        .With("calendar_dates.txt", "service_id,date,exception_type\ndaily,20240301,2\nextra,20240302,1")
        .With("trips.txt", "route_id,service_id,trip_id,trip_headsign,direction_id,block_id,shape_id\n1,daily,T,Damm,0,K,L\n1,extra,U,Damm,1,K,\n1,daily,F,,,,")
        .With("stop_times.txt", """
            trip_id,arrival_time,departure_time,stop_id,location_group_id,location_id,stop_sequence,start_pickup_drop_off_window,end_pickup_drop_off_window,pickup_type,drop_off_type,pickup_booking_rule_id,shape_dist_traveled
            T,08:00:00,08:00:00,A,,,1,,,0,0,,0
            T,,,B,,,2,,,0,0,,1
            T,08:20:00,08:21:00,C,,,3,,,0,0,,2
            T,08:30:00,08:30:00,D,,,4,,,0,0,,3
            U,23:50:00,23:50:00,D,,,1,,,2,2,R,
            U,24:30:00,24:30:00,A,,,2,,,2,2,,
            F,,,,G,,1,08:00:00,18:00:00,2,1,R,
            F,,,,,north,2,08:00:00,18:00:00,1,2,,
            """)
        .With("frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times\nT,08:00:00,10:00:00,600,0")
        .With("transfers.txt", "from_stop_id,to_stop_id,from_trip_id,to_trip_id,transfer_type,min_transfer_time\nA,B,,,2,180\nD,D,T,U,4,")
        .With("shapes.txt", "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled\nL,51.2,10,1,0\nL,51.22,10,3,2\nL,51.23,10,4,3")
        .With("feed_info.txt", "feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date\nV,https://example.org,de,20240101,20241231")
        .With("booking_rules.txt", "booking_rule_id,booking_type,prior_notice_duration_min,prior_notice_service_id\nR,1,60,daily")
        .With("location_groups.txt", "location_group_id,location_group_name\nG,Ringgau")
        .With("location_group_stops.txt", "location_group_id,stop_id\nG,A\nG,B")
        .With("locations.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","id":"north","properties":{"stop_name":"Norden"},"geometry":{"type":"Polygon","coordinates":[[[9,51],[10,51],[10,52],[9,52],[9,51]]]}}]}""");
}
