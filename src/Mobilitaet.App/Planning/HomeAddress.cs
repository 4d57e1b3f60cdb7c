using System.Globalization;
using System.Text.RegularExpressions;
using Mobilitaet.App.Journeys;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;

namespace Mobilitaet.App.Planning;

/// <summary>An address as somebody writes it: <c>Sontra, Marktplatz</c>, or a name with its position, <c>Markt (51.0727,9.9312)</c>, when several places bear the name.</summary>
public static partial class HomeAddress
{
    /// <summary>What a text can mean.</summary>
    public static PlaceUnderstanding Understand(string text, PlaceIndex places, DistrictJourneys journeys)
    {
        if (WithPosition().Match(text) is { Success: true } match
            && double.TryParse(match.Groups["latitude"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            && double.TryParse(match.Groups["longitude"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            && new GeoPoint(latitude, longitude) is { IsValid: true } position)
            return new([new PlaceChoice(match.Groups["name"].Value.Trim(), position)], true);
        return PlaceUnderstanding.Of(text, null, null, places, journeys);
    }

    /// <summary>Writes a choice so that it is understood as exactly this one.</summary>
    public static string Write(PlaceChoice choice) =>
        string.Create(CultureInfo.InvariantCulture, $"{choice.Label} ({choice.Position.Latitude:0.#####},{choice.Position.Longitude:0.#####})");

    [GeneratedRegex(@"^(?<name>.+)\((?<latitude>-?\d{1,2}(\.\d+)?),\s*(?<longitude>-?\d{1,3}(\.\d+)?)\)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithPosition();
}
