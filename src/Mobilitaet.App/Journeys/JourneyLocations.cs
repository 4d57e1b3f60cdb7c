using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Places;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.App.Journeys;

/// <summary>Understands where a journey starts or ends: <c>51.187,10.055</c>, a place, an address, or a stop by name or id.</summary>
public static class JourneyLocations
{
    /// <param name="text">What was given; <c>stop:</c> before it asks for a stop only.</param>
    /// <param name="places">Null while no streets are imported.</param>
    /// <param name="district">The timetable.</param>
    /// <exception cref="InputException">Nothing fits, or several places do; the sentence names them.</exception>
    public static JourneyPlace Parse(string? text, PlaceIndex? places, DistrictJourneys district)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new InputException("A start or destination is missing; give 'latitude,longitude', a place, an address or a stop.");
        text = text.Trim();
        if (text.StartsWith(PlaceChoice.StopPrefix, StringComparison.OrdinalIgnoreCase))
            return JourneyPlace.At(district.Timetable, ParseStop(text[PlaceChoice.StopPrefix.Length..], district).Stop);
        if (LocationText.FindPosition(text) is { } position)
            return JourneyPlace.At(position, position.ToString());
        var understanding = PlaceUnderstanding.OfName(text, places, district);
        if (understanding.IsClear)
            return understanding.Choices[0].ToPlace(district.Timetable);
        if (understanding.Choices.Count > 0)
            throw new InputException($"'{text}' can mean {string.Join("; ", understanding.Choices.Select(choice => $"{choice.Label} ({choice.Key})"))}; give one of the keys in brackets.");
        throw new InputException(places is null
            ? $"No stop called '{text}' is known; without imported streets only stops can be named."
            : $"No place and no stop called '{text}' is known here; check the spelling or give 'latitude,longitude'.");
    }

    /// <summary>The stop that fits best.</summary>
    /// <exception cref="InputException">No stop fits.</exception>
    public static StopPlace ParseStop(string? text, DistrictJourneys district)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new InputException("A stop is missing; give its name or id.");
        return district.Stops.List(text.Trim(), 1) is [var stop, ..]
            ? stop
            : throw new InputException($"No stop called '{text.Trim()}' is in the timetable; give its name, the beginnings of its words, or its id.");
    }
}
