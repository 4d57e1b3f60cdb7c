using System.Globalization;

namespace Mobilitaet.Routing.Tests.Roads.Reference;

/// <summary>What two established engines take a car to do by default: class speeds, limits, surfaces and turns, as they publish it.</summary>
public abstract class ReferenceProfile
{
    /// <summary>Seconds a turn takes; 0 when the engine does not count turns.</summary>
    public virtual bool CountsTurns => false;

    /// <summary>km/h, or 0 where cars are not sent.</summary>
    public abstract double Speed(ReferenceWay way, bool backward);

    public abstract bool IsBlocked(IReadOnlyDictionary<string, string> barrier);

    /// <param name="degrees">Change of heading, right positive.</param>
    /// <param name="roads">Streets that meet.</param>
    /// <param name="hasSignals">Whether traffic lights stand there.</param>
    /// <param name="isTurningRound">Back where one came from.</param>
    public virtual double TurnSeconds(double degrees, int roads, bool hasSignals, bool isTurningRound) => 0;

    protected static bool MayPass(ReferenceWay way, bool backward)
    {
        foreach (var key in (string[])["motorcar", "motor_vehicle", "vehicle", "access"])
        {
            if (way.Find(key) is not { } value)
                continue;
            if (value is "no" or "private" or "agricultural" or "forestry" or "emergency" or "psv" or "customers" or "delivery" or "destination"
                or "permit" or "restricted" or "military")
                return false;
            break;
        }
        if (way.Is("area", "yes") || way.Is("oneway", "reversible") || way.Is("service", "emergency_access"))
            return false;
        var impliedOneway = way.Is("junction", "roundabout", "circular") || way.Is("highway", "motorway");
        var oneway = way.Find("oneway") switch
        {
            "yes" or "1" or "true" => 1,
            "-1" => -1,
            null when impliedOneway => 1,
            _ => 0,
        };
        return backward ? oneway <= 0 : oneway >= 0;
    }

    /// <summary>The leading number of a limit in km/h; null when there is none.</summary>
    protected static double? Number(string? limit)
    {
        if (limit is null)
            return null;
        var digits = new string([.. limit.TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]);
        if (!double.TryParse(digits, CultureInfo.InvariantCulture, out var number) || number <= 0)
            return null;
        return limit.Contains("mph", StringComparison.Ordinal) ? number * 1.609 : number;
    }
}
