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
        var car = AccessRules.Decide(tags.Find("motorcar"), tags.Find("motor_vehicle"), tags.Find("vehicle"), tags.Find("access"));
        var bicycle = AccessRules.Decide(tags.Find("bicycle"), tags.Find("vehicle"), tags.Find("access"));
        var foot = AccessRules.Decide(tags.Find("foot"), tags.Find("access"));
        var blocked = Passage(car, StopsCars(barrier), NodeTraits.BlocksCar, NodeTraits.PrivateToCar)
            | Passage(bicycle, StopsBicycles(barrier), NodeTraits.BlocksBicycle, NodeTraits.PrivateToBicycle)
            | Passage(foot, StopsWalkers(barrier), NodeTraits.BlocksWalkers, NodeTraits.PrivateToWalkers);
        if (StopsWheels(barrier))
            blocked |= NodeTraits.BlocksPram;
        if (!tags.Is("wheelchair", "yes") && (StopsWheels(barrier) || barrier is "cycle_barrier" || tags.Is("wheelchair", "no")))
            blocked |= NodeTraits.BlocksWheelchair;
        return blocked;
    }

    private static NodeTraits Passage(AccessRule said, bool stopsByNature, NodeTraits blocks, NodeTraits isPrivate) => said switch
    {
        AccessRule.Closed => blocks,
        AccessRule.Unsaid when stopsByNature => blocks,
        AccessRule.DestinationOnly => isPrivate,
        _ => NodeTraits.None,
    };

    private static bool StopsCars(string barrier) => barrier is "bollard" or "block" or "jersey_barrier" or "log" or "chain" or "debris"
        or "cycle_barrier" or "stile" or "turnstile" or "kissing_gate" or "full-height_turnstile" or "bus_trap" or "sump_buster" or "motorcycle_barrier"
        or "planter" or "fence" or "wall" or "hedge";

    private static bool StopsBicycles(string barrier) => barrier is "stile" or "turnstile" or "full-height_turnstile" or "fence" or "wall" or "hedge";

    private static bool StopsWalkers(string barrier) => barrier is "fence" or "wall" or "hedge";

    private static bool StopsWheels(string barrier) => barrier is "stile" or "turnstile" or "full-height_turnstile" or "kissing_gate" or "log" or "debris";
}
