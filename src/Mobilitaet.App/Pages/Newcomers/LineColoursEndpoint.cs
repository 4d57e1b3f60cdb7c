namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>Serves the style sheet of line colours; its address changes with the timetable, so browsers keep it.</summary>
public static class LineColoursEndpoint
{
    private const string Path = "/lines.css";

    public static string Address(ulong fingerprint) => $"{Path}?v={fingerprint:x}";

    public static void MapLineColours(this IEndpointRouteBuilder routes) => routes.MapGet(Path, (ReadersTimetable timetable, HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=86400";
        var css = timetable.Find().Journeys is { } current ? LineColours.StyleSheet(current.Timetable) : "";
        return Results.Text(css, "text/css");
    }).ExcludeFromDescription();
}
