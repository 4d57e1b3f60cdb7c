using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Security;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Jobs;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Drivers;

/// <summary>A driver's coming tours: say yes or no, see who waits where, and report on the way.</summary>
public sealed class ToursModel(DriverCookie cookie, DriverWeekQuery week, AssignmentAnswers answers, StopReports reports, PlanSoon planSoon, JourneySentences words) : PageModel
{
    private const int ShownDays = 14;

    public IReadOnlyList<DriverDay> Days { get; private set; } = [];

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn { get; private set; }

    /// <summary>The key of whoever is signed in, for the calendar.</summary>
    public string? Key => DriverCookie.KeyOf(HttpContext);

    public LocalDate Today => words.Now.Date;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (await cookie.FindDriverAsync(HttpContext, cancellation) is not { } driver)
            return;
        IsSignedIn = true;
        Days = await week.ListAsync(driver, Today, Today.PlusDays(ShownDays), cancellation);
    }

    public async Task<IActionResult> OnPostAnswerAsync([FromForm] string day, [FromForm] int? assignment, [FromForm] bool accept, CancellationToken cancellation)
    {
        if (await cookie.FindDriverAsync(HttpContext, cancellation) is { } driver && LocalDatePattern.Iso.Parse(day ?? "") is { Success: true } date
            && await answers.AnswerAsync(driver, date.Value, assignment, accept, cancellation) > 0)
            planSoon.Plan(date.Value);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostReportAsync([FromForm] int request, [FromForm] int ride, [FromForm] StopEventKind kind, CancellationToken cancellation)
    {
        if (ModelState.IsValid && await cookie.FindDriverAsync(HttpContext, cancellation) is { } driver && await reports.ReportAsync(driver, request, ride, kind, cancellation) && kind == StopEventKind.NotThere)
            planSoon.Plan(Today);
        return RedirectToPage();
    }

    public IActionResult OnPostSignOut()
    {
        DriverCookie.SignOut(HttpContext);
        return RedirectToPage();
    }
}
