using System.Globalization;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;

namespace Mobilitaet.App;

/// <summary>Understands what people give as a location: <c>51.187,10.055</c>, a place name or an address.</summary>
public static class LocationText
{
    private const double LeastScore = 0.4;

    /// <summary>The location; null when no place fits the text.</summary>
    /// <exception cref="InputException">The text is empty or holds coordinates that are not on the earth.</exception>
    public static Location? Find(string text, PlaceIndex places)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new InputException("A location is missing; give 'latitude,longitude', a place or an address.");
        if (FindPosition(text) is { } point)
            return new Location(point.ToString(), point);
        var matches = places.Find(new PlaceQuery { Text = text, Limit = 1 });
        return matches.Count > 0 && matches[0].Score >= LeastScore ? new Location(matches[0].Label, matches[0].Position) : null;
    }

    /// <exception cref="InputException">No place fits the text, or it holds wrong coordinates.</exception>
    public static Location Parse(string text, PlaceIndex places) =>
        Find(text, places) ?? throw new InputException($"No place called '{text}' is known here; check the spelling or give 'latitude,longitude'.");

    /// <summary>The position that the text spells out in numbers; null when it is something else.</summary>
    /// <exception cref="InputException">The numbers are no position on the earth.</exception>
    public static GeoPoint? FindPosition(string text)
    {
        var parts = text.Split([',', ';'], StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !TryNumber(parts[0], out var latitude) || !TryNumber(parts[1], out var longitude))
            return null;
        var point = new GeoPoint(latitude, longitude);
        return point.IsValid
            ? point
            : throw new InputException($"'{text}' is not a position on the earth; give latitude (-90 to 90), then longitude (-180 to 180).");
    }

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
