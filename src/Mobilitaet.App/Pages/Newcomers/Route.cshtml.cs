using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Serving;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>The way from one place to another with its steps.</summary>
public sealed class RouteModel(DistrictNetworks networks, DistrictPlaces places, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "mode")]
    public string? ModeName { get; set; }

    public TravelMode Mode => ModeNames.Find(ModeName) ?? TravelMode.Car;

    public RouteAnswer? Answer { get; private set; }

    /// <summary>What cannot be answered, in the reader's language; null when all is well.</summary>
    public string? Problem { get; private set; }

    public IReadOnlyList<TravelMode> Modes => networks.Get().Modes;

    public void OnGet()
    {
        if (string.IsNullOrWhiteSpace(From) || string.IsNullOrWhiteSpace(To))
            return;
        if (Understand(From) is not { } from || Understand(To) is not { } to)
            return;
        var streets = networks.Get().Get(Mode);
        if (Snap(streets, from) is not { } start || Snap(streets, to) is not { } end)
            return;
        using var lease = streets.RentRouteSearch();
        var route = lease.Search.FindRoute(start, end);
        if (route is null)
            Problem = texts["RouteNone", Bidi.Isolate(from.Label), Bidi.Isolate(to.Label)];
        else
            Answer = RouteAnswer.Of(from, to, route, new StepSentences(CultureInfo.CurrentUICulture), withGeometry: false);
    }

    private Location? Understand(string text)
    {
        try
        {
            var location = LocationText.Find(text, places.Get());
            if (location is null)
                Problem = texts["RouteUnknown", Bidi.Isolate(text)];
            return location;
        }
        catch (InputException)
        {
            Problem = texts["RouteBadPosition", Bidi.Isolate(text)];
            return null;
        }
    }

    private SnappedPoint? Snap(ModeNetwork streets, Location location)
    {
        var snapped = streets.FindSnap(location.Position);
        if (snapped is null)
            Problem = texts["RouteOutside", Bidi.Isolate(location.Label)];
        return snapped;
    }
}
