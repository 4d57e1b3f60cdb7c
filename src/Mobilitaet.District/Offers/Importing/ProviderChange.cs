namespace Mobilitaet.District.Offers.Importing;

/// <summary>What an import does with one provider.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNew">Whether the district did not know it.</param>
/// <param name="Contact">What is filled in; null for what is not.</param>
public sealed record ProviderChange(string Name, bool IsNew, ProviderContact Contact);
