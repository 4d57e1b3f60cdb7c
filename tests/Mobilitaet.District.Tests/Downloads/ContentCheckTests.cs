using System.Globalization;
using System.IO.Compression;
using System.Text;
using Mobilitaet.District.Downloads;

namespace Mobilitaet.District.Tests.Downloads;

public class ContentCheckTests
{
    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.NoCompression)]
    public void A_flipped_bit_in_a_timetable_is_found_or_changes_nothing(CompressionLevel level)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "feed.zip");
        var feed = Feed(level);
        var whole = ReadAll(feed);
        File.WriteAllBytes(path, feed);
        Assert.Null(ContentCheck.FindDefect(path, DataSourceKind.Gtfs, default));
        var found = 0;
        for (var bit = 0; bit < feed.Length * 8; bit += 17)
        {
            var damaged = feed.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(path, damaged);
            if (ContentCheck.FindDefect(path, DataSourceKind.Gtfs, default) is not null)
                found++;
            else
                Assert.True(whole.SequenceEqual(ReadAll(damaged)), $"The flipped bit {bit} went unnoticed.");
        }
        Assert.InRange(found, 100, feed.Length);
    }

    private static byte[] Feed(CompressionLevel level)
    {
        var random = new Random(3);
        var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var table in new[] { "stops.txt", "routes.txt", "trips.txt", "stop_times.txt" })
            {
                using var writer = new StreamWriter(archive.CreateEntry(table, level).Open(), new UTF8Encoding(false));
                for (var row = 0; row < 60; row++)
                    writer.WriteLine(random.Next(1000).ToString(CultureInfo.InvariantCulture));
            }
        }
        return content.ToArray();
    }

    /// <summary>Names and contents of all entries in order.</summary>
    private static List<string> ReadAll(byte[] feed)
    {
        using var archive = new ZipArchive(new MemoryStream(feed));
        return [.. archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.Latin1);
            return $"{entry.Name}: {reader.ReadToEnd()}";
        })];
    }
}
