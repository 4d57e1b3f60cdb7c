using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;

namespace Mobilitaet.District.Offers;

/// <summary>Lists and finds offers with their sessions.</summary>
public sealed class OfferQuery(DistrictContext context)
{
    /// <summary>The offers of one category, or all, by category and title.</summary>
    public Task<List<Offer>> ListAsync(OfferCategory? category = null, CancellationToken cancellation = default) =>
        context.Offers.AsNoTracking()
            .Include(offer => offer.Municipality)
            .Include(offer => offer.Provider)
            .Include(offer => offer.Sessions)
            .Where(offer => category == null || offer.Category == category)
            .OrderBy(offer => offer.Category).ThenBy(offer => offer.Title).ThenBy(offer => offer.Id)
            .ToListAsync(cancellation);

    /// <summary>All providers by name.</summary>
    public Task<List<Provider>> ListProvidersAsync(CancellationToken cancellation = default) =>
        context.Providers.AsNoTracking().OrderBy(provider => provider.Name).ThenBy(provider => provider.Id).ToListAsync(cancellation);

    public Task<Offer?> FindAsync(string id, CancellationToken cancellation = default) =>
        context.Offers.AsNoTracking()
            .Include(offer => offer.Municipality)
            .Include(offer => offer.Provider)
            .Include(offer => offer.Sessions)
            .FirstOrDefaultAsync(offer => offer.Id == id, cancellation);
}
