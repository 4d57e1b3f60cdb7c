using System.CommandLine;
using Mobilitaet.District.Offers.Files;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;
using NodaTime;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary>The part of <c>offers import</c> for a table that people keep.</summary>
internal static class OffersFileAnswer
{
    private const int ShownProblems = 50;

    /// <exception cref="InputException">Rows must be corrected first; they are printed.</exception>
    public static async Task<int> RunAsync(ParseResult parsed, string path, string? source, IReadOnlyList<TakeBack> takeBacks, bool apply, CancellationToken cancellation)
    {
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data));
        var database = await OffersDatabase.OpenAsync(parsed, cancellation);
        var addresses = File.Exists(folder.PlacesPath) ? PlaceIndex.Open(folder.PlacesPath) : null;
        var result = await new OfferFileImport(new OfferImport(database, SystemClock.Instance), database).ImportAsync(path, addresses, source, apply, takeBacks, cancellation);
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(
            new { result.Applied, result.Changes.Source, Changes = result.Changes.List, result.Changes.Providers, Problems = result.Problems.Select(problem => new { problem.Sheet, problem.Row, problem.Column, problem.Read, problem.Expected, Text = problem.ToString() }), result.Hints },
            console =>
            {
                foreach (var hint in result.Hints)
                    console.WriteLine(hint);
                foreach (var problem in result.Problems.Take(ShownProblems))
                    console.WriteLine(problem.ToString());
                if (result.Problems.Count > ShownProblems)
                    console.WriteLine($"... und {result.Problems.Count - ShownProblems} weitere.");
                if (result.Problems.Count > 0)
                    return;
                OfferChangesTable.Print(console, result.Changes);
                if (!apply && result.Changes.IsAny)
                    console.WriteLine("Nothing is changed yet; add --apply to do it.");
            });
        return result.Problems.Count == 0 ? ExitCodes.Success
            : throw new InputException($"{result.Problems.Count} cells of '{path}' cannot be used, so nothing is changed; correct them and import again.");
    }
}
