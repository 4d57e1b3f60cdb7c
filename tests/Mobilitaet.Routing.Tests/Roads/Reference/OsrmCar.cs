namespace Mobilitaet.Routing.Tests.Roads.Reference;

/// <summary>The default car profile of OSRM 5 (<c>profiles/car.lua</c>): speeds, 0.8 of a limit, turn sigmoid, 2 s at lights.</summary>
public sealed class OsrmCar : ReferenceProfile
{
    private const double TurnPenalty = 7.5;
    private const double TurnBias = 1.075;
    private const double TurnRoundSeconds = 20;

    private static readonly Dictionary<string, double> ClassSpeeds = new()
    {
        ["motorway"] = 90,
        ["motorway_link"] = 45,
        ["trunk"] = 85,
        ["trunk_link"] = 40,
        ["primary"] = 65,
        ["primary_link"] = 30,
        ["secondary"] = 55,
        ["secondary_link"] = 25,
        ["tertiary"] = 40,
        ["tertiary_link"] = 20,
        ["unclassified"] = 25,
        ["residential"] = 25,
        ["living_street"] = 10,
        ["service"] = 15,
    };

    private static readonly Dictionary<string, double> SurfaceSpeeds = new()
    {
        ["cement"] = 80,
        ["compacted"] = 80,
        ["fine_gravel"] = 80,
        ["paving_stones"] = 60,
        ["metal"] = 60,
        ["bricks"] = 60,
        ["grass"] = 40,
        ["wood"] = 40,
        ["sett"] = 40,
        ["grass_paver"] = 40,
        ["gravel"] = 40,
        ["unpaved"] = 40,
        ["ground"] = 40,
        ["dirt"] = 40,
        ["pebblestone"] = 40,
        ["tartan"] = 40,
        ["cobblestone"] = 30,
        ["clay"] = 30,
        ["earth"] = 20,
        ["stone"] = 20,
        ["rocky"] = 20,
        ["sand"] = 20,
        ["mud"] = 10,
    };

    private static readonly Dictionary<string, double> TrackSpeeds = new()
    {
        ["grade1"] = 60,
        ["grade2"] = 40,
        ["grade3"] = 30,
        ["grade4"] = 25,
        ["grade5"] = 20,
    };

    private static readonly Dictionary<string, double> SmoothnessSpeeds = new()
    {
        ["intermediate"] = 80,
        ["bad"] = 40,
        ["very_bad"] = 20,
        ["horrible"] = 10,
        ["very_horrible"] = 5,
    };

    private static readonly Dictionary<string, double> ZoneLimits = new()
    {
        ["none"] = 140,
        ["de:rural"] = 100,
        ["de:living_street"] = 7,
        ["at:rural"] = 100,
        ["ch:rural"] = 80,
        ["urban"] = 50,
        ["rural"] = 90,
        ["trunk"] = 110,
        ["motorway"] = 130,
    };

    public override bool CountsTurns => true;

    public override double Speed(ReferenceWay way, bool backward)
    {
        if (!MayPass(way, backward) || !ClassSpeeds.TryGetValue(way.Find("highway") ?? "", out var speed) || way.Is("smoothness", "impassable"))
            return 0;
        speed = Math.Min(speed, SurfaceSpeeds.GetValueOrDefault(way.Find("surface") ?? "", double.MaxValue));
        speed = Math.Min(speed, TrackSpeeds.GetValueOrDefault(way.Find("tracktype") ?? "", double.MaxValue));
        speed = Math.Min(speed, SmoothnessSpeeds.GetValueOrDefault(way.Find("smoothness") ?? "", double.MaxValue));
        var limit = Limit(way.Find(backward ? "maxspeed:backward" : "maxspeed:forward")) ?? Limit(way.Find("maxspeed"))
            ?? Limit(way.Find("source:maxspeed")) ?? Limit(way.Find("maxspeed:type"));
        return limit is { } signed ? signed * 0.8 : speed;
    }

    public override bool IsBlocked(IReadOnlyDictionary<string, string> barrier)
    {
        foreach (var key in (string[])["motorcar", "motor_vehicle", "vehicle", "access"])
        {
            if (barrier.TryGetValue(key, out var value))
                return value is "no" or "agricultural" or "forestry" or "emergency" or "psv";
        }
        return barrier["barrier"] is not ("cattle_grid" or "border_control" or "toll_booth" or "sally_port" or "gate" or "lift_gate" or "no"
            or "entrance" or "height_restrictor" or "kerb" or "swing_gate");
    }

    public override double TurnSeconds(double degrees, int roads, bool hasSignals, bool isTurningRound)
    {
        var seconds = hasSignals ? 2.0 : 0;
        if (roads <= 2 && !isTurningRound)
            return seconds;
        seconds += degrees >= 0
            ? TurnPenalty / (1 + Math.Exp(-((13 / TurnBias * degrees / 180) - (6.5 * TurnBias))))
            : TurnPenalty / (1 + Math.Exp(-((13 * TurnBias * -degrees / 180) - (6.5 / TurnBias))));
        return isTurningRound ? seconds + TurnRoundSeconds : seconds;
    }

    private static double? Limit(string? value)
    {
        if (value is null)
            return null;
        if (Number(value) is { } number)
            return number;
        var lower = value.ToLowerInvariant();
        if (ZoneLimits.TryGetValue(lower, out var whole))
            return whole;
        return ZoneLimits.TryGetValue(lower[(lower.IndexOf(':', StringComparison.Ordinal) + 1)..], out var zone) ? zone : null;
    }
}
