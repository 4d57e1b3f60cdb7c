using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Offers.Importing;

/// <summary>An offer as an import wants it: everything but who edited it. Where its place is not named, it is found by its position.</summary>
public sealed record OfferDraft
{
    /// <summary>The offer's key, stable over imports.</summary>
    public required string Id { get; init; }

    public required OfferCategory Category { get; init; }

    public required string Title { get; init; }

    /// <summary>By name; stored offers join the provider of the same <see cref="ProviderNames"/>.</summary>
    public string? Provider { get; init; }

    /// <summary>Fills in what the stored provider does not say yet; null when the source says nothing.</summary>
    public ProviderContact? ProviderContact { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<OfferText> Texts { get; init; } = [];

    /// <summary>Null to take that of the nearest place.</summary>
    public string? MunicipalityAgs { get; init; }

    /// <summary>Null to take the nearest place.</summary>
    public string? PlaceName { get; init; }

    public string? Address { get; init; }

    /// <summary>Null to take that of the named place.</summary>
    public GeoPoint? Position { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public string? Level { get; init; }

    public int? MinimumAgeMonths { get; init; }

    public int? MaximumAgeMonths { get; init; }

    public int? Capacity { get; init; }

    public int? FreePlaces { get; init; }

    public int? HandOverMinutes { get; init; }

    public StepFree? StepFree { get; init; }

    public string? AccessibilityNote { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Contact { get; init; }

    public string? Website { get; init; }

    public string? Cost { get; init; }

    public LocalDate? ValidFrom { get; init; }

    public LocalDate? ValidUntil { get; init; }

    public string? OpeningHours { get; init; }

    public LocalDate? ConfirmedOn { get; init; }

    public IReadOnlyList<SessionDraft> Sessions { get; init; } = [];

    /// <summary>The stored offer as a draft; its sessions and its provider must be loaded.</summary>
    public static OfferDraft Of(Offer offer) => new()
    {
        Id = offer.Id,
        Category = offer.Category,
        Title = offer.Title,
        Provider = offer.Provider?.Name,
        Description = offer.Description,
        Texts = offer.Texts,
        MunicipalityAgs = offer.MunicipalityAgs,
        PlaceName = offer.PlaceName,
        Address = offer.Address,
        Position = offer.Position,
        Languages = offer.Languages,
        Level = offer.Level,
        MinimumAgeMonths = offer.MinimumAgeMonths,
        MaximumAgeMonths = offer.MaximumAgeMonths,
        Capacity = offer.Capacity,
        FreePlaces = offer.FreePlaces,
        HandOverMinutes = offer.HandOverMinutes,
        StepFree = offer.StepFree,
        AccessibilityNote = offer.AccessibilityNote,
        Phone = offer.Phone,
        Email = offer.Email,
        Contact = offer.Contact,
        Website = offer.Website,
        Cost = offer.Cost,
        ValidFrom = offer.ValidFrom,
        ValidUntil = offer.ValidUntil,
        OpeningHours = offer.OpeningHours,
        ConfirmedOn = offer.ConfirmedOn,
        Sessions = [.. offer.Sessions.Select(SessionDraft.Of)],
    };
}
