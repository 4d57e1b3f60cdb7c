using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Demo;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Serving;

/// <summary>Tells whether the imported data is the synthetic demo district, so that every page can say so and no real district gets demo people.</summary>
public sealed class DataOrigin(DistrictNetworks networks, DistrictDatabase database)
{
    /// <summary>Whether streets are synthetic; true also while nothing is imported, because the demo comes first.</summary>
    public bool IsDemo
    {
        get
        {
            try
            {
                return !networks.Exists || networks.Get().Summary.SourceName == DemoDistrict.OsmFileName;
            }
            catch (InputException)
            {
                return true;
            }
        }
    }

    /// <summary>Whether the migrated database is a district's own: it holds something, and no offer of the demo.</summary>
    public async Task<bool> HasOwnDistrictAsync(CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        return !await context.Offers.AnyAsync(offer => offer.Source == OfferSourceNames.Demo, cancellation)
            && (await context.Offers.AnyAsync(cancellation)
                || await context.Drivers.AnyAsync(cancellation)
                || await context.RideRequests.AnyAsync(cancellation)
                || await context.Municipalities.AnyAsync(cancellation));
    }
}
