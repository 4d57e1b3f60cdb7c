using CsCheck;
using Mobilitaet.Routing.OsmFiles;
using OsmSharp.Streams;
using OsmSharp.Tags;

namespace Mobilitaet.Routing.Tests.OsmFiles;

public sealed class OsmDataPropertyTests : IDisposable
{
    private const int Samples = 100;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_format_tells_the_same_data() =>
        RandomOsmData.Any.Sample(data =>
        {
            var expected = data.Lines();
            var xml = RandomOsmData.Document(data.Elements().Select(e => e.Xml));
            return expected.SequenceEqual(Read("a.osm", xml))
                && expected.SequenceEqual(Read("a.osm.gz", OsmFileTests.Gzip(xml)))
                && expected.SequenceEqual(Read("a.osm.bz2", OsmFileTests.Bzip2(xml)))
                && expected.SequenceEqual(Read("a.osm.pbf", data.Pbf(mixed: false)))
                && expected.SequenceEqual(Read("b.osm.pbf", data.Pbf(mixed: true)));
        }, iter: Samples, threads: 1);

    [Fact]
    public void Shuffled_elements_arrive_in_their_shuffled_order() =>
        Gen.Select(RandomOsmData.Any, Gen.Int).Sample((data, seed) =>
        {
            var elements = data.Elements().ToArray();
            new Random(seed).Shuffle(elements);
            return elements.Select(e => e.Line).SequenceEqual(Read("a.osm", RandomOsmData.Document(elements.Select(e => e.Xml))));
        }, iter: Samples, threads: 1);

    [Fact]
    public void Elements_with_the_same_id_are_all_delivered()
    {
        var lines = Read("a.osm", RandomOsmData.Document(["<node id='1' lat='1' lon='1'/>", "<node id='1' lat='2' lon='2'/>", "<way id='1'/>", "<way id='1'/>"]));
        Assert.Equal(["node 1 10000000 10000000", "node 1 20000000 20000000", "way 1 []", "way 1 []"], lines);
    }

    [Fact]
    public void What_OsmSharp_writes_as_pbf_is_read_as_it_was()
    {
        var xml = RandomOsmData.Document(UsualElements());
        var path = _folder.Write("a.osm", xml);
        var written = Path.Combine(_folder.Path, "a.osm.pbf");
        using (var source = File.OpenRead(path))
        using (var target = File.Create(written))
        {
            var writer = new PBFOsmStreamTarget(target);
            // Null tags would lose their separator and shift the tags of all later nodes.
            writer.RegisterSource(new XmlOsmStreamSource(source).Select(e => (e, e.Tags ??= new TagsCollection()).e));
            writer.Pull();
            writer.Flush();
        }
        var lines = OsmRecording.Of(written);
        Assert.Equal(20_901, lines.Count);
        Assert.True(OsmSharpRecording.Of(written).SequenceEqual(lines));
        // Its writer cuts coordinates off instead of rounding them; the rest is as it was.
        Assert.True(OsmRecording.Of(path).Select(WithoutPosition).SequenceEqual(lines.Select(WithoutPosition)));
    }

    private static string WithoutPosition(string line) =>
        line.StartsWith("node", StringComparison.Ordinal) ? string.Join(' ', line.Split(' ').Where((_, i) => i is not (2 or 3))) : line;

    // OsmSharp's writer wants what editors always give: ids in order and full metadata.
    private static IEnumerable<string> UsualElements()
    {
        const string Metadata = "version='1' changeset='1' uid='1' user='u' visible='true' timestamp='2020-01-01T00:00:00Z'";
        for (var i = 1; i <= 20_000; i++)
            yield return $"<node id='{i}' lat='51.{i:00000}' lon='9.{i:00000}' {Metadata}>{(i % 7 == 0 ? $"<tag k='name' v='Ort {i}'/>" : "")}</node>";
        for (var i = 1; i <= 900; i++)
            yield return $"<way id='{i}' {Metadata}><nd ref='{i}'/><nd ref='{20_000 - i}'/><tag k='highway' v='track'/></way>";
        yield return $"<relation id='5' {Metadata}><member type='way' ref='3' role='from'/><member type='node' ref='3' role='via'/></relation>";
    }

    private List<string> Read(string name, byte[] content) => OsmRecording.Of(_folder.Write(name, content));
}
