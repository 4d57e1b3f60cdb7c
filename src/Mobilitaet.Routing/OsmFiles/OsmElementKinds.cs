namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Which elements a pass over a file wants; readers skip the others cheaply.</summary>
[Flags]
public enum OsmElementKinds
{
    None = 0,
    Nodes = 1,
    Ways = 2,
    Relations = 4,
    All = Nodes | Ways | Relations,
}
