using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Security;
using Mobilitaet.District.Drivers;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Coordination;

/// <summary>All drivers: how to reach them, until when their papers are valid, and their invitations.</summary>
[LocalOnly]
public sealed class DriversModel(DriverEditing drivers, DriverAccess access) : PageModel
{
    private const string Actor = "coordinator";

    public IReadOnlyList<Driver> Drivers { get; private set; } = [];

    /// <summary>The link that was just made, which cannot be shown again; null otherwise.</summary>
    public string? Link { get; private set; }

    /// <summary>Whose link it is.</summary>
    public int? Invited { get; private set; }

    public bool IsSaved { get; private set; }

    public async Task OnGetAsync([FromQuery] bool saved, CancellationToken cancellation)
    {
        IsSaved = saved;
        Drivers = await drivers.ListAsync(cancellation);
    }

    public async Task<IActionResult> OnPostInviteAsync([FromForm] int driver, CancellationToken cancellation)
    {
        Drivers = await drivers.ListAsync(cancellation);
        if (Drivers.All(other => other.Id != driver))
            return NotFound();
        (Invited, Link) = (driver, $"{Request.Scheme}://{Request.Host}/drive/{await access.InviteAsync(driver, Actor, cancellation)}");
        return Page();
    }

    public async Task<IActionResult> OnPostPapersAsync(
        [FromForm] int driver, [FromForm] string? phone, [FromForm] string? email, [FromForm] string? licence, [FromForm] string? certificate, [FromForm] bool active, CancellationToken cancellation)
    {
        if ((await drivers.ListAsync(cancellation)).All(other => other.Id != driver))
            return NotFound();
        await drivers.SetPapersAsync(driver, FormValues.Text(phone), FormValues.Text(email), DateOf(licence), DateOf(certificate), active, Actor, cancellation);
        return RedirectToPage(new { saved = true });
    }

    private static LocalDate? DateOf(string? text) => LocalDatePattern.Iso.Parse(text?.Trim() ?? "") is { Success: true } date ? date.Value : null;
}
