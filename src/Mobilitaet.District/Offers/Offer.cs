using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Offers;

/// <summary>Something people want to reach (Angebot): a course, childcare, advice and the like, at one place.</summary>
public sealed class Offer
{
    /// <summary>The key of the offers file, stable across imports.</summary>
    public required string Id { get; init; }

    public OfferCategory Category { get; set; }

    public required string Title { get; set; }

    public int? ProviderId { get; set; }

    /// <summary>Who runs it; null when unknown.</summary>
    public Provider? Provider { get; set; }

    /// <summary>Plain text in the district's language.</summary>
    public string? Description { get; set; }

    /// <summary>Title and description in other languages.</summary>
    public List<OfferText> Texts { get; set; } = [];

    public required string MunicipalityAgs { get; set; }

    public Municipality? Municipality { get; init; }

    /// <summary>Village or quarter by name.</summary>
    public required string PlaceName { get; set; }

    public string? Address { get; set; }

    public double Latitude { get; set; }

    public double Longitude { get; set; }

    /// <summary>ISO 639-1 codes.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>Level of a language course, for example <c>A2</c>.</summary>
    public string? Level { get; set; }

    public int? MinimumAgeMonths { get; set; }

    public int? MaximumAgeMonths { get; set; }

    public int? Capacity { get; set; }

    public int? FreePlaces { get; set; }

    /// <summary>Childcare: how many minutes bringing and fetching a child take; null for the district's rule.</summary>
    public int? HandOverMinutes { get; set; }

    /// <summary>Whether wheelchairs and prams get in; null when unknown.</summary>
    public StepFree? StepFree { get; set; }

    /// <summary>What else to know about getting in, in words.</summary>
    public string? AccessibilityNote { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>How to make contact, in words, besides telephone and e-mail.</summary>
    public string? Contact { get; set; }

    public string? Website { get; set; }

    /// <summary>What it costs, in words.</summary>
    public string? Cost { get; set; }

    public LocalDate? ValidFrom { get; set; }

    public LocalDate? ValidUntil { get; set; }

    /// <summary>Opening hours in the OpenStreetMap syntax.</summary>
    public string? OpeningHours { get; set; }

    public LocalDate? ConfirmedOn { get; set; }

    /// <summary>Where an import took it from; null when people entered it.</summary>
    public string? Source { get; set; }

    /// <summary>When people last changed it by hand; imports never remove it from then on.</summary>
    public Instant? EditedAt { get; set; }

    /// <summary>The fields that people changed by hand, by the names of <see cref="OfferField"/>; imports leave these as they are.</summary>
    public List<string> EditedFields { get; set; } = [];

    public List<Session> Sessions { get; } = [];

    public GeoPoint Position => new(Latitude, Longitude);
}
