using System.CommandLine;
using Mobilitaet.App.Serving;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.App.Commands;

/// <summary><c>offers undo</c>: takes the last import of offers back.</summary>
public static class OffersUndoCommand
{
    private static readonly Option<string?> Source = new("--source") { Description = "Only the last import of this source, named as an import names it. [default: of any]", HelpName = "NAME" };

    public static Command Create()
    {
        var command = new Command("undo", "Take the last import of offers back; what people edited since stays.") { Source };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureWritable();
        var database = DistrictDatabase.At(new ServeSettings(folder, DatabaseOption.Find(parsed), "").District.Database);
        await database.MigrateAsync(cancellation);
        var changes = await new OfferImport(database, SystemClock.Instance).UndoAsync(parsed.GetValue(Source), cancellation)
            ?? throw new InputException("There is no import of offers to take back.");
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(changes, console => OfferChangesTable.Print(console, changes));
        return ExitCodes.Success;
    }
}
