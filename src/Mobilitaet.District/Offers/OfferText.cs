namespace Mobilitaet.District.Offers;

/// <summary>What an offer is called and described as in another language.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Title">On one line.</param>
/// <param name="Description">Plain text; null when there is none.</param>
public sealed record OfferText(string Language, string Title, string? Description);
