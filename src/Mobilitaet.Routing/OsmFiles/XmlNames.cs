using System.Xml;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>The names of OSM XML as atoms of one reader, so that a comparison is one of references.</summary>
internal sealed class XmlNames(XmlNameTable table)
{
    public string Id { get; } = table.Add("id");

    public string Lat { get; } = table.Add("lat");

    public string Lon { get; } = table.Add("lon");

    public string Visible { get; } = table.Add("visible");

    public string Action { get; } = table.Add("action");

    public string Tag { get; } = table.Add("tag");

    public string K { get; } = table.Add("k");

    public string V { get; } = table.Add("v");

    public string Nd { get; } = table.Add("nd");

    public string Member { get; } = table.Add("member");

    public string Ref { get; } = table.Add("ref");

    public string Type { get; } = table.Add("type");

    public string Role { get; } = table.Add("role");

    public static OsmElementKinds KindOf(string? name) => name switch
    {
        "node" => OsmElementKinds.Nodes,
        "way" => OsmElementKinds.Ways,
        "relation" => OsmElementKinds.Relations,
        _ => OsmElementKinds.None,
    };

    /// <summary>Names that tools add beside the data: extents, remarks, who changed what.</summary>
    public static bool IsFurniture(string name) => name is "bounds" or "bound" or "note" or "meta" or "remark" or "center" or "changeset" or "user";
}
