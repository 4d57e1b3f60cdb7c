namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>Everyday cycling: roads and cycle paths at 17 km/h, slower on rough ground, pushed at walking speed where riding is forbidden.</summary>
internal static class BicycleProfile
{
    private const float PushKmh = 4.5f;
    private const float StepsKmh = 1.6f;

    public static WayUse Evaluate(WayTags tags)
    {
        var rule = AccessRules.Decide(tags.Bicycle, tags.Vehicle, tags.Access);
        var speed = ClassSpeed(tags);
        if (tags.MotorroadTag == "yes" || tags.Class == RoadClass.None)
            return WayUse.Closed;
        var push = tags.Class == RoadClass.Steps ? StepsKmh : PushKmh;
        if (rule == AccessRule.Closed || speed == 0)
            return MayPush(tags) ? new WayUse(push, push, false) : WayUse.Closed;
        if (tags.Bicycle == "dismount")
            return new WayUse(push, push, false);
        if (tags.Class is RoadClass.Footway or RoadClass.Pedestrian && AccessRules.Read(tags.Bicycle) != AccessRule.Open)
            return new WayUse(push, push, false);
        speed = Math.Min(speed, SurfaceLimit(tags));
        var use = Oneways.Apply(speed, speed, Oneways.ForBicycles(tags));
        // Against a one-way street a bicycle is pushed along the pavement.
        if (use.IsOpen && !tags.IsRoundabout && MayPush(tags))
            use = new WayUse(use.ForwardKmh > 0 ? use.ForwardKmh : push, use.BackwardKmh > 0 ? use.BackwardKmh : push, false);
        return use with { DestinationOnly = rule == AccessRule.DestinationOnly };
    }

    private static float ClassSpeed(WayTags tags) => tags.Class switch
    {
        RoadClass.Motorway or RoadClass.MotorwayLink => 0,
        RoadClass.Trunk or RoadClass.TrunkLink => tags.Bicycle is "yes" or "designated" ? 16 : 0,
        RoadClass.Primary or RoadClass.PrimaryLink or RoadClass.Secondary or RoadClass.SecondaryLink => 17,
        RoadClass.Tertiary or RoadClass.TertiaryLink or RoadClass.Unclassified or RoadClass.Residential or RoadClass.Road => 17,
        RoadClass.Cycleway => 17.5f,
        RoadClass.LivingStreet or RoadClass.Service => 13,
        RoadClass.Track => tags.TrackType switch { "grade1" => 16, "grade2" => 13, "grade3" => 10, "grade4" => 8, "grade5" => 6, _ => 11 },
        RoadClass.Path => tags.Bicycle is "designated" or "yes" ? 14 : 9,
        RoadClass.Footway or RoadClass.Pedestrian => 10,
        RoadClass.Bridleway => tags.Bicycle is "yes" or "designated" ? 9 : 0,
        RoadClass.Steps => StepsKmh,
        RoadClass.Ferry => 8,
        _ => 0,
    };

    private static float SurfaceLimit(WayTags tags) => tags.Surface switch
    {
        "cobblestone" or "sett" or "unhewn_cobblestone" => 11,
        "gravel" or "pebblestone" or "unpaved" => 12,
        "fine_gravel" or "compacted" => 14,
        "ground" or "dirt" or "earth" or "grass" => 9,
        "sand" or "mud" => 5,
        _ => float.MaxValue,
    };

    private static bool MayPush(WayTags tags) =>
        tags.Class is not (RoadClass.Motorway or RoadClass.MotorwayLink or RoadClass.Trunk or RoadClass.TrunkLink or RoadClass.Ferry or RoadClass.None)
        && AccessRules.Decide(tags.Foot, tags.Access) is AccessRule.Open or AccessRule.Unsaid;
}
