namespace Mobilitaet.District.Demo.Roads;

/// <summary>Importance of a planned connection, best first.</summary>
internal enum RoadClass
{
    Federal,
    State,
    County,
    Local,
    Track,
}
