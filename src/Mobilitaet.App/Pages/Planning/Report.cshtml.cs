using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Map;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.District.Reachability.Reports.Printing;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>The report of a week for paper: every kind of offer with shares and map, the places that reach nothing, the rules.</summary>
public sealed class ReportModel(ReachStandings standings, JourneySentences words, IStringLocalizer<Texts> texts) : PageModel
{
    public PlanningInput Input { get; private set; } = new();

    public PlanningFilter Filter { get; private set; } = null!;

    public ReachAnswer Answer { get; private set; } = ReachAnswer.NoTimetable;

    /// <summary>Null while the week is computed.</summary>
    public PrintedReport? Report { get; private set; }

    /// <summary>What chart and map of the chosen kind show.</summary>
    public ReachSummary Chosen { get; private set; } = null!;

    public ShadedMap? Map { get; private set; }

    public ReachInput Reach => Answer.Standing!.Table.Input;

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
        Filter = new PlanningFilter("/planning/report", Input, ReachWeeks.List(today, monday), categories);
        if (Answer.Standing is not { } standing)
            return Page();
        Report = ReportPrinting.Collect(standing.Aggregates, GapLayer, Input.Category!.Value, Input.Filter);
        Chosen = ReachSummary.Of(standing.Aggregates, Input.Filter);
        Map = ReachMap.Draw(Reach, Chosen, Input, texts);
        return Page();
    }

    public ShareTable Kinds => new(texts["Category"], false, [.. Report!.Kinds.Select(kind => (texts[$"Category{kind.Filter.Category}"].Value, kind))]);

    public ShareTable Municipalities => new(texts["Where"], true, [.. Report!.Chapter!.Municipalities.Select(entry => (entry.Scope.Name, entry))]);

    public ShareTable Weekdays => new(texts["OffersDay"], false, [.. Report!.Chapter!.Weekdays.Select(entry => (DistrictTimes.ShowWeekday(entry.Filter.Weekday!.Value), entry))]);

    /// <summary>Minutes, or that half of the people do not get there.</summary>
    public string Median(int rank) => Report!.Chapter!.MedianMinutes[rank] is { } minutes ? texts["MinutesUnit", minutes] : texts["ReportMedianNone"];

    /// <summary>The nearest session that a place cannot reach, with the reason.</summary>
    public (ReachCell Cell, ReachSession Session) NearestOf(UnreachablePlace entry) =>
        (Answer.Standing!.Table[entry.Nearest[0], entry.Place, entry.Layer], Reach.Sessions[entry.Nearest[0]]);
}
