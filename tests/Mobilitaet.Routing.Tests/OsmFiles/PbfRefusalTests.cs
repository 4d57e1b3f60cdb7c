using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Tests.OsmFiles;

public sealed class PbfRefusalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("HistoricalInformation", "history file")]
    [InlineData("LiveOnMars", "'LiveOnMars'")]
    public void A_required_feature_that_is_not_supported_is_named(string feature, string said)
    {
        var file = new PbfFile().Zlib("OSMHeader", PbfFile.Header("OsmSchema-V0.6", feature));
        Assert.Contains(said, Refusal(file).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "LZMA")]
    [InlineData(5, "bzip2")]
    [InlineData(6, "LZ4")]
    [InlineData(7, "Zstandard")]
    public void Another_compression_is_named(int field, string method)
    {
        var file = Headed().Blob("OSMData", new PbfMessage().Number(2, 10).Bytes(field, [1, 2, 3]));
        Assert.Contains($"packed with {method}", Refusal(file).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decompression_bomb_is_stopped()
    {
        var bomb = PbfFile.Deflate(new byte[200_000_000]);
        AssertLean(() => Refusal(Headed().Blob("OSMData", new PbfMessage().Number(2, 1000).Bytes(3, bomb))));
        AssertLean(() => Refusal(Headed().Blob("OSMData", new PbfMessage().Bytes(3, bomb))));
    }

    [Fact]
    public void A_claimed_size_allocates_nothing()
    {
        var tiny = PbfFile.Deflate([1, 2, 3]);
        AssertLean(() => Refusal(Headed().Blob("OSMData", new PbfMessage().Number(2, 2_000_000_000).Bytes(3, tiny))));
        AssertLean(() => Refusal(Headed().Blob("OSMData", new PbfMessage().Number(2, -1).Bytes(3, tiny))));
        AssertLean(() => Refusal(Headed().Blob("OSMData", new PbfMessage().Number(2, 30_000_000).Bytes(3, tiny))));
        AssertLean(() => Refusal(Headed().Blob("OSMData", new PbfMessage(), claimedSize: 2_000_000_000)));
        AssertLean(() => Refusal(Headed().Blob("OSMData", new PbfMessage(), claimedSize: -5)));
        AssertLean(() => Refusal(Headed().Blob("OSMData", new PbfMessage().Bytes(3, tiny), claimedSize: 30_000_000)));
    }

    [Fact]
    public void A_data_block_before_the_header_is_refused()
    {
        // The word OSMHeader in the first block makes the file look like PBF.
        var file = new PbfFile().Raw("OSMData", new PbfMessage().Text(99, "OSMHeader"));
        Assert.Contains("before the file header", Refusal(file).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_messages_are_refused()
    {
        var strings = PbfFile.Strings("", "a", "b");
        var broken = new Dictionary<string, PbfMessage>
        {
            ["no such string"] = Group(3, new PbfMessage().Number(1, 5).Packed(2, 1).Packed(3, 9)),
            ["key without value"] = Group(3, new PbfMessage().Number(1, 5).Packed(2, 1, 1).Packed(3, 2)),
            ["node without longitude"] = Group(2, new PbfMessage().Differences(1, 1, 2).Differences(8, 1, 2).Differences(9, 1)),
            ["tags end early"] = Group(2, new PbfMessage().Differences(1, 1, 2).Differences(8, 1, 2).Differences(9, 1, 2).Packed(10, 1, 2, 0)),
            ["odd tags"] = Group(2, new PbfMessage().Differences(1, 1).Differences(8, 1).Differences(9, 1).Packed(10, 1)),
            ["member without role"] = Group(4, new PbfMessage().Number(1, 6).Differences(9, 8).Packed(10, 0)),
            ["member of kind 3"] = Group(4, new PbfMessage().Number(1, 6).Packed(8, 0).Differences(9, 8).Packed(10, 3)),
            ["wrong wire type"] = Group(3, new PbfMessage().Text(1, "five")),
            ["endless number"] = Group(3, new PbfMessage().Bytes(8, [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1])),
            ["cut number"] = Group(3, new PbfMessage().Bytes(8, [255])),
            ["unknown wire type"] = new PbfMessage().Bytes(2, [0x0f]),
            ["field number zero"] = new PbfMessage().Bytes(2, [0x02, 0x00]),
            ["granularity zero"] = new PbfMessage().Number(17, 0),
        };
        foreach (var (defect, block) in broken)
        {
            var e = Refusal(Headed().Zlib("OSMData", block.Message(1, strings)));
            Assert.True(e.Position.StartsWith("byte ", StringComparison.Ordinal) && e.Position != "byte 0", $"{defect}: {e.Message}");
        }
    }

    [Fact]
    public void A_file_cut_anywhere_but_between_blocks_is_refused()
    {
        var whole = Headed().Zlib("OSMData", new PbfMessage().Message(1, PbfFile.Strings("", "a"))).ToArray();
        var headerEnd = Headed().ToArray().Length;
        for (var length = 0; length < whole.Length; length++)
        {
            if (length == headerEnd)
                continue;
            var path = _folder.Write("cut.osm.pbf", whole[..length]);
            Assert.Throws<OsmFileException>(() => OsmRecording.Of(path));
        }
    }

    [Fact]
    public void A_block_of_unknown_type_is_refused() =>
        Assert.Contains("neither header nor data", Refusal(Headed().Raw("OSMDatb", new PbfMessage())).Message, StringComparison.Ordinal);

    private static PbfMessage Group(int field, PbfMessage element) =>
        new PbfMessage().Message(2, new PbfMessage().Message(field, element));

    private static PbfFile Headed() => new PbfFile().Zlib("OSMHeader", PbfFile.Header("OsmSchema-V0.6", "DenseNodes"));

    private OsmFileException Refusal(PbfFile file)
    {
        var path = _folder.Write("refused.osm.pbf", file.ToArray());
        var e = Assert.Throws<OsmFileException>(() => OsmRecording.Of(path));
        Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
        return e;
    }

    private static void AssertLean(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        // Two buffers of at most 32 MiB, and their smaller predecessors.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 120L << 20);
    }
}
