using System.Globalization;
using System.Xml;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Routing.Tests.Roads.Maps;

/// <summary>A few OSM elements in the order they are written, as XML to import; keeps defects such as duplicates on purpose.</summary>
public sealed class SmallOsm
{
    public List<SmallNode> Nodes { get; } = [];

    public List<SmallWay> Ways { get; } = [];

    public List<SmallRelation> Relations { get; } = [];

    public void AddNode(long id, GeoPoint at, params (string Key, string Value)[] tags) => Nodes.Add(new SmallNode(id, at, [.. tags]));

    public void AddWay(long id, long[] nodes, params (string Key, string Value)[] tags) => Ways.Add(new SmallWay(id, nodes, [.. tags]));

    /// <summary>Imports the elements and opens the network; its files are gone from the disk when this returns.</summary>
    public StreetNetwork Import(StreetImportOptions? options = null)
    {
        var osm = TemporaryFile(".osm");
        var network = TemporaryFile(".network");
        try
        {
            Save(osm);
            StreetImport.Run(OsmFile.Open(osm), network, options ?? new StreetImportOptions { Parallelism = 1 });
            return StreetNetwork.Open(network);
        }
        finally
        {
            File.Delete(osm);
            if (!OperatingSystem.IsWindows())
                File.Delete(network);
        }
    }

    public void Save(string path)
    {
        using var xml = XmlWriter.Create(path);
        xml.WriteStartElement("osm");
        xml.WriteAttributeString("version", "0.6");
        foreach (var node in Nodes)
            Write(xml, node);
        foreach (var way in Ways)
            Write(xml, way);
        foreach (var relation in Relations)
            Write(xml, relation);
        xml.WriteEndElement();
    }

    public static string TemporaryFile(string extension) => Path.Combine(Path.GetTempPath(), $"mobilitaet-test-{Guid.NewGuid():N}{extension}");

    private static void Write(XmlWriter xml, SmallNode node)
    {
        Start(xml, "node", node.Id);
        xml.WriteAttributeString("lat", node.At.Latitude.ToString("F7", CultureInfo.InvariantCulture));
        xml.WriteAttributeString("lon", node.At.Longitude.ToString("F7", CultureInfo.InvariantCulture));
        End(xml, node.Tags);
    }

    private static void Write(XmlWriter xml, SmallWay way)
    {
        Start(xml, "way", way.Id);
        foreach (var node in way.Nodes)
        {
            xml.WriteStartElement("nd");
            xml.WriteAttributeString("ref", node.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        End(xml, way.Tags);
    }

    private static void Write(XmlWriter xml, SmallRelation relation)
    {
        Start(xml, "relation", relation.Id);
        foreach (var (kind, id, role) in relation.Members)
        {
            xml.WriteStartElement("member");
            xml.WriteAttributeString("type", kind);
            xml.WriteAttributeString("ref", id.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("role", role);
            xml.WriteEndElement();
        }
        End(xml, relation.Tags);
    }

    private static void Start(XmlWriter xml, string kind, long id)
    {
        xml.WriteStartElement(kind);
        xml.WriteAttributeString("id", id.ToString(CultureInfo.InvariantCulture));
    }

    private static void End(XmlWriter xml, IReadOnlyList<(string Key, string Value)> tags)
    {
        foreach (var (key, value) in tags)
        {
            xml.WriteStartElement("tag");
            xml.WriteAttributeString("k", key);
            xml.WriteAttributeString("v", value);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
