using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Places;
using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.App.Journeys;

/// <summary>A journey asked for in words, as commands and addresses carry it.</summary>
public sealed record JourneyWish
{
    private const int MostWindowMinutes = 24 * 60;

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Depart { get; init; }

    public string? Arrive { get; init; }

    public string? Date { get; init; }

    /// <summary>Minutes after leaving, or before arriving, within which journeys are listed.</summary>
    public int? Window { get; init; }

    public string? Layers { get; init; }

    /// <summary>Foot, pram or wheelchair.</summary>
    public string? Mode { get; init; }

    public int? MaxChanges { get; init; }

    /// <summary>Minutes.</summary>
    public int? MaxWalk { get; init; }

    public string? BookedAt { get; init; }

    /// <exception cref="InputException">Something cannot be understood or contradicts itself.</exception>
    public JourneyQuery Settle(PlaceIndex? places, DistrictJourneys district, Instant now)
    {
        if (Depart is not null && Arrive is not null)
            throw new InputException("Give either a time to depart or a time to arrive, not both.");
        var zone = district.Timetable.Zone;
        var usual = new JourneyQuery { From = JourneyLocations.Parse(From, places, district), To = JourneyLocations.Parse(To, places, district) };
        return usual with
        {
            DepartAt = Arrive is null ? JourneyTimes.Parse(Depart, Date, zone, now) : null,
            ArriveBy = Arrive is null ? null : JourneyTimes.Parse(Arrive, Date, zone, now),
            Window = Window is { } minutes ? Duration.FromMinutes(Within(minutes, MostWindowMinutes, "window")) : usual.Window,
            Layers = LayerNames.Parse(Layers),
            Walking = Mode is null ? TravelMode.Foot : ModeNames.Parse(Mode),
            MaxChanges = MaxChanges is { } changes ? Within(changes, 10, "number of changes") : usual.MaxChanges,
            MaxWalkSeconds = MaxWalk is { } walk ? Within(walk, 120, "longest walk") * 60 : usual.MaxWalkSeconds,
            BookedAt = BookedAt is null ? now : JourneyTimes.Parse(BookedAt, null, zone, now),
        };
    }

    private static int Within(int value, int most, string what) => value >= 0 && value <= most
        ? value
        : throw new InputException(FormattableString.Invariant($"The {what} must be 0 to {most}; {value} is not."));
}
