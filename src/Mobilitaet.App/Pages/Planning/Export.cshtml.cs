using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Planning;
using Mobilitaet.App.Serving;
using Mobilitaet.District.Reachability.Exports;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>Hands out what planners take along: spreadsheets and maps of a week; a page that waits while the week is computed (202 with Retry-After).</summary>
public sealed class ExportModel(ReachStandings standings, DistrictPlaces places, JourneySentences words) : PageModel
{
    public string Name { get; private set; } = "";

    public string Week { get; private set; } = "";

    public ReachAnswer Answer { get; private set; } = ReachAnswer.NoTimetable;

    public async Task<IActionResult> OnGetAsync(string file, string? week, CancellationToken cancellation)
    {
        if (ReachExportFile.Find(file) is not { } wanted)
            return NotFound();
        var monday = ReachWeeks.Find(week) ?? ReachWeeks.Default(words.Now.Date);
        (Name, Week) = (wanted.Name, LocalDatePattern.Iso.Format(monday));
        Answer = await standings.AskAsync(monday, cancellation);
        if (Answer.Standing is { } standing)
            return await WriteAsync(wanted, standing, cancellation);
        Response.StatusCode = Answer.HasTimetable ? StatusCodes.Status202Accepted : StatusCodes.Status503ServiceUnavailable;
        return Page();
    }

    private async Task<IActionResult> WriteAsync(ReachExportFile wanted, ReachStanding standing, CancellationToken cancellation)
    {
        var export = new ReachExport(standing.Aggregates, ReachExport.OutlinesOf(places.Get().Municipalities.All), standing.ComputedAt);
        var path = Path.Combine(Path.GetTempPath(), $"mobilitaet-{Guid.NewGuid():N}");
        var isGerman = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de";
        try
        {
            await Task.Run(() => wanted.Write(export, path, isGerman), cancellation);
            // The system forgets the file when it was sent.
            return File(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous), wanted.Type, wanted.Name);
        }
        catch
        {
            System.IO.File.Delete(path);
            throw;
        }
    }
}
