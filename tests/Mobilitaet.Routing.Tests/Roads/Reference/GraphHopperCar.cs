namespace Mobilitaet.Routing.Tests.Roads.Reference;

/// <summary>The default car speeds of GraphHopper (<c>CarAverageSpeedParser</c>): 0.9 of a limit, 30 km/h at most on bad ground, no turn costs.</summary>
public sealed class GraphHopperCar : ReferenceProfile
{
    private const double BadGround = 30;

    private static readonly Dictionary<string, double> ClassSpeeds = new()
    {
        ["motorway"] = 100,
        ["motorway_link"] = 70,
        ["trunk"] = 70,
        ["trunk_link"] = 65,
        ["primary"] = 65,
        ["primary_link"] = 60,
        ["secondary"] = 60,
        ["secondary_link"] = 50,
        ["tertiary"] = 50,
        ["tertiary_link"] = 40,
        ["unclassified"] = 30,
        ["residential"] = 30,
        ["living_street"] = 6,
        ["service"] = 20,
        ["road"] = 20,
        ["track"] = 15,
    };

    public override double Speed(ReferenceWay way, bool backward)
    {
        if (!MayPass(way, backward) || !ClassSpeeds.TryGetValue(way.Find("highway") ?? "", out var speed))
            return 0;
        if (way.Is("highway", "track"))
        {
            speed = way.Find("tracktype") switch { "grade1" => 20, "grade2" => 15, "grade3" => 10, null => 15, _ => 0 };
            if (speed == 0)
                return 0;
        }
        var surface = (way.Find("surface") ?? "").Split(':')[0];
        if (speed > BadGround && surface is "cobblestone" or "unhewn_cobblestone" or "sett" or "grass_paver" or "gravel" or "fine_gravel" or "pebblestone"
            or "sand" or "paving_stones" or "dirt" or "earth" or "ground" or "wood" or "grass" or "unpaved" or "compacted")
            speed = Math.Min(speed, BadGround);
        var limit = Limit(way.Find(backward ? "maxspeed:backward" : "maxspeed:forward")) ?? Limit(way.Find("maxspeed"));
        return limit is { } signed ? Math.Max(1, signed * 0.9) : speed;
    }

    public override bool IsBlocked(IReadOnlyDictionary<string, string> barrier)
    {
        foreach (var key in (string[])["motorcar", "motor_vehicle", "vehicle", "access"])
        {
            if (barrier.TryGetValue(key, out var value))
                return value is "no" or "private" or "permit" or "restricted" or "military" or "emergency" or "agricultural" or "forestry" or "delivery";
        }
        return barrier["barrier"] is "kissing_gate" or "fence" or "bollard" or "stile" or "turnstile" or "cycle_barrier" or "motorcycle_barrier"
            or "block" or "bus_trap" or "sump_buster" or "jersey_barrier";
    }

    private static double? Limit(string? value) => value switch
    {
        "walk" => 6,
        "none" => 150,
        _ => Number(value),
    };
}
