using Microsoft.AspNetCore.Localization;

namespace Mobilitaet.App.Localisation;

/// <summary>Chooses the language of the screen: from the address (<c>?lang=en</c>), a cookie, or the browser.</summary>
public static class LanguageEndpoint
{
    public const string CookieName = "language";

    public const string QueryName = "lang";

    public static IServiceCollection AddLanguages(this IServiceCollection services) => services
        .AddLocalization()
        .Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Languages.Default.Code);
            options.SupportedCultures = Languages.Cultures;
            options.SupportedUICultures = Languages.Cultures;
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { QueryStringKey = QueryName, UIQueryStringKey = QueryName },
                new CookieRequestCultureProvider { CookieName = CookieName },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });

    /// <summary>Remembers the language and returns to the page; works without scripts.</summary>
    public static void MapLanguageChoice(this IEndpointRouteBuilder routes) => routes.MapGet("/language/{code}", (string code, string? back, HttpContext context) =>
    {
        var language = Languages.Find(code);
        if (language is null)
            return Results.NotFound();
        var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language.Code));
        context.Response.Cookies.Append(CookieName, value, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
        });
        return Results.LocalRedirect(IsLocal(back) ? back! : "/");
    }).ExcludeFromDescription();

    /// <summary>The address without its language, so that a choice made later wins.</summary>
    public static string WithoutLanguage(string address)
    {
        var (path, query) = address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? (address[..at], address[at..]) : (address, "");
        var kept = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)
            .Where(entry => !string.Equals(entry.Key, QueryName, StringComparison.OrdinalIgnoreCase))
            .SelectMany(entry => entry.Value, (entry, value) => KeyValuePair.Create(entry.Key, value));
        return path + QueryString.Create(kept);
    }

    private static bool IsLocal(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal)
        && !path.Any(char.IsControl);
}
