using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Offers.Amenities;

/// <summary>An amenity of OpenStreetMap as an offer.</summary>
public sealed record AmenityOffer
{
    /// <summary><c>node/12</c>, <c>way/34</c> or <c>relation/56</c>.</summary>
    public required string Key { get; init; }

    public required OfferCategory Category { get; init; }

    /// <summary>Its name, or what it is and where.</summary>
    public required string Title { get; init; }

    public string? Provider { get; init; }

    /// <summary>Street and number.</summary>
    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public string? Town { get; init; }

    public required GeoPoint Position { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Website { get; init; }

    /// <summary>Null when nobody mapped it.</summary>
    public StepFree? StepFree { get; init; }

    /// <summary>What mappers wrote about getting in.</summary>
    public string? AccessibilityNote { get; init; }

    public string? OpeningHours { get; init; }

    public int? MinimumAgeMonths { get; init; }

    public int? MaximumAgeMonths { get; init; }

    public int? Capacity { get; init; }

    /// <summary>ISO 639-1 codes of the languages taught or spoken.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The day on which a mapper says to have checked it; null when nobody did, whatever the date of the file.</summary>
    public LocalDate? CheckedOn { get; init; }
}
