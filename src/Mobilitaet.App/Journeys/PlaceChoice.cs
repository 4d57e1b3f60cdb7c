using System.Globalization;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.App.Journeys;

/// <summary>A start or destination that is settled: what to show, where it is, and the stop when it is one.</summary>
public sealed record PlaceChoice(string Label, GeoPoint Position, StopPlace? Stop = null)
{
    public const string StopPrefix = "stop:";

    private string? StopKey { get; init; }

    /// <summary>What identifies it in an address, beside its label.</summary>
    public string Key => StopKey is null ? string.Create(CultureInfo.InvariantCulture, $"{Position.Latitude:0.######},{Position.Longitude:0.######}") : StopPrefix + StopKey;

    public static PlaceChoice Of(StopPlace stop, Timetable timetable) => new(stop.Name, stop.Position, stop) { StopKey = timetable.KeyOf(stop.Stop) };

    /// <summary>The place that a key names; null when it names none.</summary>
    public static PlaceChoice? Find(string label, string key, Timetable timetable)
    {
        if (key.StartsWith(StopPrefix, StringComparison.Ordinal))
            return timetable.FindStop(key[StopPrefix.Length..]) is { } stop ? Of(timetable.Get(stop), timetable) : null;
        var parts = key.Split(',');
        return parts.Length == 2 && TryNumber(parts[0], out var latitude) && TryNumber(parts[1], out var longitude)
            && new GeoPoint(latitude, longitude) is { IsValid: true } position
                ? new PlaceChoice(label, position) : null;
    }

    public JourneyPlace ToPlace(Timetable timetable) =>
        Stop is null ? JourneyPlace.At(Position, Label) : JourneyPlace.At(timetable, Stop.Stop);

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
