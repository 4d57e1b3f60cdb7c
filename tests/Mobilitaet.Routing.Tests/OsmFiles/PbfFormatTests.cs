using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Tests.OsmFiles;

public sealed class PbfFormatTests : IDisposable
{
    private static readonly PbfMessage Names = PbfFile.Strings("", "highway", "residential", "name", "Dorfstraße", "via");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Dense_nodes_carry_ids_positions_and_tags()
    {
        var dense = new PbfMessage()
            .Differences(1, 7, -3, 9_000_000_000)
            .Differences(8, 511_000_000, -1, 512_000_000)
            .Differences(9, 98_000_000, 1_800_000_000, -1_800_000_000)
            .Packed(10, 1, 2, 3, 4, 0, 0, 3, 4, 0);
        Assert.Equal(
            [
                "node 7 511000000 98000000 highway=residential name=Dorfstraße",
                "node -3 -1 1800000000",
                "node 9000000000 512000000 -1800000000 name=Dorfstraße",
            ],
            Read(Block(Group(2, dense))));
    }

    [Fact]
    public void Plain_nodes_are_read_like_dense_ones()
    {
        var node = new PbfMessage().Signed(1, -12).Packed(2, 1).Packed(3, 2).Signed(8, 511_000_000).Signed(9, -98_000_000);
        Assert.Equal(["node -12 511000000 -98000000 highway=residential"], Read(Block(Group(1, node))));
    }

    [Fact]
    public void Ways_and_relations_carry_their_parts()
    {
        var way = new PbfMessage().Number(1, 5).Packed(2, 1, 3).Packed(3, 2, 4).Differences(8, 10, 8, -1);
        var relation = new PbfMessage().Number(1, 6).Packed(8, 5, 0, 0).Differences(9, 8, 5, 6).Packed(10, 0, 1, 2);
        Assert.Equal(
            ["way 5 [10 8 -1] highway=residential name=Dorfstraße", "relation 6 [Nodes:8:via Ways:5: Relations:6:]"],
            Read(Block(Group(3, way), Group(4, relation))));
    }

    [Fact]
    public void A_group_may_hold_dense_nodes_and_ways()
    {
        var group = new PbfMessage().Message(2, Dense(1)).Message(3, new PbfMessage().Number(1, 5).Differences(8, 1, 1));
        Assert.Equal(["node 1 511000000 98000000", "way 5 [1 1]"], Read(Block(group)));
    }

    [Fact]
    public void Granularity_and_offsets_scale_positions_with_rounding()
    {
        var block = new PbfMessage().Message(1, Names).Message(2, Group(2, Dense(1, 4, -4)))
            .Number(17, 1_050).Number(19, 50_000_000_149).Number(20, -9_000_000_000);
        Assert.Equal(["node 1 500000043 -90000042"], Read(block));
    }

    [Fact]
    public void Strings_and_scale_may_stand_behind_the_groups()
    {
        var way = new PbfMessage().Number(1, 5).Packed(2, 1).Packed(3, 2);
        Assert.Equal(["way 5 [] highway=residential"], Read(new PbfMessage().Message(2, Group(3, way)).Message(1, Names)));
    }

    [Fact]
    public void Repeated_numbers_may_come_unpacked_or_in_several_pieces()
    {
        var way = new PbfMessage().Number(1, 5).Number(2, 1).Number(2, 3).Packed(3, 2).Packed(3, 4)
            .Differences(8, 10, 12).Signed(8, 1).Differences(8, 2);
        Assert.Equal(["way 5 [10 12 13 15] highway=residential name=Dorfstraße"], Read(Block(Group(3, way))));
    }

    [Fact]
    public void Unknown_fields_and_metadata_are_passed_over()
    {
        var info = new PbfMessage().Number(1, 3).Number(2, 1_600_000_000);
        var way = new PbfMessage().Number(1, 5).Message(4, info).Differences(8, 1, 2).Differences(9, 3, 4).Text(99, "later");
        var block = new PbfMessage().Message(1, Names).Message(2, Group(3, way)).Number(18, 1000).Text(77, "later");
        var file = new PbfFile().Raw("OSMHeader", PbfFile.Header("OsmSchema-V0.6")).Raw("OSMData", block).ToArray();
        Assert.Equal(["way 5 [1 2]"], OsmRecording.Of(_folder.Write("a.osm.pbf", file)));
    }

    [Fact]
    public void Deleted_elements_are_skipped()
    {
        var hidden = new PbfMessage().Number(6, 0);
        var dense = new PbfMessage().Differences(1, 1, 2).Differences(8, 1, 2).Differences(9, 1, 2)
            .Message(5, new PbfMessage().Packed(6, 0, 1)).Packed(10, 1, 2, 0, 0);
        var way = new PbfMessage().Number(1, 5).Message(4, hidden);
        var relation = new PbfMessage().Number(1, 6).Message(4, hidden);
        Assert.Equal(["node 2 2 2"], Read(Block(Group(2, dense), Group(3, way), Group(4, relation))));
    }

    [Fact]
    public void A_node_off_the_globe_is_left_out_with_a_warning()
    {
        var warnings = new ImportWarnings();
        var dense = new PbfMessage().Differences(1, 1, 2, 3).Differences(8, 900_000_001, long.MaxValue, 5).Differences(9, 0, 0, 6);
        var lines = Read(Block(Group(2, dense)), new OsmReadOptions { Warnings = warnings });
        Assert.Equal(["node 3 5 6"], lines);
        var warning = Assert.Single(warnings.List());
        Assert.Equal(("node_outside_globe", 2), (warning.Code, warning.Count));
        Assert.Equal("node 1", warning.Examples[0].Element);
    }

    [Fact]
    public void A_way_of_two_thousand_nodes_and_a_relation_of_many_members_are_read_whole()
    {
        long[] ids = [.. Enumerable.Range(0, 2_000).Select(i => (long)i * (i % 2 == 0 ? 1 : -1))];
        var way = new PbfMessage().Number(1, 5).Differences(8, ids);
        var relation = new PbfMessage().Number(1, 6).Packed(8, new long[2_000]).Differences(9, ids).Packed(10, new long[2_000]);
        var lines = Read(Block(Group(3, way), Group(4, relation)));
        Assert.Equal(OsmRecording.Way(5, ids, []), lines[0]);
        Assert.Equal(OsmRecording.Relation(6, ids.Select(i => new OsmMember(OsmElementKinds.Nodes, i, "")), []), lines[1]);
    }

    private static PbfMessage Block(params PbfMessage[] groups)
    {
        var block = new PbfMessage().Message(1, Names);
        foreach (var group in groups)
            block.Message(2, group);
        return block;
    }

    private static PbfMessage Group(int field, PbfMessage element) => new PbfMessage().Message(field, element);

    private static PbfMessage Dense(long id, long latitude = 511_000_000, long longitude = 98_000_000) =>
        new PbfMessage().Differences(1, id).Differences(8, latitude).Differences(9, longitude);

    private List<string> Read(PbfMessage block, OsmReadOptions? options = null) =>
        OsmRecording.Of(_folder.Write("hand-made.osm.pbf", PbfFile.With(block)), options);
}
