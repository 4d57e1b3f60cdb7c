using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mobilitaet.App.Pages;

/// <summary>A friendly page for every error, without technical detail but with a reference for reporting it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    public string TitleKey { get; private set; } = "ErrorTitle";

    public string TextKey { get; private set; } = "ErrorText";

    /// <summary>What to name when reporting; null where the address was at fault.</summary>
    public string? Reference { get; private set; }

    public void OnGet(int code) => Describe(code);

    public void OnPost(int code) => Describe(code);

    private void Describe(int code)
    {
        (TitleKey, TextKey) = code switch
        {
            StatusCodes.Status403Forbidden => ("ForbiddenTitle", "ForbiddenText"),
            StatusCodes.Status404NotFound => ("NotFoundTitle", "NotFoundText"),
            >= 400 and < 500 => ("BadRequestTitle", "BadRequestText"),
            _ => ("ErrorTitle", "ErrorText"),
        };
        if (code >= 500)
            Reference = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
    }
}
