using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>The moment up to which an OSM file knows the map, where it says so: in the header of a PBF file, or at the beginning of XML.</summary>
internal static class OsmFileTimestamp
{
    private const int ReplicationTimestamp = 32;
    private const int MostElementsBefore = 10;

    /// <summary>Null when the file does not say it.</summary>
    /// <exception cref="OsmFileException">The file is damaged at its beginning.</exception>
    public static Instant? Find(string path, FileStream file, OsmFileKind kind)
    {
        try
        {
            return kind == OsmFileKind.Pbf ? OfHeader(file) : OfXml(file, kind);
        }
        catch (Exception e) when (e is OsmDamageException or XmlException)
        {
            throw new OsmFileException(path, "the beginning", e.Message, e);
        }
    }

    private static Instant? OfHeader(FileStream file)
    {
        var blobs = new PbfBlobs(file);
        if (!blobs.Next() || blobs.Type != PbfBlobType.Header)
            return null;
        var cursor = new ProtobufCursor(blobs.Unpack());
        while (cursor.Next())
        {
            if (cursor.Field == ReplicationTimestamp)
                return OfSeconds(cursor.ReadLong());
            cursor.Skip();
        }
        return null;
    }

    private static Instant? OfSeconds(long seconds) => seconds is > 0 and < 10_000_000_000 ? Instant.FromUnixTimeSeconds(seconds) : null;

    private static Instant? OfXml(FileStream file, OsmFileKind kind)
    {
        using var text = new UnpackedXmlStream(file, kind);
        using var xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        for (var elements = 0; elements < MostElementsBefore && xml.Read();)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            elements++;
            var found = xml.LocalName switch
            {
                "osm" => xml.GetAttribute("timestamp") ?? xml.GetAttribute("osm_base"),
                "meta" => xml.GetAttribute("osm_base"),
                _ => null,
            };
            if (found is not null && InstantPattern.ExtendedIso.Parse(found).TryGetValue(default, out var moment))
                return moment;
            if (xml.LocalName is "node" or "way" or "relation")
                return null;
        }
        return null;
    }
}
