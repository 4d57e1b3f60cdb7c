namespace Mobilitaet.Routing.OsmFiles;

/// <summary>What a PBF blob holds; readers must pass over types that they do not know.</summary>
internal enum PbfBlobType
{
    Header,
    Data,
    Other,
}
