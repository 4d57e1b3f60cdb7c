using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.TravelTables;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>Minutes from every municipality to every offer; offers are rows because there are more of them.</summary>
public sealed class TravelTableModel(TravelTableQuery table) : PageModel
{
    /// <summary>The budgets offered for choice, in minutes; the middle one is the usual limit of one way.</summary>
    public static IReadOnlyList<int> Limits { get; } = [30, 45, 60, 90];

    public static IReadOnlyList<TravelMode> ShownModes { get; } = [TravelMode.Car, TravelMode.Bicycle, TravelMode.Foot];

    [BindProperty(SupportsGet = true)]
    public OfferCategory? Category { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Mode { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Minutes { get; set; } = 60;

    public TravelTableView Table { get; private set; } = new(null, [], []);

    /// <summary>The categories that have offers, for the choice.</summary>
    public IReadOnlyList<OfferCategory> Categories { get; private set; } = [];

    public IReadOnlyList<TravelMode> Modes => ModeNames.Find(Mode) is { } mode && ShownModes.Contains(mode) ? [mode] : ShownModes;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid || Minutes is < 1 or > 600)
            return BadRequest();
        var all = await table.GetAsync(null, cancellation);
        Categories = [.. all.Offers.Select(offer => offer.Category).Distinct().Order()];
        Table = Category is null ? all : await table.GetAsync(Category, cancellation);
        return Page();
    }

    /// <summary>The offers with their column in the view, by category.</summary>
    public IEnumerable<IGrouping<OfferCategory, (TravelTableOffer Offer, int Column)>> Groups() =>
        Table.Offers.Select((offer, column) => (offer, column)).GroupBy(entry => entry.offer.Category).OrderBy(group => group.Key);
}
