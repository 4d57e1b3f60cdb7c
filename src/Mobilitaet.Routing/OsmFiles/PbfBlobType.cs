namespace Mobilitaet.Routing.OsmFiles;

/// <summary>What a PBF blob holds.</summary>
internal enum PbfBlobType
{
    None,
    Header,
    Data,
}
