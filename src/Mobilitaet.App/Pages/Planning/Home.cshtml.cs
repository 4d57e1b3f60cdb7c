using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Planning;
using Mobilitaet.App.Serving;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Homes;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>Checks homes before somebody moves: what is in reach from up to five addresses, side by side.</summary>
public sealed class HomeModel(HomeChecks checks, DistrictTimetable timetable, DistrictPlaces places, JourneySentences words, ChainLines lines, IStringLocalizer<Texts> texts) : PageModel
{
    public const int MostHomes = HomeAnswer.MostHomes;

    /// <summary>What was written, with one free field behind it while there is room.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [""];

    /// <summary>Addresses that mean several places or none: what was written, and links that settle it.</summary>
    public IReadOnlyList<(string Text, IReadOnlyList<JourneyHelp> Meanings)> Unclear { get; private set; } = [];

    public IReadOnlyList<PlaceChoice> Homes { get; private set; } = [];

    public HomeFindings? Found { get; private set; }

    public HomeCheck? Check => Found?.Check;

    /// <summary>How far the answer is; null when nothing is computed.</summary>
    public ReachAnswer? Pending { get; private set; }

    /// <summary>How to get from each home to the chosen course with a child; null when none is chosen.</summary>
    public IReadOnlyList<ChainLine>? Chains { get; private set; }

    public CourseChoice Courses { get; private set; } = new([], null, null);

    /// <summary>The child's age in months; null for every age.</summary>
    public int? Age { get; private set; }

    public IReadOnlyList<OfferCategory> Categories { get; private set; } = [];

    public LocalDate Monday { get; private set; }

    public IReadOnlyList<LocalDate> Weeks { get; private set; } = [];

    public bool HasTimetable { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "address")] string[] addresses, string? week, string? course, int? age, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || age is < 0 or > ChainWish.OldestMonths || addresses.Length > MostHomes || addresses.Any(address => address?.Length > 200))
            return BadRequest();
        var today = words.Now.Date;
        Monday = ReachWeeks.Find(week) ?? ReachWeeks.Default(today);
        Weeks = ReachWeeks.List(today, Monday);
        string[] written = [.. addresses.Where(address => !string.IsNullOrWhiteSpace(address)).Select(address => address.Trim()).Distinct()];
        Fields = written.Length < MostHomes ? [.. written, ""] : written;
        if (timetable.Find() is not { } journeys)
            return Page();
        HasTimetable = true;
        var input = await checks.LoadAsync(Monday, cancellation);
        Age = age;
        Courses = CourseChoice.Of(input, course, texts["HomeNoCourse"]);
        Understand(written, journeys);
        if (Homes.Count == 0)
            return Page();
        var wish = new ChainWish(Courses.Courses.Any(known => known.Id == course) ? course : null, age, null, null, null);
        (Found, var share) = await checks.AskAsync(input, Homes, wish, journeys, cancellation);
        if (Found is null)
        {
            Pending = new ReachAnswer(null, share, true);
            return Page();
        }
        Chains = Found.Chains is { } table ? lines.List(table, null, null, journeys.Timetable.Zone) : null;
        Categories = [.. Found.Check.Table.Input.Offers.Select(offer => offer.Category).Distinct().Order()];
        return Page();
    }

    private void Understand(string[] written, DistrictJourneys journeys)
    {
        var homes = new List<PlaceChoice>();
        var unclear = new List<(string, IReadOnlyList<JourneyHelp>)>();
        foreach (var text in written)
        {
            var meant = HomeAddress.Understand(text, places.Get(), journeys);
            if (meant.IsClear)
                homes.Add(meant.Choices[0]);
            else
                unclear.Add((text, [.. meant.Choices.Select(choice => new JourneyHelp(choice.Label, AddressOf(written.Select(other => other == text ? HomeAddress.Write(choice) : other))))]));
        }
        Homes = [.. homes.DistinctBy(home => home.Position)];
        Unclear = unclear;
    }

    private string AddressOf(IEnumerable<string> written)
    {
        var query = new QueryBuilder();
        foreach (var text in written)
            query.Add("address", text);
        if (Courses.Chosen is { Length: > 0 } course)
            query.Add("course", course);
        if (Age is { } age)
            query.Add("age", age.ToString(CultureInfo.InvariantCulture));
        query.Add("week", LocalDatePattern.Iso.Format(Monday));
        return "/planning/home" + query.ToQueryString();
    }
}
