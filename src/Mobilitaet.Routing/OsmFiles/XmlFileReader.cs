using System.Xml;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Reads OSM XML (API 0.6) as a stream, plain or packed; no document type, no entities, any order of elements.</summary>
internal sealed class XmlFileReader(string path, FileStream file, OsmFileKind kind, OsmVisitor visitor, OsmReadOptions options)
{
    private const int ElementsPerProgress = 4096;

    public void Read()
    {
        using var text = new UnpackedXmlStream(file, kind);
        XmlReader? xml = null;
        try
        {
            // Creating the reader already reads the declaration.
            xml = XmlReader.Create(text, Settings());
            ReadDocument(xml, text, new ReadProgress(file.Length, options));
        }
        catch (XmlException e)
        {
            var position = e.LineNumber > 0 ? Position(e.LineNumber, e.LinePosition) : Position(xml, text);
            throw new OsmFileException(path, position, Cause(e, text.EndReached), e);
        }
        catch (OsmDamageException e)
        {
            throw new OsmFileException(path, Position(xml, text), e.Message, e);
        }
        finally
        {
            xml?.Dispose();
        }
    }

    private void ReadDocument(XmlReader xml, UnpackedXmlStream text, ReadProgress progress)
    {
        var elements = new XmlElements(xml.NameTable, visitor, options);
        var count = 0;
        while (xml.Read())
        {
            text.PieceDone();
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.Depth == 0)
                    RequireOsm(xml.LocalName);
                else if (xml.Depth == 1)
                    elements.Begin(xml);
                else if (xml.Depth == 2)
                    elements.AddPart(xml);
                if (++count % ElementsPerProgress == 0)
                    progress.At(text.FileOffset);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == 1)
            {
                elements.End();
            }
        }
    }

    private static string Cause(XmlException e, bool endReached)
    {
        if (endReached && e.Message.Contains("end of file", StringComparison.OrdinalIgnoreCase))
            return "the file ends before its last element is closed; it is incomplete, fetch it again.";
        if (e.Message.Contains("DTD", StringComparison.Ordinal))
            return "the XML has a document type declaration, which OSM files never have and which is not followed.";
        // The parser repeats the position at the end of its message.
        var repeated = e.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return $"the XML is not well-formed: {(repeated > 0 ? e.Message[..repeated] : e.Message)}";
    }

    private static void RequireOsm(string root)
    {
        if (root == "osm")
            return;
        if (root is "osmChange" or "osmAugmentedDiff")
            throw new OsmDamageException($"this is a change file (<{root}>), not a map; apply it to an extract first, for example with 'osmium apply-changes'.");
        throw new OsmDamageException($"this is XML but not OSM data (the root element is <{root}>).");
    }

    private static string Position(XmlReader? xml, UnpackedXmlStream text) =>
        xml is IXmlLineInfo { LineNumber: > 0 } line
            ? Position(line.LineNumber, line.LinePosition)
            : FormattableString.Invariant($"byte {text.FileOffset}");

    private static string Position(int line, int column) => FormattableString.Invariant($"line {line}, column {column}");

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };
}
