using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Security;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Jobs;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Drivers;

/// <summary>When a driver is there: the usual week, and days that are different.</summary>
public sealed class WeekModel(DriverCookie cookie, DriverEditing editing, PlanSoon planSoon, JourneySentences words, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>Plans reach so many days ahead.</summary>
    private const int PlannedDays = 7;

    /// <summary>Nobody is away for longer without saying so again.</summary>
    private const int LongestDays = 400;

    public Driver? Driver { get; private set; }

    public string? Problem { get; private set; }

    public bool IsSaved { get; private set; }

    public LocalDate Today => words.Now.Date;

    /// <summary>The hours of a weekday's span; empty where there is none.</summary>
    public (string From, string Until) Span(IsoDayOfWeek day, int number) => Driver!.Availabilities.Where(span => span.Weekday == day).Skip(number).FirstOrDefault() is { } span
        ? (DistrictTimes.Show(span.From), DistrictTimes.Show(span.Until))
        : ("", "");

    public async Task<IActionResult> OnGetAsync([FromQuery] bool saved, CancellationToken cancellation)
    {
        IsSaved = saved;
        return await LoadAsync(cancellation) ? Page() : RedirectToPage("/Drivers/Tours");
    }

    public async Task<IActionResult> OnPostWeekAsync([FromForm] string?[] from, [FromForm] string?[] until, [FromForm] bool asksFirst, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return RedirectToPage("/Drivers/Tours");
        if (WeekForm.Read(from, until) is not { } week)
            return Refuse("DriveHoursWrong");
        await editing.SetWeekAsync(Driver!.Id, week, asksFirst, cancellation);
        PlanFrom(Today, Today.PlusDays(PlannedDays));
        return RedirectToPage(new { saved = true });
    }

    public async Task<IActionResult> OnPostExceptionAsync(
        [FromForm] string? first, [FromForm] string? last, [FromForm] string? begin, [FromForm] string? end, [FromForm] DriverExceptionKind kind, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return RedirectToPage("/Drivers/Tours");
        if (DateOf(first) is not { } from || (DateOf(last) ?? from) is var until && (until < from || until < Today || Period.DaysBetween(from, until) > LongestDays))
            return Refuse("DriveDaysWrong");
        var hours = (Begin: WeekForm.Parse(begin), End: WeekForm.Parse(end));
        if ((kind == DriverExceptionKind.Extra && (hours.Begin is null || hours.End is null)) || hours.End <= hours.Begin)
            return Refuse("DriveHoursWrong");
        await editing.AddExceptionAsync(new DriverException { DriverId = Driver!.Id, FirstDay = from, LastDay = DateOf(last) ?? from, From = hours.Begin, Until = hours.End, Kind = kind }, cancellation);
        PlanFrom(from, DateOf(last) ?? from);
        return RedirectToPage(new { saved = true });
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] int exception, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return RedirectToPage("/Drivers/Tours");
        await editing.RemoveExceptionAsync(Driver!.Id, exception, cancellation);
        PlanFrom(Today, Today.PlusDays(PlannedDays));
        return RedirectToPage(new { saved = true });
    }

    private static LocalDate? DateOf(string? text) => LocalDatePattern.Iso.Parse(text?.Trim() ?? "") is { Success: true } date ? date.Value : null;

    private void PlanFrom(LocalDate first, LocalDate last)
    {
        for (var day = LocalDate.Max(first, Today); day <= LocalDate.Min(last, Today.PlusDays(PlannedDays)); day = day.PlusDays(1))
            planSoon.Plan(day);
    }

    private PageResult Refuse(string problem)
    {
        Problem = texts[problem];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Driver = await cookie.FindDriverAsync(HttpContext, cancellation) is { } id ? await editing.FindAsync(id, Today, cancellation) : null;
        return Driver is not null;
    }
}
