using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Tests.OsmFiles;

/// <summary>Packed files carry checksums: one wrong bit anywhere is refused, or it changes nothing.</summary>
public sealed class FlippedBitTests : IDisposable
{
    private static readonly long[] NodeIds = [.. Enumerable.Range(0, 40).Select(i => (long)i * i)];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void In_a_pbf_file()
    {
        var way = new PbfMessage().Number(1, 5).Packed(2, 1).Packed(3, 2).Differences(8, NodeIds);
        AssertNeverSeen(PbfFile.With(new PbfMessage().Message(1, PbfFile.Strings("", "highway", "track")).Message(2, new PbfMessage().Message(3, way))));
    }

    [Fact]
    public void In_a_gzip_file() => AssertNeverSeen(OsmFileTests.Gzip(Xml()));

    [Fact]
    public void In_a_bzip2_file() => AssertNeverSeen(OsmFileTests.Bzip2(Xml()));

    private static byte[] Xml() =>
        RandomOsmData.Document([$"<way id='5'>{string.Concat(NodeIds.Select(n => $"<nd ref='{n}'/>"))}<tag k='highway' v='track'/></way>"]);

    private void AssertNeverSeen(byte[] whole)
    {
        string[] expected = [OsmRecording.Way(5, NodeIds, [("highway", "track")])];
        Assert.Equal(expected, OsmRecording.Of(_folder.Write("whole", whole)));
        var refused = 0;
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var flipped = (byte[])whole.Clone();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            var path = _folder.Write("flipped", flipped);
            try
            {
                // Filling bits and the gzip header's date and system mean nothing.
                Assert.True(expected.SequenceEqual(OsmRecording.Of(path)), $"bit {bit % 8} of byte {bit / 8} changed what was read");
            }
            catch (OsmFileException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, whole.Length * 7, whole.Length * 8);
    }
}
