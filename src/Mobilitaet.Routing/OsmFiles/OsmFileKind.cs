namespace Mobilitaet.Routing.OsmFiles;

/// <summary>How an OSM file is encoded.</summary>
internal enum OsmFileKind
{
    Pbf,
    Xml,
    GzipXml,
    Bzip2Xml,
}
