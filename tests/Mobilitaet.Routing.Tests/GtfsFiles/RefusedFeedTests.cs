using System.IO.Compression;
using Mobilitaet.Routing.GtfsFiles;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>What nothing can be made of is refused with one sentence that names the file.</summary>
public sealed class RefusedFeedTests
{
    [Theory]
    [InlineData("agency.txt")]
    [InlineData("stops.txt")]
    [InlineData("routes.txt")]
    [InlineData("trips.txt")]
    [InlineData("stop_times.txt")]
    [InlineData("calendar.txt")]
    public void A_missing_file(string file)
    {
        using var text = TextFeed.WithOneTrip().Without(file);

        Assert.Contains(file, Refusal(text.WriteZip()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agency.txt", "agency_timezone")]
    [InlineData("stops.txt", "stop_id")]
    [InlineData("routes.txt", "route_id")]
    [InlineData("trips.txt", "service_id")]
    [InlineData("stop_times.txt", "stop_sequence")]
    [InlineData("stop_times.txt", "departure_time")]
    [InlineData("calendar.txt", "friday")]
    public void A_missing_column(string file, string column)
    {
        using var text = TextFeed.WithOneTrip().Change(file, column, "something_else");

        var refusal = Refusal(text.WriteFolder());
        Assert.Contains(file, refusal, StringComparison.Ordinal);
        Assert.Contains(column, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_without_a_usable_trip()
    {
        using var text = TextFeed.WithOneTrip().With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT,08:00:00,08:00:00,A,1");

        Assert.Contains("none of its 1 trips", Refusal(text.WriteFolder()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_whose_time_zone_is_unknown()
    {
        using var text = TextFeed.WithOneTrip().Change("agency.txt", "Europe/Berlin", "Hesse/Eschwege");

        Assert.Contains("agency_timezone", Refusal(text.WriteFolder()), StringComparison.Ordinal);
        Assert.Equal(0, text.Notices.Count);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed()
    {
        using var text = TextFeed.WithOneTrip().AddRows("stops.txt", "E,\"Eck,51.2,10");

        Assert.Contains("quotation mark", Refusal(text.WriteFolder()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_leads_nowhere() => Assert.Contains("does not exist", Refusal("/no/such/feed.zip"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><html><body>404</body></html>")]
    [InlineData("PK\u0003\u0004 and nothing more")]
    public void A_file_that_is_no_archive(string content)
    {
        using var text = TextFeed.Empty();

        Assert.Contains("zip", Refusal(text.Write("feed.zip", System.Text.Encoding.Latin1.GetBytes(content))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_archive()
    {
        using var text = TextFeed.WithOneTrip();
        var bytes = text.ToZip();
        // Bit 0 of the general flags, in the local and in the central headers.
        SetFlags(bytes, "PK\u0003\u0004"u8, 6);
        SetFlags(bytes, "PK\u0001\u0002"u8, 8);

        Assert.Contains("encrypted", Refusal(text.Write("feed.zip", bytes)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../stops.txt")]
    [InlineData("feed/../../stops.txt")]
    [InlineData("..\\stops.txt")]
    [InlineData("/etc/stops.txt")]
    [InlineData("C:\\stops.txt")]
    public void Names_that_point_outside_the_archive(string name)
    {
        using var text = TextFeed.Empty();

        Assert.Contains("outside", Refusal(text.Write("feed.zip", Archive(name, "stop_id"u8.ToArray()))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_with_the_same_file_twice()
    {
        using var text = TextFeed.Empty();
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("stops.txt").Open().Dispose();
            archive.CreateEntry("STOPS.TXT").Open().Dispose();
        }

        Assert.Contains("twice", Refusal(text.Write("feed.zip", bytes.ToArray())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb()
    {
        using var text = TextFeed.WithOneTrip();
        text.With("stop_times.txt", new byte[100 << 20]);
        var path = text.WriteZip();
        Assert.InRange(new FileInfo(path).Length, 1, 1 << 20);

        Assert.Contains("zip bomb", Refusal(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_that_lies_about_its_size()
    {
        using var text = TextFeed.WithOneTrip();
        text.With("stop_times.txt", [.. "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"u8, .. new byte[100 << 20]]);
        var bytes = text.ToZip();
        var central = bytes.AsSpan().LastIndexOf("stop_times.txt"u8) - 46;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(central + 24), 5000);

        Refusal(text.Write("feed.zip", bytes));
    }

    [Fact]
    public void A_feed_larger_than_allowed()
    {
        using var text = TextFeed.WithOneTrip();

        Assert.Contains("refused", Refusal(text.WriteFolder(), new GtfsReadOptions { LargestFeed = 300 }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_more_rows_than_memory_is_for()
    {
        var rows = string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"T,08:00:00,08:00:00,A,{i}"));
        using var text = TextFeed.WithOneTrip().With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + rows);

        Assert.Contains("5000 rows", Refusal(text.WriteFolder(), new GtfsReadOptions { MostRows = 5000 }), StringComparison.Ordinal);
    }

    [Fact]
    public void More_services_than_memory_is_for()
    {
        using var text = TextFeed.WithOneTrip().AddRows("calendar.txt", "weekend,0,0,0,0,0,1,1,20240101,20241231")
            .With("calendar_dates.txt", "service_id,date,exception_type\nmarket,20240301,1");

        Assert.Contains("calendar_dates.txt: the feed has more than 2 services", Refusal(text.WriteFolder(), new GtfsReadOptions { MostServices = 2 }), StringComparison.Ordinal);
        Assert.Equal(3, text.Read(new GtfsReadOptions { MostServices = 3 }).Services.Length);
    }

    [Fact]
    public void A_damaged_archive_is_told_by_its_checksum()
    {
        using var text = TextFeed.WithOneTrip();
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = archive.CreateEntry("agency.txt", CompressionLevel.NoCompression).Open();
            stream.Write("agency_id,agency_name,agency_url,agency_timezone\nV,Verkehrsbetrieb,x,Europe/Berlin"u8);
        }
        var damaged = bytes.ToArray();
        damaged[damaged.AsSpan().IndexOf("Verkehr"u8)] ^= 1;

        Assert.Contains("checksum", Refusal(text.Write("feed.zip", damaged)), StringComparison.Ordinal);
    }

    private static string Refusal(string path, GtfsReadOptions? options = null)
    {
        var refusal = Assert.Throws<GtfsFeedException>(() => GtfsFeed.Read(path, new GtfsNotices(), options));
        Assert.StartsWith(path, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message[path.Length..];
    }

    private static byte[] Archive(string name, byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(content);
        }
        return bytes.ToArray();
    }

    private static void SetFlags(byte[] bytes, ReadOnlySpan<byte> signature, int offset)
    {
        for (var at = bytes.AsSpan().IndexOf(signature); at >= 0;)
        {
            bytes[at + offset] |= 1;
            var next = bytes.AsSpan(at + 4).IndexOf(signature);
            at = next < 0 ? -1 : at + 4 + next;
        }
    }
}
