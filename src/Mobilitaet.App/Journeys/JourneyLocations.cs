using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Places;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.App.Journeys;

/// <summary>Understands where a journey starts or ends: <c>51.187,10.055</c>, a place, an address, or a stop by name or id.</summary>
public static class JourneyLocations
{
    private const string StopPrefix = "stop:";

    /// <param name="text">What was given; <c>stop:</c> before it asks for a stop only.</param>
    /// <param name="places">Null while no streets are imported.</param>
    /// <param name="district">The timetable.</param>
    /// <exception cref="InputException">Nothing fits.</exception>
    public static JourneyPlace Parse(string? text, PlaceIndex? places, DistrictJourneys district)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new InputException("A start or destination is missing; give 'latitude,longitude', a place, an address or a stop.");
        text = text.Trim();
        if (text.StartsWith(StopPrefix, StringComparison.OrdinalIgnoreCase))
            return JourneyPlace.At(district.Timetable, ParseStop(text[StopPrefix.Length..], district).Stop);
        if (district.Timetable.FindStop(text) is { } stop)
            return JourneyPlace.At(district.Timetable, stop);
        if (places is not null && LocationText.Find(text, places) is { } location)
            return JourneyPlace.At(location.Position, location.Label);
        if (district.Stops.List(text, 1) is [var named, ..])
            return JourneyPlace.At(district.Timetable, named.Stop);
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
