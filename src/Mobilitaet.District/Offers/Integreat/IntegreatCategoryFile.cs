namespace Mobilitaet.District.Offers.Integreat;

/// <summary>A mapping of Integreat's categories as a file holds it; the first word that fits counts, null leaves entries out.</summary>
internal sealed record IntegreatCategoryFile
{
    /// <summary>By a word in the category's name, or in an event's title.</summary>
    public Dictionary<string, OfferCategory?> Words { get; init; } = [];

    /// <summary>By the category's icon.</summary>
    public Dictionary<string, OfferCategory?> Icons { get; init; } = [];

    /// <summary>For events whose title has none of the words.</summary>
    public OfferCategory? Events { get; init; }
}
