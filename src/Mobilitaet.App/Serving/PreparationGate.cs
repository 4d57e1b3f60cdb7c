namespace Mobilitaet.App.Serving;

/// <summary>Answers every page with "being prepared" until the data is there, so that the first answer comes at once.</summary>
public static class PreparationGate
{
    private const int RetrySeconds = 2;

    public static IApplicationBuilder UsePreparationGate(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var preparation = context.RequestServices.GetRequiredService<Preparation>();
        if (preparation.IsReady || IsAlwaysOpen(context.Request.Path))
        {
            await next(context);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetrySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await Results.Problem("The data is being prepared; try again in a few seconds.", statusCode: 503).ExecuteAsync(context);
            return;
        }
        if (preparation.Phase != PreparationPhase.Failed)
            context.Response.Headers["Refresh"] = context.Response.Headers.RetryAfter;
        context.Items[PageAddress.OriginalPath] = context.Request.Path;
        context.Request.Path = "/preparing";
        context.Request.Method = HttpMethods.Get;
        context.SetEndpoint(null);
        await next(context);
    });

    private static bool IsAlwaysOpen(PathString path) =>
        path.StartsWithSegments("/health") || path.StartsWithSegments("/language") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/assets");
}
