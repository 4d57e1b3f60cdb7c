namespace Mobilitaet.District.Offers.Importing;

/// <summary>The providers of the district while offers are imported or edited: finds each by any spelling of its name, and adds those it does not know.</summary>
/// <param name="stored">All providers, tracked where changes are to be stored.</param>
/// <param name="add">Takes new ones.</param>
internal sealed class ProviderBook(IEnumerable<Provider> stored, Action<Provider> add)
{
    private readonly List<Provider> _all = [.. stored.OrderBy(provider => provider.Id)];
    private readonly SortedDictionary<string, ProviderChange> _changes = new(StringComparer.Ordinal);

    /// <summary>Who is new or was filled in.</summary>
    public IReadOnlyList<ProviderChange> Changes => [.. _changes.Values];

    /// <summary>The name under which the provider is known; the given one when it is not known yet, null for no name.</summary>
    public string? SpellingOf(string? name) => ProviderNames.FindKey(name) is null ? null : Find(name!)?.Name ?? name!.Trim();

    /// <summary>The provider of this name, a new one where there is none; null for no name.</summary>
    public Provider? Take(string? name)
    {
        if (SpellingOf(name) is not { } spelling)
            return null;
        if (Find(spelling) is { } known)
            return known;
        var provider = new Provider { Name = spelling };
        _all.Add(provider);
        _changes[spelling] = new ProviderChange(spelling, true, new ProviderContact());
        add(provider);
        return provider;
    }

    /// <summary>Enters what the provider does not say yet; what it says, or what people edited, stays.</summary>
    public void Fill(Provider provider, ProviderContact contact)
    {
        if (provider.EditedAt is not null)
            return;
        var before = _changes.GetValueOrDefault(provider.Name) ?? new ProviderChange(provider.Name, false, new ProviderContact());
        var filled = new ProviderContact(
            provider.Phone is null ? contact.Phone : before.Contact.Phone,
            provider.Email is null ? contact.Email : before.Contact.Email,
            provider.Website is null ? contact.Website : before.Contact.Website);
        (provider.Phone, provider.Email, provider.Website) = (provider.Phone ?? contact.Phone, provider.Email ?? contact.Email, provider.Website ?? contact.Website);
        if (before.IsNew || filled != new ProviderContact())
            _changes[provider.Name] = before with { Contact = filled };
    }

    private Provider? Find(string name) =>
        _all.Find(provider => provider.Name == name)
        ?? (ProviderNames.FindKey(name) is { } key ? _all.Find(provider => ProviderNames.FindKey(provider.Name) == key) : null);
}
