using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Map;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>From where one gets to a course by way of a childcare and home again: place by place the first layer that works, with times, or the reason.</summary>
public sealed class ChainsModel(ReachStandings standings, ChainTables chains, ChainLines lines, JourneySentences words, IStringLocalizer<Texts> texts) : PageModel
{
    public PlanningInput Input { get; private set; } = new();

    public ReachAnswer Answer { get; private set; } = ReachAnswer.NoTimetable;

    public IReadOnlyList<LocalDate> Weeks { get; private set; } = [];

    public CourseChoice Courses { get; private set; } = new([], null, null);

    /// <summary>The child's age in months; null for every age.</summary>
    public int? Age { get; private set; }

    /// <summary>Null while they are computed, and where there is no course.</summary>
    public IReadOnlyList<ChainLine>? Lines { get; private set; }

    public ShadedMap? Map { get; private set; }

    public bool HasSessions { get; private set; } = true;

    /// <summary>How much is done of what is still computed.</summary>
    public double Share { get; private set; } = 1;

    public ReachInput Reach => Answer.Standing!.Table.Input;

    public async Task<IActionResult> OnGetAsync([FromQuery] PlanningInput input, string? course, int? age, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || age is < 0 or > ChainWish.OldestMonths)
            return BadRequest();
        var today = words.Now.Date;
        var monday = ReachWeeks.Find(input.Week) ?? ReachWeeks.Default(today);
        (Input, Age, Weeks) = (input.Settle(monday, []), age, ReachWeeks.List(today, monday));
        Answer = await standings.AskAsync(monday, cancellation);
        if (Answer.Standing is not { } standing)
            return Page();
        var choice = CourseChoice.Of(Reach, course, null);
        // Without a choice the language course that takes place most often.
        var chosen = choice.Courses.FirstOrDefault(known => known.Id == course)
            ?? choice.Courses.MaxBy(known => (known.Category == OfferCategory.Language, Reach.Sessions.Count(session => Reach.Offers[session.Offer] == known)));
        Courses = choice with { Chosen = chosen?.Id };
        if (chosen is not null)
            await AskAsync(standing, ChainWish.Find(Reach, chosen.Id)!.Value, cancellation);
        if (Share < 1)
        {
            Response.Headers["Refresh"] = "3";
            Response.Headers.CacheControl = "no-store";
        }
        return Page();
    }

    private async Task AskAsync(ReachStanding standing, int course, CancellationToken cancellation)
    {
        var day = Input.Filter.Weekday;
        HasSessions = Reach.Sessions.Any(session => session.Offer == course && (day is null || session.Date.DayOfWeek == day));
        (var table, Share) = await chains.AskAsync(standing, course, Age, cancellation);
        if (table is null || !HasSessions)
            return;
        Lines = lines.List(table, Input.Layer, day, standing.Journeys.Timetable.Zone);
        Map = ReachMap.Draw(Reach, texts["ChainMap"], Input, place => Lines[place] is { Layer: { } layer }
            ? (ReachMap.ShadeOf(layer), texts[$"Layer{layer}"]) : ("none", texts["PlanningNothing"]));
    }
}
