using System.CommandLine;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.Routing;
using NodaTime;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>offers remove</c>: takes all offers of one source out, for example those of the demo.</summary>
public static class OffersRemoveCommand
{
    private static readonly Option<string> Source = new("--source") { Description = "The source as 'offers list' names it, for example demo.", HelpName = "NAME", Required = true };

    private static readonly Option<bool> Apply = new("--apply") { Description = "Do it; without this, it is only shown." };

    public static Command Create()
    {
        var command = new Command("remove", "Remove all offers of one source; what people edited by hand stays, and 'offers undo' brings them back.") { Source, Apply };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var import = new OfferImport(await OffersDatabase.OpenAsync(parsed, cancellation), SystemClock.Instance);
        var source = parsed.GetRequiredValue(Source);
        var apply = parsed.GetValue(Apply);
        var changes = apply ? await import.ApplyAsync(source, [], cancellation: cancellation) : await import.PreviewAsync(source, [], cancellation: cancellation);
        if (changes.List.Count == 0)
            throw new InputException($"There is no offer of the source '{source}'; 'mobilitaet offers list' names the sources.");
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(new { Applied = apply, changes.Source, Changes = changes.List }, console =>
        {
            OfferChangesTable.Print(console, changes);
            if (!apply && changes.IsAny)
                console.WriteLine("Nothing is changed yet; add --apply to do it.");
        });
        return ExitCodes.Success;
    }
}
