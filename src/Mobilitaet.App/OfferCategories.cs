using Mobilitaet.District.Offers;
using Mobilitaet.Routing;

namespace Mobilitaet.App;

/// <summary>The names of offer categories in commands and addresses.</summary>
public static class OfferCategories
{
    /// <summary>The category of this name; null when none is given.</summary>
    /// <exception cref="InputException">No category has this name.</exception>
    public static OfferCategory? Parse(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        foreach (var category in Enum.GetValues<OfferCategory>())
        {
            if (string.Equals(category.ToString(), name.Trim(), StringComparison.OrdinalIgnoreCase))
                return category;
        }
        throw new InputException($"'{name}' is no kind of offer; use one of {string.Join(", ", Enum.GetNames<OfferCategory>()).ToLowerInvariant()}.");
    }
}
