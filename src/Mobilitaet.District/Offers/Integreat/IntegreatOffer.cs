using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>A location or an event of Integreat, in all its languages.</summary>
public sealed record IntegreatOffer
{
    /// <summary><c>location/4</c> or <c>event/7</c>; stays the same over languages and versions.</summary>
    public required string Key { get; init; }

    public required OfferCategory Category { get; init; }

    /// <summary>In the first asked language that has it, then the others.</summary>
    public required IReadOnlyList<IntegreatText> Texts { get; init; }

    public string? Provider { get; init; }

    /// <summary>The website of who runs it.</summary>
    public string? ProviderWebsite { get; init; }

    /// <summary>The name of the location at which an event takes place.</summary>
    public string? PlaceTitle { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public string? Town { get; init; }

    public GeoPoint? Position { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Website { get; init; }

    /// <summary>Null when the system does not say.</summary>
    public StepFree? StepFree { get; init; }

    /// <summary>In the OpenStreetMap syntax; <c>off</c> while a place is closed for the time being.</summary>
    public string? OpeningHours { get; init; }

    public IReadOnlyList<IntegreatTimes> Times { get; init; } = [];

    /// <summary>The first day of an event.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>The last day of an event.</summary>
    public LocalDate? ValidUntil { get; init; }

    /// <summary>The day on which somebody last saved the text.</summary>
    public LocalDate? SavedOn { get; init; }
}
