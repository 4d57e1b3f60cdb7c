namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>Cars on rural German roads: class speeds lowered by limits, surface and narrowness, so that door-to-door times match experience.</summary>
internal static class CarProfile
{
    /// <summary>What drivers reach of a signed limit on average, bends and traffic included.</summary>
    private const float ShareOfLimit = 0.88f;

    public static WayUse Evaluate(WayTags tags)
    {
        var speed = ClassSpeed(tags.Class);
        var rule = AccessRules.Decide(tags.Motorcar, tags.MotorVehicle, tags.Vehicle, tags.Access);
        if (rule == AccessRule.Closed || tags.Area == "yes" || tags.Service == "emergency_access")
            return WayUse.Closed;
        if (tags.Class == RoadClass.Track)
            speed = TrackSpeed(tags.TrackType);
        if (speed == 0)
            return WayUse.Closed;
        if (tags.Class == RoadClass.Ferry && rule == AccessRule.Unsaid && tags.Foot is not null)
            return WayUse.Closed;
        var forward = Limited(speed, tags, tags.MaxSpeedForward);
        var backward = Limited(speed, tags, tags.MaxSpeedBackward);
        var use = Oneways.Apply(forward, backward, Oneways.ForVehicles(tags));
        var destinationOnly = rule == AccessRule.DestinationOnly || IsDriveway(tags) || (tags.Class == RoadClass.Track && rule == AccessRule.Unsaid);
        return use with { DestinationOnly = destinationOnly };
    }

    private static float ClassSpeed(RoadClass road) => road switch
    {
        RoadClass.Motorway => 102,
        RoadClass.MotorwayLink => 50,
        RoadClass.Trunk => 85,
        RoadClass.TrunkLink => 44,
        RoadClass.Primary => 65,
        RoadClass.PrimaryLink => 34,
        RoadClass.Secondary => 57,
        RoadClass.SecondaryLink => 29,
        RoadClass.Tertiary => 45,
        RoadClass.TertiaryLink => 24,
        RoadClass.Unclassified => 29,
        RoadClass.Residential => 28,
        RoadClass.Road => 25,
        RoadClass.LivingStreet => 9,
        RoadClass.Service => 15,
        RoadClass.Ferry => 8,
        _ => 0,
    };

    private static float TrackSpeed(string? trackType) => trackType switch
    {
        "grade1" => 20,
        "grade2" => 14,
        "grade3" or null => 9,
        _ => 0,
    };

    private static float Limited(float speed, WayTags tags, string? directional)
    {
        var limit = SpeedLimits.Parse(directional) ?? SpeedLimits.Parse(tags.MaxSpeed)
            ?? SpeedLimits.Parse(tags.ZoneMaxSpeed) ?? SpeedLimits.Parse(tags.MaxSpeedType) ?? SpeedLimits.Parse(tags.SourceMaxSpeed);
        if (limit is { } signed)
        {
            // A rural limit of 100 says little on a narrow lane: there the class stays the stronger hint.
            var narrow = tags.Class is RoadClass.Unclassified or RoadClass.Residential or RoadClass.Service or RoadClass.Track;
            speed = narrow ? Math.Min(signed * ShareOfLimit, Math.Max(speed, 50)) : signed * ShareOfLimit;
            if (tags.Class is RoadClass.Service or RoadClass.Track or RoadClass.LivingStreet)
                speed = Math.Min(speed, Math.Max(ClassSpeed(tags.Class), 20));
        }
        speed = Math.Min(speed, SurfaceLimit(tags.Surface));
        if (tags.Lanes == "1" && Oneways.ForVehicles(tags) == OnewayDirection.Both && speed > 40)
            speed *= 0.8f;
        return tags.Service is "parking_aisle" or "driveway" or "drive-through" ? Math.Min(speed, 10) : speed;
    }

    private static float SurfaceLimit(string? surface) => surface switch
    {
        "cobblestone" or "sett" or "unhewn_cobblestone" => 30,
        "gravel" or "fine_gravel" or "unpaved" or "pebblestone" => 30,
        "compacted" => 45,
        "ground" or "dirt" or "earth" or "grass" or "sand" or "grass_paver" => 20,
        "mud" => 8,
        "concrete:plates" or "paving_stones" => 60,
        _ => float.MaxValue,
    };

    private static bool IsDriveway(WayTags tags) => tags.Class == RoadClass.Service && tags.Service == "driveway";
}
