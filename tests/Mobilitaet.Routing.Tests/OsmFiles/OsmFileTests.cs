using System.IO.Compression;
using ICSharpCode.SharpZipLib.BZip2;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Testing;

namespace Mobilitaet.Routing.Tests.OsmFiles;

public sealed class OsmFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_content_decides_whatever_the_file_is_called()
    {
        byte[] xml = [.. "<osm><way id='1'/></osm>"u8];
        var pbf = PbfFile.With(new PbfMessage().Message(2, new PbfMessage().Message(3, new PbfMessage().Number(1, 1))));
        foreach (var content in new[] { xml, Gzip(xml), Bzip2(xml), pbf, [0xef, 0xbb, 0xbf, (byte)'\n', .. xml[..0], .. xml] })
            Assert.Equal(["way 1 []"], OsmRecording.Of(_folder.Write("streets.data", content)));
    }

    [Fact]
    public void Packed_files_may_consist_of_several_streams()
    {
        byte[] first = [.. "<osm><way id='1'/><wa"u8];
        byte[] second = [.. "y id='2'/></osm>"u8];
        Assert.Equal(["way 1 []", "way 2 []"], OsmRecording.Of(_folder.Write("a.osm.gz", [.. Gzip(first), .. Gzip(second)])));
        Assert.Equal(["way 1 []", "way 2 []"], OsmRecording.Of(_folder.Write("a.osm.bz2", [.. Bzip2(first), .. Bzip2(second)])));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("hello", "no OSM file")]
    [InlineData("PK\u0003\u0004", "ZIP")]
    [InlineData("<!DOCTYPE html><html></html>", "web page")]
    [InlineData("  <HTML>", "web page")]
    [InlineData("{\"version\": 0.6}", "JSON")]
    public void Other_files_are_refused_at_once(string content, string said)
    {
        var e = Assert.Throws<OsmFileException>(() => OsmFile.Open(_folder.Write("a.osm", content)));
        Assert.Contains(said, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_a_folder_and_a_false_pbf_say_so()
    {
        var missing = Assert.Throws<OsmFileException>(() => OsmFile.Open(Path.Combine(_folder.Path, "none", "a.osm.pbf")));
        Assert.Contains("does not exist", missing.Message, StringComparison.Ordinal);
        var folder = Assert.Throws<OsmFileException>(() => OsmFile.Open(_folder.Path));
        Assert.Contains("folder", folder.Message, StringComparison.Ordinal);
        var pbf = Assert.Throws<OsmFileException>(() => OsmFile.Open(_folder.Write("a.osm.pbf", "\0\0\0\u000dxyz")));
        Assert.Contains("does not begin like an OSM PBF", pbf.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_stays_on_one_line_even_when_the_file_name_does_not()
    {
        var e = Assert.Throws<OsmFileException>(() => OsmFile.Open(Path.Combine(_folder.Path, "a\nb.osm")));
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void A_packed_file_cut_short_is_refused_wherever_it_is_cut()
    {
        byte[] xml = [.. "<osm>"u8, .. Enumerable.Range(0, 50).SelectMany(i => System.Text.Encoding.UTF8.GetBytes($"<way id='{i}'/>")), .. "</osm>"u8];
        AssertCutsRefused("a.osm", xml, 1);
        AssertCutsRefused("a.osm.bz2", Bzip2(xml), 1);
        // The end of a gzip stream (last code, checksum, length) adds no text, and the platform does not insist on it.
        AssertCutsRefused("a.osm.gz", Gzip(xml), 12);
    }

    [Fact]
    public void A_file_that_shrinks_or_grows_between_two_passes_is_read_afresh()
    {
        static byte[] With(int field) =>
            PbfFile.With(new PbfMessage().Message(2, new PbfMessage().Message(field, new PbfMessage().Number(1, 1).Text(50, new string('x', field)))));
        var file = OsmFile.Open(_folder.Write("a.osm.pbf", With(3)));
        file.Read(new OsmRecording(), new OsmReadOptions());
        _folder.Write("a.osm.pbf", With(4));
        var relations = new OsmRecording();
        file.Read(relations, new OsmReadOptions { Kinds = OsmElementKinds.Relations });
        Assert.Equal(["relation 1 []"], relations.Lines);
    }

    [Theory]
    [InlineData("streets/liechtenstein-2021.osm.pbf")]
    [InlineData("streets/north-bayreuth.osm.gz")]
    public void Progress_rises_to_one_and_a_pass_can_be_cancelled(string name)
    {
        var file = OsmFile.Open(TestEnvironment.SharedData(name));
        var shares = new ShareList();
        file.Read(new OsmRecording(), new OsmReadOptions { Progress = shares });
        Assert.True(shares.Count > 5, $"{shares.Count} reports");
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(1, shares[^1]);

        using var cancellation = new CancellationTokenSource();
        var some = new OsmRecording();
        var options = new OsmReadOptions { Cancellation = cancellation.Token, Progress = new CancelAtOnce(cancellation) };
        Assert.Throws<OperationCanceledException>(() => file.Read(some, options));
        Assert.InRange(some.Lines.Count, 1, 50_000);
    }

    [Fact]
    public void A_clip_keeps_the_nodes_inside_and_every_way()
    {
        var boundary = _folder.Write("box.poly", "box\n1\n9.0 51.0\n10.0 51.0\n10.0 52.0\n9.0 52.0\nEND\nEND\n");
        var xml = _folder.Write("a.osm", "<osm><node id='1' lat='51.5' lon='9.5'/><node id='2' lat='52.5' lon='9.5'/><way id='3'><nd ref='1'/><nd ref='2'/></way></osm>");
        var dense = new PbfMessage().Differences(1, 1, 2).Differences(8, 515_000_000, 525_000_000).Differences(9, 95_000_000, 95_000_000);
        var group = new PbfMessage().Message(2, dense).Message(3, new PbfMessage().Number(1, 3).Differences(8, 1, 2));
        var pbf = _folder.Write("a.osm.pbf", PbfFile.With(new PbfMessage().Message(2, group)));
        var options = new OsmReadOptions { Clip = ClipArea.Load(boundary) };
        Assert.Equal(["node 1 515000000 95000000", "way 3 [1 2]"], OsmRecording.Of(xml, options));
        Assert.Equal(["node 1 515000000 95000000", "way 3 [1 2]"], OsmRecording.Of(pbf, options));
    }

    [Fact]
    public void What_the_visitor_throws_reaches_the_caller_unchanged()
    {
        var file = OsmFile.Open(_folder.Write("a.osm.bz2", Bzip2([.. "<osm><way id='1'/></osm>"u8])));
        Assert.Throws<IOException>(() => file.Read(new Failing(), new OsmReadOptions()));
    }

    private void AssertCutsRefused(string name, byte[] whole, int harmlessTail)
    {
        for (var length = 1; length <= whole.Length - harmlessTail; length++)
        {
            var path = _folder.Write(name, whole[..length]);
            Assert.Throws<OsmFileException>(() => OsmRecording.Of(path));
        }
    }

    internal static byte[] Gzip(byte[] content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
            gzip.Write(content);
        return target.ToArray();
    }

    internal static byte[] Bzip2(byte[] content)
    {
        using var target = new MemoryStream();
        using (var bzip2 = new BZip2OutputStream(target, blockSize: 1) { IsStreamOwner = false })
            bzip2.Write(content);
        return target.ToArray();
    }

    private sealed class ShareList : List<double>, IProgress<double>
    {
        public void Report(double value) => Add(value);
    }

    private sealed class CancelAtOnce(CancellationTokenSource cancellation) : IProgress<double>
    {
        public void Report(double value) => cancellation.Cancel();
    }

    private sealed class Failing : OsmVisitor
    {
        public override void VisitWay(long id, ReadOnlySpan<long> nodeIds, OsmTags tags) => throw new IOException("disk full");
    }
}
