using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Security;

namespace Mobilitaet.App.Pages.Drivers;

/// <summary>Opens a driver's personal link: signs in and goes on to the tours, without the key in the address.</summary>
public sealed class SignInModel(DriverCookie cookie) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        if (await cookie.SignInAsync(HttpContext, key, cancellation))
            return RedirectToPage("/Drivers/Tours");
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
