using Microsoft.AspNetCore.Diagnostics;

namespace Mobilitaet.App.Serving;

/// <summary>The address that the reader asked for, also where another page (an error, "being prepared") answers in its place.</summary>
public static class PageAddress
{
    /// <summary>Key of the request items that hold the path before it was replaced.</summary>
    public static object OriginalPath { get; } = new();

    public static string Of(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is { } replaced)
            return replaced.OriginalPath + replaced.OriginalQueryString;
        if (context.Features.Get<IExceptionHandlerPathFeature>() is { } failed)
            return failed.Path;
        var path = context.Items[OriginalPath] is PathString original ? original : context.Request.Path;
        return path + context.Request.QueryString.ToString();
    }
}
