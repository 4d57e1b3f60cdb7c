namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>Reads the OSM <c>highway</c> value as a <see cref="RoadClass"/>.</summary>
internal static class RoadClasses
{
    public static RoadClass Parse(string? highway) => highway switch
    {
        "motorway" => RoadClass.Motorway,
        "motorway_link" => RoadClass.MotorwayLink,
        "trunk" => RoadClass.Trunk,
        "trunk_link" => RoadClass.TrunkLink,
        "primary" => RoadClass.Primary,
        "primary_link" => RoadClass.PrimaryLink,
        "secondary" => RoadClass.Secondary,
        "secondary_link" => RoadClass.SecondaryLink,
        "tertiary" => RoadClass.Tertiary,
        "tertiary_link" => RoadClass.TertiaryLink,
        "unclassified" => RoadClass.Unclassified,
        "residential" => RoadClass.Residential,
        "living_street" => RoadClass.LivingStreet,
        "service" => RoadClass.Service,
        "road" => RoadClass.Road,
        "track" => RoadClass.Track,
        "pedestrian" => RoadClass.Pedestrian,
        "cycleway" => RoadClass.Cycleway,
        "footway" => RoadClass.Footway,
        "path" => RoadClass.Path,
        "bridleway" => RoadClass.Bridleway,
        "steps" => RoadClass.Steps,
        "corridor" => RoadClass.Corridor,
        "platform" => RoadClass.Platform,
        _ => RoadClass.None,
    };
}
