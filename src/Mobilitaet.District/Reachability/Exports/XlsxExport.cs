using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Reachability.Exports;

/// <summary>Writes tables as the sheets of an Excel workbook (Office Open XML), row by row and the same bytes every time.</summary>
public static class XlsxExport
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int MostRows = 1_048_576;

    // The earliest time that a ZIP file can name.
    private static readonly DateTimeOffset s_time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="tables">One sheet each.</param>
    /// <param name="to">Stays open; need not be able to seek.</param>
    /// <param name="isGerman">German headings and sheet names.</param>
    /// <param name="smallestShown">What stands for a suppressed number: <c>&lt; 5</c>.</param>
    /// <exception cref="InputException">A table has more rows than a sheet can hold.</exception>
    public static void Write(IReadOnlyList<ExportTable> tables, Stream to, bool isGerman, int smallestShown)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        WritePart(zip, "[Content_Types].xml", xml => WriteContentTypes(xml, tables.Count));
        WritePart(zip, "_rels/.rels", xml => WriteRelations(xml, [("rId1", "officeDocument", "xl/workbook.xml")]));
        WritePart(zip, "xl/workbook.xml", xml => WriteWorkbook(xml, tables, isGerman));
        WritePart(zip, "xl/_rels/workbook.xml.rels", xml => WriteRelations(xml, [
            .. tables.Select((_, i) => (SheetId(i), "worksheet", $"worksheets/sheet{i + 1}.xml")), ("rIdStyles", "styles", "styles.xml")]));
        WritePart(zip, "xl/styles.xml", WriteStyles);
        for (var i = 0; i < tables.Count; i++)
        {
            var table = tables[i];
            WritePart(zip, $"xl/worksheets/sheet{i + 1}.xml", xml => WriteSheet(xml, table, isGerman, smallestShown));
        }
    }

    private static void WritePart(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = s_time;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void WriteContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Write("Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Write("Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Write("Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Office + "sheet.main+xml"));
        Write("Override", ("PartName", "/xl/styles.xml"), ("ContentType", Office + "styles+xml"));
        for (var i = 1; i <= sheets; i++)
            Write("Override", ("PartName", $"/xl/worksheets/sheet{i}.xml"), ("ContentType", Office + "worksheet+xml"));
        xml.WriteEndElement();

        void Write(string element, params (string Name, string Value)[] attributes) => WriteElement(xml, element, attributes);
    }

    private static void WriteRelations(XmlWriter xml, IEnumerable<(string Id, string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", PackageRelations);
        foreach (var (id, type, target) in relations)
            WriteElement(xml, "Relationship", ("Id", id), ("Type", $"{Relations}/{type}"), ("Target", target));
        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<ExportTable> tables, bool isGerman)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < tables.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", isGerman ? tables[i].German : tables[i].Name);
            xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("id", Relations, SheetId(i));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Two styles: 0 for values, 1 for bold headings.</summary>
    private static void WriteStyles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteRaw("""
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>
            """);
        xml.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter xml, ExportTable table, bool isGerman, int smallestShown)
    {
        xml.WriteStartElement("worksheet", Main);
        // The heading stays in sight.
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("sheetData");
        xml.WriteStartElement("row");
        foreach (var column in table.Columns)
            WriteText(xml, isGerman ? column.German : column.Name, "1");
        xml.WriteEndElement();
        var rows = 1;
        foreach (var row in table.Rows)
        {
            if (++rows > MostRows)
                throw new InputException($"The table '{table.Name}' has more rows than an Excel sheet can hold ({MostRows:N0}); export it as CSV.");
            xml.WriteStartElement("row");
            foreach (var value in row.Values)
                WriteValue(xml, value, smallestShown);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteValue(XmlWriter xml, object? value, int smallestShown)
    {
        switch (value)
        {
            case PeopleCount { IsSuppressed: true }:
                WriteText(xml, FormattableString.Invariant($"< {smallestShown}"), null);
                return;
            case PeopleCount count:
                value = count.Rounded;
                break;
            case string text:
                WriteText(xml, text, null);
                return;
        }
        xml.WriteStartElement("c");
        if (value is IFormattable number)
            xml.WriteElementString("v", number.ToString(null, CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string text, string? style)
    {
        xml.WriteStartElement("c");
        if (style is not null)
            xml.WriteAttributeString("s", style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(WithoutForbidden(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Without the control characters and lone surrogates that XML cannot hold.</summary>
    private static string WithoutForbidden(string text)
    {
        var valid = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
        return string.Concat(valid.Where(character => char.IsSurrogate(character) || XmlConvert.IsXmlChar(character)));
    }

    private static void WriteElement(XmlWriter xml, string element, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(element);
        foreach (var (name, value) in attributes)
            xml.WriteAttributeString(name, value);
        xml.WriteEndElement();
    }

    private static string SheetId(int sheet) => FormattableString.Invariant($"rIdSheet{sheet + 1}");
}
