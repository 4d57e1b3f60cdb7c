using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Pages.Coordination;
using Mobilitaet.District.Jobs;
using Mobilitaet.District.Rides;
using Mobilitaet.District.Rides.Booking;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>One ride by its booking code: what is promised, and taking it back.</summary>
public sealed class RideModel(RideQuery rides, RideCancelling cancelling, PlanSoon planSoon, UnservedSentences reasons) : PageModel
{
    public RideView View { get; private set; } = null!;

    /// <summary>Whether it was taken back just before.</summary>
    public bool IsCancelledNow { get; private set; }

    /// <summary>Why nobody can come, in plain words.</summary>
    public string? Reason => View.Cause is { } cause ? reasons.Reason(cause, null) : null;

    public async Task<IActionResult> OnGetAsync(string code, [FromQuery] bool cancelled, CancellationToken cancellation)
    {
        IsCancelledNow = cancelled;
        return await LoadAsync(code, cancellation) ? Page() : NotFound();
    }

    /// <summary>The short form on the page for asking leads here.</summary>
    public IActionResult OnGetFind([FromQuery] string? code) => BookingCode.Understand(code) is { } understood ? RedirectToPage(new { code = understood }) : NotFound();

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellation)
    {
        if (!await LoadAsync(code, cancellation))
            return NotFound();
        if (await cancelling.CancelAsync(View.Request.Id, "rider", cancellation))
            planSoon.Plan(View.Request.Date);
        return RedirectToPage(new { code, cancelled = true });
    }

    /// <summary>The same way by bus or on foot.</summary>
    public string JourneyAddress(Ride ride) => new JourneyInput
    {
        From = ride.FromAddress ?? ride.FromPlaceName,
        To = ride.ToAddress ?? ride.ToPlaceName,
        FromName = ride.FromAddress ?? ride.FromPlaceName,
        ToName = ride.ToAddress ?? ride.ToPlaceName,
        FromKey = KeyOf(ride.FromLatitude, ride.FromLongitude),
        ToKey = KeyOf(ride.ToLatitude, ride.ToLongitude),
    } is var wish && (ride.ArriveBy is { } by ? wish.Arriving(View.Request.Date.At(by)) : wish.Leaving(View.Request.Date.At(ride.PickupFrom ?? default))) is var timed ? timed.Address() : "/journey";

    private static string KeyOf(double latitude, double longitude) => FormattableString.Invariant($"{latitude:0.######},{longitude:0.######}");

    private async Task<bool> LoadAsync(string code, CancellationToken cancellation)
    {
        if (BookingCode.Understand(code) is not { } understood || await rides.FindAsync(understood, cancellation) is not { } view)
            return false;
        View = view;
        return true;
    }
}
