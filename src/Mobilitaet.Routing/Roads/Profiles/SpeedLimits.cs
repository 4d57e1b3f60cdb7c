using System.Globalization;

namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>Reads OSM <c>maxspeed</c> values as km/h.</summary>
/// <remarks>Numbers with optional <c>mph</c> or <c>knots</c>, <c>walk</c>, <c>none</c>, and zone values such as <c>DE:rural</c>.</remarks>
internal static class SpeedLimits
{
    private const float KmhPerMph = 1.609344f;
    private const float KmhPerKnot = 1.852f;

    /// <summary>The limit in km/h; null when the value is missing or says nothing usable.</summary>
    public static float? Parse(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (value.Contains(';', StringComparison.Ordinal))
            value = value[..value.IndexOf(';', StringComparison.Ordinal)];
        value = value.Trim();
        return ParseNumber(value) ?? ParseZone(value);
    }

    private static float? ParseNumber(string value)
    {
        var digits = 0;
        while (digits < value.Length && (char.IsAsciiDigit(value[digits]) || value[digits] == '.'))
            digits++;
        if (digits == 0 || !float.TryParse(value.AsSpan(0, digits), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        var unit = value.AsSpan(digits).Trim();
        float? kmh = unit switch
        {
            "" or "km/h" or "kmh" or "kph" => number,
            "mph" => number * KmhPerMph,
            "knots" => number * KmhPerKnot,
            _ => null,
        };
        return kmh is >= 1 and <= 200 ? kmh : null;
    }

    private static float? ParseZone(string value)
    {
        if (value is "walk")
            return 7;
        if (value is "none")
            return 130;
        var zone = value.AsSpan(value.IndexOf(':', StringComparison.Ordinal) + 1);
        if (zone.StartsWith("zone", StringComparison.Ordinal))
            zone = zone["zone".Length..].TrimStart(':');
        if (int.TryParse(zone, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 5 and <= 130 ? number : null;
        return zone switch
        {
            "walk" or "living_street" => 7,
            "bicycle_road" => 30,
            "urban" => 50,
            "rural" => 100,
            "trunk" => 110,
            "motorway" => 130,
            _ => null,
        };
    }
}
