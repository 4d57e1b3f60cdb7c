namespace Mobilitaet.District.Offers.Integreat;

/// <summary>What an offer is called and described as in one language.</summary>
/// <param name="Language">ISO 639-1 code, or Integreat's longer one.</param>
/// <param name="Title">On one line.</param>
/// <param name="Description">Plain text; null when there is none.</param>
public sealed record IntegreatText(string Language, string Title, string? Description);
