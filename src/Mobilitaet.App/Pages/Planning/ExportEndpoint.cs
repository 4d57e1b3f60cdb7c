using System.Globalization;
using Mobilitaet.App.Planning;
using Mobilitaet.App.Serving;
using Mobilitaet.District;
using Mobilitaet.District.Reachability.Exports;
using NodaTime;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>Hands out what planners take along: spreadsheets and maps of a week.</summary>
public static class ExportEndpoint
{
    public static void MapReachExports(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/planning/export/{file}", ExportAsync).ExcludeFromDescription();

    private static async Task<IResult> ExportAsync(
        ReachStandings standings, DistrictPlaces places, IClock clock, DistrictOptions options, string file, string? week, CancellationToken cancellation)
    {
        if (ReachExportFile.Find(file) is not { } wanted)
            return Results.NotFound();
        var today = clock.GetCurrentInstant().InZone(options.Zone).Date;
        var standing = await standings.GetAsync(ReachWeeks.Find(week) ?? ReachWeeks.Default(today), cancellation);
        var export = new ReachExport(standing.Aggregates, ReachExport.OutlinesOf(places.Get().Municipalities.All), standing.ComputedAt);
        var path = Path.Combine(Path.GetTempPath(), $"mobilitaet-{Guid.NewGuid():N}");
        var isGerman = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de";
        try
        {
            await Task.Run(() => wanted.Write(export, path, isGerman), cancellation);
            // The system forgets the file when it was sent.
            return Results.File(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous), wanted.Type, wanted.Name);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }
}
