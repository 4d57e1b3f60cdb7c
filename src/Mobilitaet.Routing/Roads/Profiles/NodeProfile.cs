using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>Reads barriers, kerbs, signals and stop signs of street nodes.</summary>
internal static class NodeProfile
{
    public static NodeTraits Evaluate(OsmTags tags)
    {
        var traits = tags.Find("highway") switch
        {
            "traffic_signals" => NodeTraits.Signals,
            "stop" => NodeTraits.Stop,
            "crossing" when tags.Is("crossing", "traffic_signals") => NodeTraits.Signals,
            _ => NodeTraits.None,
        };
        if (tags.Find("barrier") is { } barrier)
            traits |= Barrier(barrier, tags);
        if (tags.Find("kerb") is "raised" or "high" || (tags.Is("barrier", "kerb") && tags.Find("kerb") is null))
            traits |= NodeTraits.RaisedKerb;
        return traits;
    }

    private static NodeTraits Barrier(string barrier, OsmTags tags)
    {
        if (tags.Is("locked", "yes"))
            return NodeTraits.BlocksAny;
        var blocked = NodeTraits.None;
        if (Blocks(AccessRules.Decide(tags.Find("motorcar"), tags.Find("motor_vehicle"), tags.Find("vehicle"), tags.Find("access")), StopsCars(barrier)))
            blocked |= NodeTraits.BlocksCar;
        if (Blocks(AccessRules.Decide(tags.Find("bicycle"), tags.Find("vehicle"), tags.Find("access")), StopsBicycles(barrier)))
            blocked |= NodeTraits.BlocksBicycle;
        var foot = AccessRules.Decide(tags.Find("foot"), tags.Find("access"));
        if (Blocks(foot, StopsWalkers(barrier)))
            blocked |= NodeTraits.BlocksFoot | NodeTraits.BlocksPram | NodeTraits.BlocksWheelchair;
        if (StopsWheels(barrier))
            blocked |= NodeTraits.BlocksPram;
        if (!tags.Is("wheelchair", "yes") && (StopsWheels(barrier) || barrier is "cycle_barrier" || tags.Is("wheelchair", "no")))
            blocked |= NodeTraits.BlocksWheelchair;
        return blocked;
    }

    private static bool Blocks(AccessRule said, bool byNature) => said switch
    {
        AccessRule.Closed => true,
        AccessRule.Unsaid => byNature,
        _ => false,
    };

    private static bool StopsCars(string barrier) => barrier is "bollard" or "block" or "jersey_barrier" or "log" or "chain" or "debris"
        or "cycle_barrier" or "stile" or "turnstile" or "kissing_gate" or "full-height_turnstile" or "bus_trap" or "sump_buster" or "motorcycle_barrier"
        or "planter" or "fence" or "wall" or "hedge";

    private static bool StopsBicycles(string barrier) => barrier is "stile" or "turnstile" or "full-height_turnstile" or "fence" or "wall" or "hedge";

    private static bool StopsWalkers(string barrier) => barrier is "fence" or "wall" or "hedge";

    private static bool StopsWheels(string barrier) => barrier is "stile" or "turnstile" or "full-height_turnstile" or "kissing_gate" or "log" or "debris";
}
