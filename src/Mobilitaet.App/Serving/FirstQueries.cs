using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.TravelTables;

namespace Mobilitaet.App.Serving;

/// <summary>Asks what the first pages will ask, beside the start of the web server, so that building the model and its queries costs no reader's time.</summary>
public static class FirstQueries
{
    /// <summary>Never fails: what is wrong with the database is told by the page or the preparation that meets it next.</summary>
    public static async Task AskAsync(DistrictDatabase database, CancellationToken cancellation)
    {
        try
        {
            await using var context = database.CreateContext();
            await new PlaceQuery(context).ListMunicipalitiesAsync(cancellation);
            await new OfferQuery(context).ListAsync(cancellation: cancellation);
            await new DayPlanQuery(context).ListAsync(cancellation);
            await new TravelTableQuery(context).GetAsync(cancellation: cancellation);
        }
        catch (Exception)
        {
            // Only a head start is lost.
        }
    }
}
