namespace Mobilitaet.District.Offers.Importing;

/// <summary>How a source says to reach a provider; null for what it does not say.</summary>
public sealed record ProviderContact(string? Phone = null, string? Email = null, string? Website = null);
