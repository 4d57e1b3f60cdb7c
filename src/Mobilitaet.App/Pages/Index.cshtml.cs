using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Offers;

namespace Mobilitaet.App.Pages;

/// <summary>The start page: what this is, for whom, and what it holds now.</summary>
public sealed class IndexModel(PlaceQuery places, OfferQuery offers, DayPlanQuery plans) : PageModel
{
    public int Municipalities { get; private set; }

    public int Places { get; private set; }

    public int Offers { get; private set; }

    public DayPlanSummary? Plan { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var municipalities = await places.ListMunicipalitiesAsync(cancellation);
        Municipalities = municipalities.Count;
        Places = municipalities.Sum(municipality => municipality.Places.Count);
        Offers = (await offers.ListAsync(cancellation: cancellation)).Count;
        Plan = (await plans.ListAsync(cancellation)).Where(plan => plan.Requests > 0).MaxBy(plan => plan.Date);
    }
}
