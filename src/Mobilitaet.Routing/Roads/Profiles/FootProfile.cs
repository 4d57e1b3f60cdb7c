namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>Walking at 4.8 km/h; with a pram or in a wheelchair slower, without steps, and only on ground that wheels can manage.</summary>
internal static class FootProfile
{
    private const float FootKmh = 4.8f;
    private const float PramKmh = 4.2f;
    private const float WheelchairKmh = 3.8f;
    private const float StepsKmh = 2f;

    public static WayUse Evaluate(WayTags tags, TravelMode mode)
    {
        var rule = AccessRules.Decide(tags.Foot, tags.Access);
        var explicitlyOpen = AccessRules.Read(tags.Foot) == AccessRule.Open;
        if (rule == AccessRule.Closed || (ClosedByClass(tags) && !explicitlyOpen) || tags.Class == RoadClass.None)
            return WayUse.Closed;
        var speed = SpeedOf(tags, mode);
        if (speed == 0)
            return WayUse.Closed;
        var direction = tags.OnewayFoot switch
        {
            "yes" => OnewayDirection.Forward,
            "-1" => OnewayDirection.Backward,
            _ => OnewayDirection.Both,
        };
        return Oneways.Apply(speed, speed, direction) with { DestinationOnly = rule == AccessRule.DestinationOnly };
    }

    private static bool ClosedByClass(WayTags tags) => tags.Class switch
    {
        RoadClass.Motorway or RoadClass.MotorwayLink => true,
        RoadClass.Trunk or RoadClass.TrunkLink => tags.MotorroadTag == "yes" || tags.Sidewalk is null or "no" or "none",
        RoadClass.Cycleway => tags.Foot is null && tags.Sidewalk == "no",
        _ => tags.MotorroadTag == "yes",
    };

    private static float SpeedOf(WayTags tags, TravelMode mode)
    {
        if (tags.Class == RoadClass.Ferry)
            return 8;
        if (mode == TravelMode.Foot)
            return tags.Class == RoadClass.Steps ? StepsKmh : FootKmh;
        if (mode == TravelMode.Pram)
            return PramSpeed(tags);
        return WheelchairSpeed(tags);
    }

    private static float PramSpeed(WayTags tags)
    {
        if (tags.Stroller is "no" || tags.Smoothness is "impassable" or "very_horrible" or "horrible" or "very_bad")
            return 0;
        if (tags.Class == RoadClass.Steps)
            return tags.RampStroller == "yes" || tags.RampWheelchair == "yes" ? 1.5f : 0;
        if (tags.TrackType is "grade5" || tags.Surface is "mud" or "sand")
            return 0;
        return IsRough(tags) ? PramKmh * 0.75f : PramKmh;
    }

    private static float WheelchairSpeed(WayTags tags)
    {
        if (tags.Wheelchair is "no")
            return 0;
        if (tags.Class == RoadClass.Steps)
            return tags.RampWheelchair == "yes" ? 1.5f : 0;
        if (tags.Wheelchair is "yes" or "designated")
            return WheelchairKmh;
        if (tags.Smoothness is "impassable" or "very_horrible" or "horrible" or "very_bad" or "bad")
            return 0;
        if (tags.TrackType is "grade3" or "grade4" or "grade5" || IsRough(tags) || IsSteep(tags.Incline))
            return 0;
        return tags.Class == RoadClass.Path && tags.Surface is null && tags.Wheelchair is null ? 0 : WheelchairKmh;
    }

    private static bool IsRough(WayTags tags) => tags.Surface is "cobblestone" or "unhewn_cobblestone" or "gravel" or "pebblestone" or "ground"
        or "dirt" or "earth" or "grass" or "sand" or "mud" or "unpaved" or "woodchips" || tags.TrackType is "grade4" or "grade5";

    // Over 6 % is the limit for ramps in the German building rules; signs may be "up", "10%", "10°" or "-8 %".
    private static bool IsSteep(string? incline)
    {
        if (incline is null)
            return false;
        var digits = incline.AsSpan().Trim().TrimStart("-+").TrimEnd("%° ");
        return float.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var percent) && percent > 6;
    }
}
