using Mobilitaet.District.Drivers;

namespace Mobilitaet.App.Security;

/// <summary>Keeps a driver signed in on the phone that opened the personal link.</summary>
public sealed class DriverCookie(DriverAccess access)
{
    private const string Name = "drive";
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(90);

    /// <summary>Who has signed in; null for everybody else.</summary>
    public Task<int?> FindDriverAsync(HttpContext context, CancellationToken cancellation) => access.FindAsync(KeyOf(context), cancellation);

    /// <summary>The key that the browser sent, whether or not anybody has it.</summary>
    public static string? KeyOf(HttpContext context) => context.Request.Cookies[Name];

    /// <summary>Signs in whoever holds this key; false when nobody does.</summary>
    public async Task<bool> SignInAsync(HttpContext context, string key, CancellationToken cancellation)
    {
        if (await access.FindAsync(key, cancellation) is null)
            return false;
        context.Response.Cookies.Append(Name, key, Options(context, s_kept));
        return true;
    }

    public static void SignOut(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, null));

    private static CookieOptions Options(HttpContext context, TimeSpan? age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = age,
        Path = "/drive",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
