using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Serving;
using Mobilitaet.Routing.Places;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>Search for a place or an address by name.</summary>
public sealed class PlacesModel(DistrictPlaces places) : PageModel
{
    private const int MostMatches = 15;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public IReadOnlyList<PlaceMatch> Matches { get; private set; } = [];

    public void OnGet()
    {
        if (!string.IsNullOrWhiteSpace(Text))
            Matches = places.Get().Find(new PlaceQuery { Text = Text, Limit = MostMatches });
    }
}
