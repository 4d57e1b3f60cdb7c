using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Security;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Checking;

namespace Mobilitaet.App.Pages.Coordination;

/// <summary>Whom to ask what: the offers that are stale or unclear, by the provider who can confirm them.</summary>
public sealed class OfferCheckModel(OfferQuery offers, JourneySentences words) : PageModel
{
    /// <summary>By the provider's name; those without a provider last.</summary>
    public IReadOnlyList<ProviderFindings> Providers { get; private set; } = [];

    public int Checked { get; private set; }

    /// <summary>Offers of any provider that need a look.</summary>
    public int Found => Providers.Sum(provider => provider.Offers.Count);

    /// <summary>Whether the reader may change anything.</summary>
    public bool CanEdit { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await offers.ListAsync(cancellation: cancellation);
        Checked = all.Count;
        CanEdit = JobDashboard.IsLocal(HttpContext);
        Providers = new OfferCheck(words.Now.Date).ListByProvider(all);
    }
}
