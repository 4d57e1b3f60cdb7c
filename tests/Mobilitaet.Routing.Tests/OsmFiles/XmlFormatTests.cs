using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Tests.OsmFiles;

public sealed class XmlFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ImportWarnings _warnings = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Elements_arrive_in_file_order_whatever_it_is() =>
        Assert.Equal(
            [
                "relation 6 [Ways:5:outer Nodes:-1: Relations:7:] type=multipolygon",
                "way 5 [1 -1 1] highway=track name=Hohler Weg & \"Steig\"",
                "node -1 512345678 -98765432",
                "node 1 -900000000 1800000000 place=village",
            ],
            Read("""
                <bounds minlat="1" minlon="2" maxlat="3" maxlon="4"/>
                <relation id="6" visible="true"><member type="way" ref="5" role="outer"/><member type="node" ref="-1" role=""/>
                  <member type="relation" ref="7"/><tag k="type" v="multipolygon"/></relation>
                <way id="5"><tag k="highway" v="track"/><nd ref="1"/><nd ref="-1" lat="1" lon="2"/><nd ref="1"/>
                  <tag k="name" v="Hohler Weg &amp; &quot;Steig&quot;"/></way>
                <!-- no closing tag needed -->
                <node id="-1" lat="51.2345678" lon="-9.8765432" user="x" version="2"/>
                <note id="9"><node id="99" lat="1" lon="1"/></note>
                <node lon="180" lat="-9e1" id="1"><tag v="village" k="place"/></node>
                """));

    [Fact]
    public void Deleted_elements_are_skipped_without_a_warning()
    {
        var lines = Read("""
            <node id="1" visible="false"/><node id="2" lat="1" lon="2" visible="false"/><node id="3" lat="1" lon="2" action="delete"/>
            <way id="4" visible="false"><nd ref="1"/></way><relation id="5" visible="false"/>
            <node id="6" lat="1" lon="2" visible="true" action="modify"/>
            """);
        Assert.Equal(["node 6 10000000 20000000"], lines);
        Assert.Equal(0, _warnings.Count);
    }

    [Theory]
    [InlineData("<node id='7'/>", "node_without_position", "node 7")]
    [InlineData("<node id='7' lat='1'/>", "node_without_position", "node 7")]
    [InlineData("<node id='7' lat='51,2' lon='9'/>", "unreadable_number", "node 7")]
    [InlineData("<node id='7' lat='NaN' lon='9'/>", "unreadable_number", "node 7")]
    [InlineData("<node id='7' lat='1e999' lon='9'/>", "unreadable_number", "node 7")]
    [InlineData("<node id='7' lat='91' lon='9'/>", "node_outside_globe", "node 7")]
    [InlineData("<node id='7' lat='51' lon='-180.1'/>", "node_outside_globe", "node 7")]
    [InlineData("<node lat='51' lon='9'/>", "element_without_id", "node 0")]
    [InlineData("<way id='7e3'/>", "element_without_id", "way 0")]
    [InlineData("<way id='99999999999999999999'/>", "element_without_id", "way 0")]
    [InlineData("<way id='7'><nd ref='x'/></way>", "unreadable_number", "way 7")]
    [InlineData("<way id='7'><nd/></way>", "unreadable_number", "way 7")]
    [InlineData("<relation id='7'><member type='node' ref='1.5'/></relation>", "unreadable_number", "relation 7")]
    [InlineData("<relation id='7'><member type='area' ref='1'/></relation>", "unknown_member_type", "relation 7")]
    [InlineData("<relation id='7'><member ref='1'/></relation>", "unknown_member_type", "relation 7")]
    [InlineData("<waz id='7'/>", "unknown_element", "'waz'")]
    public void A_bad_element_is_left_out_with_a_warning_and_the_rest_is_read(string bad, string code, string element)
    {
        var lines = Read($"<way id='1'/>{bad}<way id='2'/>");
        Assert.Equal(["way 1 []", "way 2 []"], lines);
        var warning = Assert.Single(_warnings.List());
        Assert.Equal((code, 1), (warning.Code, warning.Count));
        Assert.Equal(element, warning.Examples[0].Element);
    }

    [Fact]
    public void An_unknown_part_is_left_out_with_a_warning()
    {
        Assert.Equal(["way 7 [1]"], Read("<way id='7'><nd ref='1'/><ne ref='2'/></way>"));
        var warning = Assert.Single(_warnings.List());
        Assert.Equal(("unknown_part", "way 7"), (warning.Code, warning.Examples[0].Element));
    }

    [Fact]
    public void A_tag_without_value_is_left_out_alone()
    {
        Assert.Equal(["way 7 [1] highway=path"], Read("<way id='7'><tag k='name'/><nd ref='1'/><tag k='highway' v='path'/></way>"));
        Assert.Equal("incomplete_tag", Assert.Single(_warnings.List()).Code);
    }

    [Theory]
    [InlineData("<osmChange version='0.6'><create><node id='1' lat='1' lon='1'/></create></osmChange>", "change file")]
    [InlineData("<gpx version='1.1'/>", "<gpx>")]
    [InlineData("<osm><node id='1' lat='1' lon='1'></osm>", "not well-formed")]
    [InlineData("<osm><node id='1' lat='1' lat='1'/></osm>", "not well-formed")]
    [InlineData("<osm>&boom;</osm>", "not well-formed")]
    [InlineData("<osm><way id='1'/>", "incomplete")]
    [InlineData("<osm", "incomplete")]
    public void A_broken_or_foreign_document_is_refused_with_its_line(string document, string said)
    {
        var path = _folder.Write("bad.osm", document);
        var e = Assert.Throws<OsmFileException>(() => OsmRecording.Of(path));
        Assert.StartsWith($"{path}, line 1, column ", e.Message, StringComparison.Ordinal);
        Assert.Contains(said, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Theory]
    [InlineData("<!DOCTYPE osm [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><osm>&b;</osm>")]
    [InlineData("<!DOCTYPE osm SYSTEM 'file:///etc/passwd'><osm/>")]
    public void A_document_type_is_never_followed(string document)
    {
        var path = _folder.Write("bad.osm", document);
        var e = Assert.Throws<OsmFileException>(() => OsmRecording.Of(path));
        Assert.Contains("document type", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_of_a_fault_is_the_line_of_the_file()
    {
        var path = _folder.Write("bad.osm", "<osm>\n<way id='1'/>\n<way id='2'>\n</osm>\n");
        var e = Assert.Throws<OsmFileException>(() => OsmRecording.Of(path));
        Assert.StartsWith("line 4,", e.Position, StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_of_unlimited_length_is_stopped()
    {
        var path = _folder.Path + "/endless.osm.gz";
        using (var gzip = new System.IO.Compression.GZipStream(File.Create(path), System.IO.Compression.CompressionLevel.Fastest))
        {
            gzip.Write("<osm><way id='1'><tag k='name' v='"u8);
            var letters = new byte[1 << 20];
            letters.AsSpan().Fill((byte)'a');
            for (var i = 0; i < 300; i++)
                gzip.Write(letters);
            gzip.Write("'/></way></osm>"u8);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        var e = Assert.Throws<OsmFileException>(() => OsmRecording.Of(path));
        Assert.Contains("longer than", e.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200L << 20);
    }

    [Fact]
    public void Other_encodings_are_read_too()
    {
        var document = "<?xml version=\"1.0\" encoding=\"utf-16\"?><osm><way id=\"1\"><tag k=\"name\" v=\"Weißenborn\"/></way></osm>";
        var utf16 = new System.Text.UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        var path = _folder.Write("a.osm", [.. utf16.GetPreamble(), .. utf16.GetBytes(document)]);
        Assert.Equal(["way 1 [] name=Weißenborn"], OsmRecording.Of(path));
    }

    private List<string> Read(string elements) =>
        OsmRecording.Of(_folder.Write("a.osm", $"<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n{elements}\n</osm>\n"),
            new OsmReadOptions { Warnings = _warnings });
}
