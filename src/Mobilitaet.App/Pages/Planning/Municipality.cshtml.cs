using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.TravelTables;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>What is reachable from one municipality, nearest first.</summary>
public sealed class MunicipalityModel(PlaceQuery places, TravelTableQuery table) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public OfferCategory? Category { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Mode { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Minutes { get; set; } = 60;

    public Municipality Municipality { get; private set; } = null!;

    public string MainPlace { get; private set; } = "";

    /// <summary>The main place as the start of journeys; null when the municipality has no places.</summary>
    public PlaceChoice? Start { get; private set; }

    public bool IsComputed { get; private set; }

    public IReadOnlyList<(TravelTableOffer Offer, TravelTableCell Cell)> Offers { get; private set; } = [];

    public TravelMode SortMode => ModeNames.Find(Mode) is { } mode && TravelTableModel.ShownModes.Contains(mode) ? mode : TravelMode.Car;

    public IReadOnlyList<OfferCategory> Categories { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string ags, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || Minutes is < 1 or > 600)
            return BadRequest();
        var view = await table.GetAsync(null, cancellation);
        var row = view.Rows.FirstOrDefault(candidate => candidate.Ags == ags);
        if (row is null)
            return NotFound();
        Municipality = (await places.ListMunicipalitiesAsync(cancellation)).First(municipality => municipality.Ags == ags);
        MainPlace = row.MainPlace;
        Start = Municipality.Places.Find(place => place.IsMainPlace) is { } main ? new PlaceChoice(main.Name, main.Position) : null;
        IsComputed = view.ComputedAt is not null;
        Categories = [.. view.Offers.Select(offer => offer.Category).Distinct().Order()];
        Offers = [.. view.Offers.Zip(row.Cells)
            .Where(entry => Category is null || entry.First.Category == Category)
            .OrderBy(entry => SecondsOf(entry.Second, SortMode) ?? int.MaxValue)
            .ThenBy(entry => entry.First.Title, StringComparer.CurrentCulture)];
        return Page();
    }

    /// <summary>Where the journey from the main place to an offer is planned, in time for its next meeting.</summary>
    public string JourneyTo(TravelTableOffer offer)
    {
        var input = new JourneyInput { Offer = offer.Id };
        return (Start is null ? input : input.Starting(Start)).Address();
    }

    public int CountWithin(TravelMode mode) =>
        Offers.Count(entry => TravelWays.Find(entry.Cell, mode)?.Minutes <= Minutes);

    private static int? SecondsOf(TravelTableCell cell, TravelMode mode) => TravelWays.Find(cell, mode)?.Seconds;
}
