using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>What one change unlocks, and where and when a new course would reach most of its learners.</summary>
public sealed class ChangesModel(ReachStandings standings, ChangeRankings rankings, JourneySentences words, IStringLocalizer<Texts> texts) : PageModel
{
    public const int ShownPlaces = 6;

    public const int ShownOfKind = 10;

    public PlanningInput Input { get; private set; } = new();

    public CourseInput Course { get; private set; } = new();

    public PlanningFilter Filter { get; private set; } = null!;

    public ReachAnswer Answer { get; private set; } = ReachAnswer.NoTimetable;

    public EnrolledInput Enrolled { get; private set; } = new();

    public CourseChoice Courses { get; private set; } = new([], null, null);

    /// <summary>Enrolled learners by which changes are ranked; empty when none are given.</summary>
    public IReadOnlyList<Learners> Learners { get; private set; } = [];

    /// <summary>Why the lines about enrolled learners do not count; null when they do.</summary>
    public string? EnrolledProblem { get; private set; }

    /// <summary>Null while they are ranked; equal moves stand together.</summary>
    public IReadOnlyList<ChangeGroup>? Groups { get; private set; }

    public IReadOnlyList<CourseProposal>? Proposals { get; private set; }

    /// <summary>Why there are no proposals; null when there is nothing to complain about.</summary>
    public string? CourseProblem { get; private set; }

    /// <summary>How much is done of what is still computed.</summary>
    public double Share { get; private set; } = 1;

    public ReachInput Reach => Answer.Standing!.Table.Input;

    public ReachLayer Layer => Input.Layer ?? ReachLayer.Volunteers;

    // No parameter may bear the name of a query key, which would be taken for a prefix of all others.
    public async Task<IActionResult> OnGetAsync([FromQuery] PlanningInput input, [FromQuery] CourseInput wished, [FromQuery] EnrolledInput given, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || wished.Learners?.Length > EnrolledInput.MostCharacters || given.Lines?.Length > EnrolledInput.MostCharacters)
            return BadRequest();
        var today = words.Now.Date;
        var monday = ReachWeeks.Find(input.Week) ?? ReachWeeks.Default(today);
        (Course, Enrolled) = (wished, given);
        Answer = await standings.AskAsync(monday, cancellation);
        var categories = PlanningInput.CategoriesOf(Answer.Standing?.Table.Input);
        Input = input.Settle(monday, categories);
        Filter = new PlanningFilter("/planning/changes", Input, ReachWeeks.List(today, monday), categories);
        if (Answer.Standing is not { } standing)
            return Page();
        Courses = CourseChoice.Of(Reach, given.Course, null);
        if (wished.IsAsked)
            await ProposeAsync(standing, cancellation);
        else
            await RankAsync(standing, cancellation);
        if (Share < 1)
        {
            Response.Headers["Refresh"] = "3";
            Response.Headers.CacheControl = "no-store";
        }
        return Page();
    }

    private async Task RankAsync(ReachStanding standing, CancellationToken cancellation)
    {
        var unknown = new List<string>();
        LearnersText.Read(Enrolled.Lines, Reach, unknown);
        if (unknown.Count > 0)
            EnrolledProblem = texts["CourseUnknownLines", Bidi.Isolate(string.Join(", ", unknown))];
        else
            Learners = EnrolledLearners.Parse(Enrolled.Lines, Courses.Courses.FirstOrDefault(course => course.Id == Enrolled.Course)?.Id ?? Courses.Courses[0].Id, Reach);
        var (effects, share) = await rankings.RankAsync(standing, ChangeRankings.Options(Input.Category, Layer) with { Learners = Learners }, cancellation);
        (Groups, Share) = (effects is null ? null : ChangeGroup.ListBest(effects, ShownOfKind), share);
    }

    private async Task ProposeAsync(ReachStanding standing, CancellationToken cancellation)
    {
        var unknown = new List<string>();
        var learners = Course.ReadLearners(Reach, unknown);
        if (unknown.Count > 0)
            CourseProblem = texts["CourseUnknownLines", Bidi.Isolate(string.Join(", ", unknown))];
        else if (Course.FindWish(Reach, learners, standing.Monday, Layer) is not { } wish)
            CourseProblem = texts["CourseBadTimes"];
        else
            await ProposeAsync(standing, wish, cancellation);
    }

    private async Task ProposeAsync(ReachStanding standing, CourseWish wish, CancellationToken cancellation)
    {
        try
        {
            (Proposals, Share) = await rankings.ProposeAsync(standing, Course.KeyWith(Layer), wish, cancellation);
        }
        catch (InputException)
        {
            CourseProblem = texts["CourseBadTimes"];
        }
    }
}
