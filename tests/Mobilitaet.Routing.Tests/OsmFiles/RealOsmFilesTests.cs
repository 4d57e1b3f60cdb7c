using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Testing;

namespace Mobilitaet.Routing.Tests.OsmFiles;

public class RealOsmFilesTests
{
    public static TheoryData<string, int, int, int> Files => new()
    {
        { "streets/liechtenstein-2021.osm.pbf", 270_635, 28_047, 871 },
        { "streets/porto-portugal-roads.osm.pbf", 347_944, 51_458, 357 },
        { "streets/north-bayreuth.osm.gz", 58_631, 7_801, 179 },
        { "both/addison-vermont/addison.osm.gz", 196_937, 17_889, 7 },
        { "both/bad-hersfeld/bad-hersfeld.osm.gz", 103_731, 16_299, 256 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_has_its_known_numbers_of_elements(string file, int nodes, int ways, int relations)
    {
        var warnings = new ImportWarnings();
        var lines = OsmRecording.Of(TestEnvironment.SharedData(file), new OsmReadOptions { Warnings = warnings });
        Assert.Equal(nodes, lines.Count(l => l.StartsWith("node", StringComparison.Ordinal)));
        Assert.Equal(ways, lines.Count(l => l.StartsWith("way", StringComparison.Ordinal)));
        Assert.Equal(relations, lines.Count(l => l.StartsWith("relation", StringComparison.Ordinal)));
        Assert.Equal(0, warnings.Count);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void OsmSharp_reads_the_same_elements(string file, int nodes, int ways, int relations)
    {
        var path = TestEnvironment.SharedData(file);
        var theirs = OsmSharpRecording.Of(path);
        Assert.Equal(nodes + ways + relations, theirs.Count);
        AssertSame(theirs, OsmRecording.Of(path));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Osmium_reads_the_same_elements(string file, int nodes, int ways, int relations)
    {
        Assert.SkipUnless(OsmiumRecording.IsInstalled, "The osmium command (package osmium-tool) is not installed.");
        var path = TestEnvironment.SharedData(file);
        var theirs = OsmiumRecording.Of(path);
        Assert.Equal(nodes + ways + relations, theirs.Count);
        AssertSame(theirs, OsmRecording.Of(path));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_pass_for_one_kind_delivers_what_a_full_pass_delivers_of_it(string file, int nodes, int ways, int relations)
    {
        var opened = OsmFile.Open(TestEnvironment.SharedData(file));
        var all = new OsmRecording();
        opened.Read(all, new OsmReadOptions());
        Assert.Equal(nodes + ways + relations, all.Lines.Count);
        foreach (var (kind, name) in new[] { (OsmElementKinds.Relations, "relation"), (OsmElementKinds.Ways, "way"), (OsmElementKinds.Nodes, "node") })
        {
            // The second pass of a kind skips blocks by the index that the full pass left.
            var some = new OsmRecording();
            opened.Read(some, new OsmReadOptions { Kinds = kind });
            AssertSame(all.Lines.Where(l => l.StartsWith(name, StringComparison.Ordinal)).ToList(), some.Lines);
        }
    }

    // xunit would print both whole lists.
    private static void AssertSame(List<string> expected, List<string> actual)
    {
        for (var i = 0; i < Math.Min(expected.Count, actual.Count); i++)
        {
            if (expected[i] != actual[i])
                Assert.Equal(expected[i], actual[i]);
        }
        Assert.Equal(expected.Count, actual.Count);
    }
}
