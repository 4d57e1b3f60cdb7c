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
using Mobilitaet.District.Reachability.Reports.Comparison;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>What opened and what closed between two weeks, or between a stored report and now: by kind of offer and place, with causes.</summary>
public sealed class CompareModel(ReachSides sides, ReachStandings standings, JourneySentences words, IStringLocalizer<Texts> texts) : PageModel
{
    public PlanningInput Input { get; private set; } = new();

    /// <summary>Tells whether there is a timetable, and how much is computed.</summary>
    public ReachAnswer Answer { get; private set; } = ReachAnswer.NoTimetable;

    public ReachSource Before { get; private set; } = null!;

    public ReachSource After { get; private set; } = null!;

    public IReadOnlyList<LocalDate> Weeks { get; private set; } = [];

    public IReadOnlyList<ReachReportSummary> Stored { get; private set; } = [];

    public IReadOnlyList<OfferCategory> Categories { get; private set; } = Enum.GetValues<OfferCategory>();

    /// <summary>Null while a side is computed or cannot be found.</summary>
    public ReachComparison? Comparison { get; private set; }

    public IReadOnlyList<PlaceDifference> Places { get; private set; } = [];

    public ShadedMap? Map { get; private set; }

    /// <summary>Whether a stored report was asked for that there is not.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>What the side after was computed from.</summary>
    public ReachInput Reach { get; private set; } = null!;

    public ReachLayer Layer => Input.Layer ?? ReachLayer.OnDemand;

    public async Task<IActionResult> OnGetAsync([FromQuery] PlanningInput input, string? before, string? after, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var week = ReachWeeks.Default(words.Now.Date);
        Stored = await sides.ListStoredAsync(cancellation);
        Before = ReachSource.Find(before) ?? new ReachSource(week, null);
        After = ReachSource.Find(after) ?? new ReachSource(week.PlusWeeks(1), null);
        Weeks = [.. ReachWeeks.List(week, week).Append(Before.Monday ?? week).Append(After.Monday ?? week).Distinct().Order()];
        Input = input.Settle(After.Monday ?? week, Categories);
        try
        {
            await AskAsync(cancellation);
        }
        catch (InputException)
        {
            IsUnknown = true;
        }
        return Page();
    }

    private async Task AskAsync(CancellationToken cancellation)
    {
        if (Before.Monday is { } monday && !(Answer = await standings.AskAsync(monday, cancellation)).HasTimetable)
            return;
        var (before, beforeShare) = await sides.AskAsync(Before, cancellation);
        var (after, afterShare) = await sides.AskAsync(After, cancellation);
        Answer = new ReachAnswer(null, (beforeShare + afterShare) / 2, true);
        if (before is null || after is null)
            return;
        Reach = after.Table.Input;
        Comparison = ReachComparison.Of(before.Table, after.Table, Layer);
        Categories = [.. Comparison.Categories.Select(entry => entry.Category)];
        Input = Input.Settle(after.Monday, Categories);
        Places = [.. Comparison.Places.Where(entry => entry.Category == Input.Category)];
        var byPlace = Places.ToDictionary(entry => entry.Place);
        Map = ReachMap.Draw(Reach, texts["CompareMap"], Input, place => byPlace.GetValueOrDefault(place) switch
        {
            null => ("same", texts["CompareNoChange"].Value),
            { Lost: 0 } more => ("up", $"{more.Before} → {more.After}"),
            { Gained: 0 } less => ("down", $"{less.Before} → {less.After}"),
            var both => ("both", $"{both.Before} → {both.After}"),
        });
    }
}
