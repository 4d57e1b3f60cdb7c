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

namespace Mobilitaet.App.Pages.Planning;

/// <summary>The report of a week for paper: every kind of offer with shares and map, the places that reach nothing, the rules.</summary>
public sealed class ReportModel(ReachStandings standings, JourneySentences words, IStringLocalizer<Texts> texts) : PageModel
{
    public PlanningInput Input { get; private set; } = new();

    public PlanningFilter Filter { get; private set; } = null!;

    public ReachAnswer Answer { get; private set; } = ReachAnswer.NoTimetable;

    public IReadOnlyList<(OfferCategory Category, ReachSummary Summary)> Summaries { get; private set; } = [];

    public ShadedMap? Map { get; private set; }

    public ReachInput Reach => Answer.Standing!.Table.Input;

    public ReachLayer GapLayer => Input.Layer ?? ReachLayer.OnDemand;

    public ReachSummary Chosen => Summaries.FirstOrDefault(entry => entry.Category == Input.Category).Summary;

    public async Task<IActionResult> OnGetAsync([FromQuery] PlanningInput input, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var today = words.Now.Date;
        var monday = ReachWeeks.Find(input.Week) ?? ReachWeeks.Default(today);
        Answer = await standings.AskAsync(monday, cancellation);
        var categories = PlanningInput.CategoriesOf(Answer.Standing?.Table.Input);
        Input = input.Settle(monday, categories);
        Filter = new PlanningFilter("/planning/report", Input, ReachWeeks.List(today, monday), categories);
        if (Answer.Standing is not { } standing)
            return Page();
        Summaries = [.. categories.Append(Input.Category!.Value).Distinct().Select(category =>
            (category, ReachSummary.Of(standing.Aggregates, (Input with { Category = category }).Filter)))];
        Map = ReachMap.Draw(Reach, Chosen, Input, texts);
        return Page();
    }

    /// <summary>Places that reach nothing of the chosen kind, with the gap to close first.</summary>
    public IEnumerable<(ReachPlace Place, ReachCell Cell, ReachSession Session)> ListUnreachable() =>
        from entry in Chosen.Places
        where entry.ReachedIn(GapLayer) == 0
        let session = Chosen.FindNearestMiss(entry.Place, GapLayer)
        where session is not null
        select (Reach.Places[entry.Place], Answer.Standing!.Table[session.Value, entry.Place, GapLayer], Reach.Sessions[session.Value]);
}
