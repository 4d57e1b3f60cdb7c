using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Security;
using Mobilitaet.App.Serving;
using Mobilitaet.District.Jobs;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Rides;
using Mobilitaet.District.Rides.Booking;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>Asks volunteers for a ride, once or every week; the answer comes at once.</summary>
public sealed class AskRideModel(
    DistrictPlaces places, PlaceQuery villages, OfferQuery offers, RideBooking booking, RideSeriesKeeping series, PlanSoon planSoon, RideRules rules, JourneySentences words, IClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    private IReadOnlyList<Place> _places = [];

    [BindProperty]
    public RideForm Form { get; set; } = new();

    /// <summary>Whether a coordinator writes down what somebody asks for on the telephone.</summary>
    [BindProperty(Name = "phoned", SupportsGet = false)]
    public bool Phone { get; set; }

    /// <summary>Names of villages, for suggestions while writing.</summary>
    public IReadOnlyList<string> Villages { get; private set; } = [];

    public IReadOnlyList<IGrouping<OfferCategory, Offer>> Offers { get; private set; } = [];

    /// <summary>What is wrong by field, in the reader's language.</summary>
    public Dictionary<string, string> Problems { get; } = [];

    public LocalDate FirstDay => words.Now.Date;

    public LocalDate LastDay => FirstDay.PlusDays(rules.AskDaysAhead);

    public async Task OnGetAsync([FromQuery] string? offer, [FromQuery] string? from, [FromQuery] bool phone, CancellationToken cancellation)
    {
        Phone = phone;
        await LoadAsync(cancellation);
        var chosen = Offers.SelectMany(group => group).FirstOrDefault(other => other.Id == offer);
        // The next meeting that somebody can still be found for.
        var next = chosen is null ? null : SessionTime.Next(chosen, words.Now.PlusHours(12), 1) is [var soonest, ..] ? soonest : null;
        Form = new RideForm
        {
            From = from,
            Offer = chosen?.Id,
            Day = NodaTime.Text.LocalDatePattern.Iso.Format(next?.Date ?? FirstDay.PlusDays(1)),
            Time = next is null ? null : DistrictTimes.Show(next.Start),
            Back = next is null ? null : DistrictTimes.Show(next.End),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var from = Understand("from", Form.From);
        var to = Destination();
        Check();
        if (from is null || to is null || Problems.Count > 0)
            return Refuse();
        var wish = new RideWish(Form, from, to, _places, Languages.Current.Code, Phone && JobDashboard.IsLocal(HttpContext) ? RideSource.Phone : RideSource.Web);
        var code = Form.LastDay is { } last && last > Form.Date ? await BookSeriesAsync(wish, last, cancellation) : await BookAsync(wish, cancellation);
        return code is null ? Refuse() : RedirectToPage("/Newcomers/Ride", new { code });
    }

    private async Task<string?> BookAsync(RideWish wish, CancellationToken cancellation)
    {
        var answer = await booking.BookAsync(wish.ToRequest(Form.Date!.Value, clock.GetCurrentInstant()), "rider", cancellation);
        if (answer.Refusal is { } refusal)
            Problems["day"] = texts[$"RideRefusal{refusal}", rules.AskDaysAhead];
        else
            planSoon.Plan(Form.Date.Value);
        return answer.Request?.Code;
    }

    private async Task<string?> BookSeriesAsync(RideWish wish, LocalDate last, CancellationToken cancellation)
    {
        var first = await series.BookAsync(wish.ToSeries(Form.Date!.Value, last, clock.GetCurrentInstant()), cancellation);
        if (first is null)
            Problems["until"] = texts["RideNoDay"];
        else
            planSoon.Plan(Form.Date.Value);
        return first;
    }

    private PageResult Refuse()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        _places = await villages.ListPlacesAsync(cancellation);
        Villages = [.. _places.Select(place => place.Name).Distinct()];
        Offers = [.. (await offers.ListAsync(cancellation: cancellation)).GroupBy(offer => offer.Category).OrderBy(group => group.Key)];
    }

    private Location? Destination()
    {
        if (string.IsNullOrEmpty(Form.Offer))
            return Understand("to", Form.To);
        var offer = Offers.SelectMany(group => group).FirstOrDefault(other => other.Id == Form.Offer);
        if (offer is null)
            Problems["to"] = texts["JourneyUnknownOffer"];
        return offer is null ? null : new Location($"{offer.Title}, {offer.PlaceName}", offer.Position);
    }

    private Location? Understand(string field, string? text)
    {
        try
        {
            if (string.IsNullOrWhiteSpace(text))
                Problems[field] = texts["RideFieldMissing"];
            else if (LocationText.Find(text, places.Get()) is { } location)
                return location;
            else
                Problems[field] = texts["RouteUnknown", Bidi.Isolate(text)];
        }
        catch (InputException)
        {
            Problems[field] = texts["RouteBadPosition", Bidi.Isolate(text!)];
        }
        return null;
    }

    private void Check()
    {
        if (Form.Date is not { } date || date < FirstDay || date > LastDay)
            Problems["day"] = texts["RideDayBetween", DistrictTimes.Show(FirstDay), DistrictTimes.Show(LastDay)];
        if (Form.ArriveBy is null)
            Problems["time"] = texts["RideFieldMissing"];
        if (!string.IsNullOrWhiteSpace(Form.Back) && (Form.ReturnFrom is null || Form.ReturnFrom <= Form.ArriveBy))
            Problems["back"] = texts["RideBackAfter"];
        if (!string.IsNullOrWhiteSpace(Form.Until) && Form.LastDay is null)
            Problems["until"] = texts["RideFieldWrong"];
        if (Form.ChildAges is null)
            Problems["children"] = texts["RideAgesWrong"];
        else if (Form.AdultCount is not { } adults || adults + Form.ChildAges.Count == 0)
            Problems["adults"] = texts["RidePartyWrong"];
        if (string.IsNullOrWhiteSpace(Form.Name) || Form.Name.Length > 100)
            Problems["name"] = texts["RideFieldMissing"];
        if (Form.Email is { Length: > 0 } email && !(email.Length <= 200 && System.Net.Mail.MailAddress.TryCreate(email, out _)))
            Problems["email"] = texts["RideFieldWrong"];
        if (Form.Phone is { Length: > 0 } phone && (phone.Length > 40 || phone.Count(char.IsDigit) < 5))
            Problems["phone"] = texts["RideFieldWrong"];
    }
}
