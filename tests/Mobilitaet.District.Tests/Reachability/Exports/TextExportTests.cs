using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Mobilitaet.District.Reachability.Exports;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Tests.Reachability.Exports;

/// <summary>CSV, XLSX and GeoJSON of a district small enough to check by hand.</summary>
public sealed class TextExportTests
{
    [Fact]
    public void Writes_places_as_csv_with_small_counts_suppressed()
    {
        var lines = Lines(ExportContent.Places, isGerman: false);
        var header = lines[0].Split(',');
        Assert.StartsWith("place,municipality_ags,municipality,latitude,longitude,people,category,sessions,offers,first_layer,foot_sessions,", lines[0], StringComparison.Ordinal);
        Assert.Equal(ExportDistrict.Export.GetTable(ExportContent.Places).Columns.Count, header.Length);
        Assert.Equal(1 + (4 * 2), lines.Length);
        Assert.StartsWith("Weißenborn,06636012,Sontra,51.01,9.9,83,Language,1,1,bus,0,0,1,1,1,0,", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("Bärenhöfe,06636012,Sontra,51.02,9.9,< 5,Language,1,1,,0,0,0,0,0,0,", lines[3], StringComparison.Ordinal);
        Assert.Equal("31", lines[2].Split(',')[Array.IndexOf(header, "bus_minutes")]);
        Assert.Equal("WrongHours", lines[3].Split(',')[Array.IndexOf(header, "bus_gap")]);
    }

    [Fact]
    public void Writes_german_csv_as_german_spreadsheets_read_it()
    {
        var lines = Lines(ExportContent.Places, isGerman: true);
        Assert.StartsWith("\uFEFFOrt;Gemeindeschlüssel;Kommune;Breite;", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Weißenborn;06636012;Sontra;51,01;9,9;83;", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_up_municipalities_in_csv()
    {
        var lines = Lines(ExportContent.Municipalities, isGerman: false);
        Assert.Equal(1 + (2 * 2), lines.Length);
        Assert.StartsWith("06636009,Ringgau,100,Language,1,1,0,0,0,0,0,0,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("06636012,Sontra,683,Language,1,1,600,600,683,683,683,600,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_every_session_without_letting_a_title_become_a_formula()
    {
        var lines = Lines(ExportContent.Sessions, isGerman: false);
        Assert.Equal(1 + (2 * 4 * ReachTable.LayerCount), lines.Length);
        Assert.DoesNotContain(lines, line => line.Contains(",=", StringComparison.Ordinal) || line.Contains(",\"=", StringComparison.Ordinal));
        Assert.Contains("2026-11-23,09:00,11:00,foot,1,00:00,00:12,00:00,00:12,,,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("bus,0,,,,,WrongHours,,25", lines[1 + (2 * ReachTable.LayerCount) + (int)ReachLayer.Bus], StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_a_workbook_with_a_sheet_for_places_and_one_for_municipalities()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(stream => ExportDistrict.Export.WriteXlsx(stream, isGerman: true))));
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        Assert.All(zip.Entries, entry => Read(entry));
        Assert.Equal(["Orte", "Kommunen"], Read(zip.GetEntry("xl/workbook.xml")!).Descendants(main + "sheet").Select(sheet => sheet.Attribute("name")!.Value));
        var rows = Read(zip.GetEntry("xl/worksheets/sheet1.xml")!).Descendants(main + "row").Select(row => row.Elements(main + "c").Select(cell => cell.Value).ToList()).ToList();
        Assert.Equal(1 + (4 * 2), rows.Count);
        Assert.Equal(["Ort", "Gemeindeschlüssel", "Kommune"], rows[0].Take(3));
        Assert.Equal(["Weißenborn", "06636012", "Sontra", "51.01", "9.9", "83"], rows[2].Take(6));
        Assert.Equal("< 5", rows[3][5]);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
    }

    [Fact]
    public void Writes_what_xml_cannot_hold_without_it()
    {
        var table = new ExportTable("t", "T", null, [new ExportColumn("a", "A", ExportValueKind.Text, "")], [new ExportRow(["a\u0001b\uD800 & <c>"])]);
        using var zip = new ZipArchive(new MemoryStream(Bytes(stream => XlsxExport.Write([table], stream, isGerman: false, 5))));
        Assert.Contains("ab\uFFFD & <c>", Read(zip.GetEntry("xl/worksheets/sheet1.xml")!).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_places_as_points_and_municipalities_as_areas_of_the_right_orientation()
    {
        using var places = JsonDocument.Parse(Bytes(stream => ExportDistrict.Export.WriteGeoJson(ExportContent.Places, stream)));
        var hamlet = places.RootElement.GetProperty("features")[2];
        Assert.Equal("[9.9,51.02]", hamlet.GetProperty("geometry").GetProperty("coordinates").GetRawText());
        Assert.Equal(JsonValueKind.Null, hamlet.GetProperty("properties").GetProperty("people").ValueKind);
        using var municipalities = JsonDocument.Parse(Bytes(stream => ExportDistrict.Export.WriteGeoJson(ExportContent.Municipalities, stream)));
        var features = municipalities.RootElement.GetProperty("features");
        Assert.Equal(JsonValueKind.Null, features[0].GetProperty("geometry").ValueKind);
        Assert.Equal("MultiPolygon", features[1].GetProperty("geometry").GetProperty("type").GetString());
        Assert.Equal("[[[[9,50],[11,50],[11,52],[9,52],[9,50]],[[9.5,50.5],[9.5,51],[10,51],[10,50.5],[9.5,50.5]]]]",
            features[1].GetProperty("geometry").GetProperty("coordinates").GetRawText());
        Assert.Equal(683, features[1].GetProperty("properties").GetProperty("bus_people_one").GetInt32());
    }

    [Fact]
    public void Writes_the_same_bytes_every_time()
    {
        foreach (var content in Enum.GetValues<ExportContent>())
            Assert.Equal(Bytes(stream => ExportDistrict.Export.WriteCsv(content, stream)), Bytes(stream => ExportDistrict.Export.WriteCsv(content, stream)));
        Assert.Equal(Bytes(stream => ExportDistrict.Export.WriteXlsx(stream)), Bytes(stream => ExportDistrict.Export.WriteXlsx(stream)));
    }

    [Fact]
    public void Explains_every_column_once()
    {
        foreach (var columns in Enum.GetValues<ExportContent>().Select(content => ExportDistrict.Export.GetTable(content).Columns))
        {
            Assert.Equal(columns.Count, columns.Select(column => column.Name).Distinct().Count());
            Assert.All(columns, column => Assert.NotEmpty(column.German));
            Assert.All(columns, column => Assert.EndsWith(".", column.Meaning, StringComparison.Ordinal));
        }
    }

    private static string[] Lines(ExportContent content, bool isGerman) =>
        Encoding.UTF8.GetString(Bytes(stream => ExportDistrict.Export.WriteCsv(content, stream, isGerman))).TrimEnd().Split("\r\n");

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static XDocument Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }
}
