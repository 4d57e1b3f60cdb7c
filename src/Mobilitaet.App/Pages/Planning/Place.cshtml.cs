using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>One place: every session of a kind of offer, by every layer, with the ways there and back or the reason why not.</summary>
public sealed class PlaceModel(ReachStandings standings, JourneySentences words, GapSentences gaps) : PageModel
{
    public PlanningInput Input { get; private set; } = new();

    public PlanningFilter Filter { get; private set; } = null!;

    public ReachAnswer Answer { get; private set; } = ReachAnswer.NoTimetable;

    public ReachPlace? Place { get; private set; }

    public IReadOnlyList<(ReachOffer Offer, IReadOnlyList<SessionLine> Sessions)> Offers { get; private set; } = [];

    public IReadOnlyList<ReachLayer> Layers => Input.Layer is { } layer ? [layer] : ReachLayerNames.All;

    public async Task<IActionResult> OnGetAsync(int id, [FromQuery] PlanningInput input, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var today = words.Now.Date;
        var monday = ReachWeeks.Find(input.Week) ?? ReachWeeks.Default(today);
        Answer = await standings.AskAsync(monday, cancellation);
        var categories = PlanningInput.CategoriesOf(Answer.Standing?.Table.Input);
        Input = input.Settle(monday, categories);
        Filter = new PlanningFilter(string.Create(CultureInfo.InvariantCulture, $"/planning/place/{id}"), Input, ReachWeeks.List(today, monday), categories);
        if (Answer.Standing is not { } standing)
            return Page();
        var number = standing.Table.Input.Places.ToList().FindIndex(place => place.Key == id);
        if (number < 0)
            return NotFound();
        Place = standing.Table.Input.Places[number];
        Offers = [.. ListOffers(standing, number)];
        return Page();
    }

    /// <summary>How many sessions of an offer one layer opens.</summary>
    public static int CountOf(IReadOnlyList<SessionLine> sessions, ReachLayer layer) =>
        sessions.Count(session => session.Ways.Any(way => way.Layer == layer && way.Reason is null));

    private IEnumerable<(ReachOffer Offer, IReadOnlyList<SessionLine> Sessions)> ListOffers(ReachStanding standing, int place)
    {
        var (table, reach) = (standing.Table, standing.Table.Input);
        var ways = new ProvingWays(new PlaceChoice(Place!.Name, Place.Position), reach, standing.Journeys.Timetable.Zone, gaps);
        return Enumerable.Range(0, reach.Sessions.Count)
            .Where(session => Input.Includes(reach, reach.Sessions[session]))
            .GroupBy(session => reach.Sessions[session].Offer)
            .Select(group => (reach.Offers[group.Key], (IReadOnlyList<SessionLine>)[.. group.Select(session => new SessionLine(
                reach.Sessions[session],
                [.. Layers.Select(layer => ways.Line(reach.Sessions[session], layer, table[session, place, layer], table[session, place, ReachLayer.OnDemand]))]))]))
            .OrderByDescending(entry => entry.Item2.Sum(session => session.Ways.Count(way => way.Reason is null)))
            .ThenBy(entry => entry.Item1.Title, StringComparer.CurrentCulture);
    }
}
