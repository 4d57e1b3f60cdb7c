using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Security;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Jobs;
using Mobilitaet.District.Rides;
using Mobilitaet.District.Rides.Booking;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Coordination;

/// <summary>All requests of a day: who is promised what by whom, taking back, and giving a ride to a driver by hand after seeing what that breaks.</summary>
[LocalOnly]
public sealed class RidesModel(RideListQuery rides, DriverEditing drivers, RideCancelling cancelling, RideMoving moving, PlanSoon planSoon, UnservedSentences reasons, JourneySentences words) : PageModel
{
    private const string Actor = "coordinator";

    public LocalDate Day { get; private set; }

    public IReadOnlyList<LocalDate> Days { get; private set; } = [];

    public IReadOnlyList<ListedRequest> Requests { get; private set; } = [];

    public IReadOnlyDictionary<int, Driver> Drivers { get; private set; } = new Dictionary<int, Driver>();

    /// <summary>What the asked move would mean; null when none was asked.</summary>
    public MovePreview? Preview { get; private set; }

    public (int Request, int Ride, int? Driver) Move { get; private set; }

    /// <summary>The ride for which drivers are shown, as request and number; null for none.</summary>
    public string? Give { get; private set; }

    public string? Reason(ListedRequest request) => request.Cause is { } cause ? reasons.Reason(cause, null) : null;

    public string? PreviewReason => Preview?.Cause is { } cause ? reasons.Reason(cause, null) : null;

    public Task OnGetAsync([FromQuery] string? day, [FromQuery] string? give, CancellationToken cancellation)
    {
        Give = give;
        return LoadAsync(day, cancellation);
    }

    public async Task<IActionResult> OnPostCancelAsync([FromForm] int request, [FromForm] string? day, CancellationToken cancellation)
    {
        await LoadAsync(day, cancellation);
        if (Requests.Any(other => other.Request.Id == request) && await cancelling.CancelAsync(request, Actor, cancellation))
            planSoon.Plan(Day);
        return RedirectToPage(new { day });
    }

    public async Task<IActionResult> OnPostPreviewAsync([FromForm] int request, [FromForm] int ride, [FromForm] int? driver, [FromForm] string? day, CancellationToken cancellation)
    {
        await LoadAsync(day, cancellation);
        (Move, Give) = ((request, ride, driver), FormattableString.Invariant($"{request}-{ride}"));
        Preview = await moving.PreviewAsync(request, ride, driver, cancellation);
        return Preview is null ? RedirectToPage(new { day }) : Page();
    }

    public async Task<IActionResult> OnPostMoveAsync([FromForm] int request, [FromForm] int ride, [FromForm] int? driver, [FromForm] string? day, CancellationToken cancellation)
    {
        if ((driver is null || (await drivers.ListAsync(cancellation)).Exists(other => other.Id == driver)) && await moving.LockAsync(request, ride, driver, Actor, cancellation) is { } date)
            planSoon.Plan(date);
        return RedirectToPage(new { day });
    }

    private async Task LoadAsync(string? day, CancellationToken cancellation)
    {
        Days = await rides.ListDaysAsync(words.Now.Date.PlusDays(-7), cancellation);
        var asked = LocalDatePattern.Iso.Parse(day ?? "") is { Success: true } date ? date.Value : (LocalDate?)null;
        Day = asked ?? Days.FirstOrDefault(other => other >= words.Now.Date, words.Now.Date);
        Requests = await rides.ListAsync(Day, cancellation);
        Drivers = (await drivers.ListAsync(cancellation)).ToDictionary(driver => driver.Id);
    }
}
