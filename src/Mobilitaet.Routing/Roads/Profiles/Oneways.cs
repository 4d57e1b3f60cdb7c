namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>Reads <c>oneway</c> with its special cases: roundabouts and motorways are one-way unless said otherwise.</summary>
internal static class Oneways
{
    public static OnewayDirection ForVehicles(WayTags tags) => tags.Oneway switch
    {
        "yes" or "true" or "1" => OnewayDirection.Forward,
        "-1" or "reverse" => OnewayDirection.Backward,
        "no" or "false" or "0" => OnewayDirection.Both,
        "alternating" => OnewayDirection.Both,
        "reversible" => OnewayDirection.Neither,
        _ when tags.IsRoundabout || tags.Class is RoadClass.Motorway or RoadClass.MotorwayLink => OnewayDirection.Forward,
        _ => OnewayDirection.Both,
    };

    /// <summary>Bicycles may have their own rule or a contraflow lane on a one-way street.</summary>
    public static OnewayDirection ForBicycles(WayTags tags)
    {
        if (tags.OnewayBicycle is "no" || IsContraflow(tags.CyclewayBoth) || IsContraflow(tags.CyclewayLeft) || IsContraflow(tags.CyclewayRight))
            return OnewayDirection.Both;
        return tags.OnewayBicycle switch
        {
            "yes" or "1" => OnewayDirection.Forward,
            "-1" => OnewayDirection.Backward,
            _ => ForVehicles(tags),
        };
    }

    public static WayUse Apply(float forward, float backward, OnewayDirection direction) => direction switch
    {
        OnewayDirection.Forward => new WayUse(forward, 0, false),
        OnewayDirection.Backward => new WayUse(0, backward, false),
        OnewayDirection.Neither => WayUse.Closed,
        _ => new WayUse(forward, backward, false),
    };

    private static bool IsContraflow(string? cycleway) => cycleway is not null && cycleway.StartsWith("opposite", StringComparison.Ordinal);
}
