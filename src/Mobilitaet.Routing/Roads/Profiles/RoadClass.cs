namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>What kind of street a way is, after the OSM <c>highway</c> value; order is importance.</summary>
public enum RoadClass : byte
{
    None,
    Motorway,
    MotorwayLink,
    Trunk,
    TrunkLink,
    Primary,
    PrimaryLink,
    Secondary,
    SecondaryLink,
    Tertiary,
    TertiaryLink,
    Unclassified,
    Residential,
    LivingStreet,
    Service,
    Road,
    Track,
    Pedestrian,
    Cycleway,
    Footway,
    Path,
    Bridleway,
    Steps,
    Corridor,
    Platform,
    Ferry,
}
