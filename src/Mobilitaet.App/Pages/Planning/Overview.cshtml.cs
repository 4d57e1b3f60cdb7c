using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Map;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using NodaTime;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>Who reaches what: shares of the people by layer, a map and a table of the places.</summary>
public sealed class OverviewModel(ReachStandings standings, JourneySentences words, IStringLocalizer<Texts> texts) : PageModel
{
    public PlanningInput Input { get; private set; } = new();

    public PlanningFilter Filter { get; private set; } = null!;

    public ReachAnswer Answer { get; private set; } = ReachAnswer.NoTimetable;

    public ReachSummary? Summary { get; private set; }

    public ShadedMap? Map { get; private set; }

    public ReachInput Reach => Answer.Standing!.Table.Input;

    /// <summary>The layer whose gaps are told.</summary>
    public ReachLayer GapLayer => Input.Layer ?? ReachLayer.OnDemand;

    public async Task<IActionResult> OnGetAsync([FromQuery] PlanningInput input, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var today = words.Now.Date;
        var monday = ReachWeeks.Find(input.Week) ?? ReachWeeks.Default(today);
        Answer = await standings.AskAsync(monday, cancellation);
        var categories = PlanningInput.CategoriesOf(Answer.Standing?.Table.Input);
        Input = input.Settle(monday, categories);
        Filter = new PlanningFilter("/planning", Input, ReachWeeks.List(today, monday), categories);
        if (Answer.Standing is not { } standing)
            return Page();
        Summary = ReachSummary.Of(standing.Aggregates, Input.Filter);
        Map = ReachMap.Draw(Reach, Summary, Input, texts);
        return Page();
    }

    /// <summary>Where a place's page lies; null for places without a key.</summary>
    public string? LinkTo(ReachPlace place) => ReachMap.LinkTo(place, Input);

    /// <summary>People who live there, in the units that all counts use; too few to be shown are counted with a neighbour.</summary>
    public string People(int place) => Answer.Standing!.Aggregates.People.Sum([place]).Show(Reach.Rules.SmallestShownCount, CultureInfo.CurrentCulture);

    /// <summary>The gap to close first, as its cell and session; null when nothing is missed.</summary>
    public (ReachCell Cell, ReachSession Session)? FindGap(int place) => Summary!.FindNearestMiss(place, GapLayer) is { } session
        ? (Answer.Standing!.Table[session, place, GapLayer], Reach.Sessions[session]) : null;
}
