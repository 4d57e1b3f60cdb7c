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

    /// <exception cref="InputException">Nothing fits, or several places do; the sentence names them.</exception>
    public static PlaceChoice Parse(string? text, PlaceIndex places, DistrictJourneys journeys)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new InputException("An address is missing; give 'latitude,longitude', a place or an address.");
        var meant = Understand(text, places, journeys);
        return meant switch
        {
            { IsClear: true } => meant.Choices[0],
            { Choices.Count: 0 } => throw new InputException($"No place called '{text}' is known here; check the spelling or give 'latitude,longitude'."),
            _ => throw new InputException($"'{text}' can mean {string.Join("; ", meant.Choices.Select(Write))}; give one of these."),
        };
    }

    /// <summary>Writes a choice so that it is understood as exactly this one.</summary>
    public static string Write(PlaceChoice choice) =>
        string.Create(CultureInfo.InvariantCulture, $"{choice.Label} ({choice.Position.Latitude:0.#####},{choice.Position.Longitude:0.#####})");

    [GeneratedRegex(@"^(?<name>.+)\((?<latitude>-?\d{1,2}(\.\d+)?),\s*(?<longitude>-?\d{1,3}(\.\d+)?)\)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithPosition();
}
