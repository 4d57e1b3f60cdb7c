namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>In which directions of a way traffic may flow.</summary>
internal enum OnewayDirection
{
    Both,
    Forward,
    Backward,
    Neither,
}
