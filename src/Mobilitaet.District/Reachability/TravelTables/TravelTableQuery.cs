using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.District.Reachability.TravelTables;

/// <summary>Reads the stored travel table for a page.</summary>
public sealed class TravelTableQuery(DistrictContext context)
{
    /// <summary>Municipalities by name x offers of a category (or all); ways not computed yet are null.</summary>
    public async Task<TravelTableView> GetAsync(OfferCategory? category = null, CancellationToken cancellation = default)
    {
        var table = await context.TravelTables.AsNoTracking().FirstOrDefaultAsync(cancellation);
        var offers = await context.Offers.AsNoTracking()
            .Where(offer => category == null || offer.Category == category)
            .OrderBy(offer => offer.Category).ThenBy(offer => offer.Title).ThenBy(offer => offer.Id)
            .Select(offer => new TravelTableOffer(offer.Id, offer.Category, offer.Title, offer.PlaceName))
            .ToListAsync(cancellation);
        var origins = await context.Places.AsNoTracking()
            .Where(place => place.IsMainPlace)
            .OrderBy(place => place.Municipality!.Name)
            .Select(place => new { place.MunicipalityAgs, Municipality = place.Municipality!.Name, place.Name })
            .ToListAsync(cancellation);
        var ways = await context.TravelTableEntries.AsNoTracking()
            .Where(entry => category == null || context.Offers.Any(offer => offer.Id == entry.OfferId && offer.Category == category))
            .ToDictionaryAsync(entry => (entry.MunicipalityAgs, entry.OfferId, entry.Mode),
                entry => new TravelWay(entry.State, entry.Seconds, entry.Metres), cancellation);
        TravelTableCell CellOf(string ags, string offer) => new(
            ways.GetValueOrDefault((ags, offer, TravelMode.Car)),
            ways.GetValueOrDefault((ags, offer, TravelMode.Bicycle)),
            ways.GetValueOrDefault((ags, offer, TravelMode.Foot)));
        return new TravelTableView(table?.ComputedAt, offers, [.. origins.Select(origin => new TravelTableRow(
            origin.MunicipalityAgs, origin.Municipality, origin.Name,
            [.. offers.Select(offer => CellOf(origin.MunicipalityAgs, offer.Id))]))]);
    }
}
