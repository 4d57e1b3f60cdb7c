using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Security;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Editing;
using Mobilitaet.District.Offers.Importing;

namespace Mobilitaet.App.Pages.Coordination;

/// <summary>Changes by hand how a provider is reached.</summary>
[LocalOnly]
public sealed class ProviderEditModel(OfferQuery offers, OfferEditing editing) : PageModel
{
    public Provider Provider { get; private set; } = null!;

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Website { get; set; }

    public bool IsRefused { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        (Phone, Email, Website) = (Provider.Phone, Provider.Email, Provider.Website);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        var contact = new ProviderContact(FormValues.Text(Phone), FormValues.Text(Email), FormValues.Text(Website));
        if ((contact.Phone is { } phone && !ContactText.IsPhone(phone)) || (contact.Email is { } email && !ContactText.IsEmail(email)))
        {
            IsRefused = true;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        return await editing.SaveProviderAsync(id, contact, cancellation) ? Redirect("/offers/check") : NotFound();
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellation)
    {
        if ((await offers.ListProvidersAsync(cancellation)).Find(provider => provider.Id == id) is not { } found)
            return false;
        Provider = found;
        return true;
    }
}
