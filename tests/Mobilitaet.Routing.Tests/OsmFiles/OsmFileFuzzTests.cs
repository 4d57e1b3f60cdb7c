using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Testing;

namespace Mobilitaet.Routing.Tests.OsmFiles;

/// <summary>Damaged files of every kind: a reader answers with a clear refusal or reads on, but never crashes, hangs or takes the memory.</summary>
public sealed class OsmFileFuzzTests : IDisposable
{
    private static readonly int Inputs =
        Environment.GetEnvironmentVariable("MOBILITAET_FUZZ") == "nightly" ? 12_000 : 500;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Damaged_pbf_files() => Fuzz("a.osm.pbf", Seeds(packed: true), 0.35);

    // Without compression the damage reaches the decoders instead of the checksum.
    [Fact]
    public void Damaged_pbf_files_without_compression() => Fuzz("a.osm.pbf", Seeds(packed: false), 0.25);

    [Fact]
    public void Damaged_xml_files() => Fuzz("a.osm", [Xml()], 0.2);

    [Fact]
    public void Damaged_gzip_files() => Fuzz("a.osm.gz", [OsmFileTests.Gzip(Xml())], 0.1);

    [Fact]
    public void Damaged_bzip2_files() => Fuzz("a.osm.bz2", [OsmFileTests.Bzip2(Xml())], 0.05);

    [Fact]
    public void Damaged_real_extracts() =>
        Fuzz("a.osm.pbf", [File.ReadAllBytes(TestEnvironment.SharedData("streets/liechtenstein-2021.osm.pbf"))], 0.02);

    [Fact]
    public void Damaged_boundary_files()
    {
        byte[] json = [.. "{\"type\":\"Feature\",\"properties\":{\"name\":\"x\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[9,51],[10,51],[10,52],[9,52],[9,51]]]}}"u8];
        byte[] poly = [.. "x\n1\n 9.0 51.0\n 10.0 51.0\n 10.0 52.0\n 9 52\nEND\n!2\n 9.1 51.1\n 9.2 51.1\n 9.2 51.2\nEND\nEND\n"u8];
        var damage = new FileDamage(4711);
        for (var i = 0; i < Inputs / 20; i++)
        {
            var path = _folder.Write("boundary", damage.Apply(i % 2 == 0 ? json : poly));
            HostileInput.Guarded<InputException>(path, i, () => ClipArea.Load(path).Contains(515_000_000, 95_000_000));
        }
    }

    private void Fuzz(string name, byte[][] seeds, double share)
    {
        var damage = new FileDamage(name.Length + seeds.Length + seeds[0].Length);
        var refused = 0;
        var count = (int)(Inputs * share);
        for (var i = 0; i < count; i++)
        {
            var path = _folder.Write(name, damage.Apply(seeds[i % seeds.Length]));
            if (!HostileInput.Guarded<InputException>(path, i, () => OsmFile.Open(path).Read(new OsmVisitorThatLooks(), new OsmReadOptions())))
                refused++;
        }
        Assert.InRange(refused, count / 10, count);
    }

    private static byte[][] Seeds(bool packed)
    {
        var block = new PbfMessage().Message(1, PbfFile.Strings("", "highway", "track", "via"))
            .Message(2, new PbfMessage().Message(2, new PbfMessage().Differences(1, 1, 2, 9).Differences(8, 5, 6, 7).Differences(9, 8, 9, 10).Packed(10, 1, 2, 0, 0, 0)))
            .Message(2, new PbfMessage().Message(3, new PbfMessage().Number(1, 5).Packed(2, 1).Packed(3, 2).Differences(8, 1, 2, 9)))
            .Message(2, new PbfMessage().Message(4, new PbfMessage().Number(1, 6).Packed(8, 3, 0).Differences(9, 5, 1).Packed(10, 1, 0)))
            .Message(2, new PbfMessage().Message(1, new PbfMessage().Signed(1, 3).Packed(2, 1).Packed(3, 2).Signed(8, 1).Signed(9, 2)))
            .Number(17, 100).Number(19, 3);
        var header = PbfFile.Header("OsmSchema-V0.6", "DenseNodes");
        return packed
            ? [new PbfFile().Zlib("OSMHeader", header).Zlib("OSMData", block).Zlib("OSMData", block).ToArray()]
            : [new PbfFile().Raw("OSMHeader", header).Raw("OSMData", block).ToArray(), new PbfFile().Zlib("OSMHeader", header).Raw("OSMData", block).ToArray()];
    }

    private static byte[] Xml() => RandomOsmData.Document(
        [
            "<node id='1' lat='51.5' lon='9.5'><tag k='name' v='A &amp; B'/></node>", "<node id='2' lat='51.6' lon='9.6'/>",
            "<way id='3' visible='true'><nd ref='1'/><nd ref='2'/><tag k='highway' v='track'/></way>",
            "<relation id='4'><member type='way' ref='3' role='from'/><tag k='type' v='restriction'/></relation>",
        ]);

    // Touches every value, so that a wrong index cannot hide.
    private sealed class OsmVisitorThatLooks : OsmVisitor
    {
        private long _sum;

        public override void VisitNode(long id, int latitudeE7, int longitudeE7, OsmTags tags)
        {
            Assert.InRange(latitudeE7, -900_000_000, 900_000_000);
            Assert.InRange(longitudeE7, -1_800_000_000, 1_800_000_000);
            Look(tags);
        }

        public override void VisitWay(long id, ReadOnlySpan<long> nodeIds, OsmTags tags)
        {
            foreach (var node in nodeIds)
                _sum ^= node;
            Look(tags);
        }

        public override void VisitRelation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
        {
            foreach (var member in members)
                _sum ^= member.Id + member.Role.Length;
            Look(tags);
        }

        private void Look(OsmTags tags)
        {
            for (var i = 0; i < tags.Count; i++)
                _sum ^= tags.KeyAt(i).Length + tags.ValueAt(i).Length;
        }
    }
}
