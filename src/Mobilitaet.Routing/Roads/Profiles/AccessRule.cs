namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>What an OSM access value means for a mode.</summary>
internal enum AccessRule
{
    Unsaid,
    Open,
    DestinationOnly,
    Closed,
}
