using System.CommandLine;
using System.Globalization;
using Mobilitaet.App.Serving;
using Mobilitaet.District;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.TravelTables;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>reach table</c>: the travel table from the municipalities to the offers.</summary>
public static class TravelTableCommand
{
    private static readonly Option<string> Mode = new("--mode")
    {
        Description = "How to travel.",
        HelpName = "car|bicycle|foot",
        DefaultValueFactory = _ => "car",
    };

    private static readonly Option<string?> Category = new("--category")
    {
        Description = "Only offers of this kind.",
        HelpName = string.Join('|', Enum.GetNames<OfferCategory>()).ToLowerInvariant(),
    };

    public static Command Create()
    {
        var command = new Command("table", "Show travel times from every municipality to every offer.") { Mode, Category };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var mode = ModeNames.Parse(parsed.GetValue(Mode));
        if (mode is not (TravelMode.Car or TravelMode.Bicycle or TravelMode.Foot))
            throw new InputException("The travel table knows car, bicycle and foot.");
        var category = OfferCategories.Parse(parsed.GetValue(Category));
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureNetwork();
        var settings = new ServeSettings(folder, DatabaseOption.Find(parsed), "");
        await using var services = new ServiceCollection().AddLogging().AddDistrict(settings.District).BuildServiceProvider();
        await services.GetRequiredService<District.Database.DistrictDatabase>().MigrateAsync(cancellation);
        await services.GetRequiredService<TravelTableRefresh>().RunAsync(cancellation: cancellation);
        await using var scope = services.CreateAsyncScope();
        var table = await scope.ServiceProvider.GetRequiredService<TravelTableQuery>().GetAsync(category, cancellation);
        if (table.Offers.Count == 0)
            throw new InputException("There are no offers in the database; run 'mobilitaet demo seed' for the demo district.");
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(table, console => Print(console, table, mode));
        return ExitCodes.Success;
    }

    private static void Print(IAnsiConsole console, TravelTableView view, TravelMode mode)
    {
        var table = new Table { Title = new TableTitle($"Minutes by {ModeNames.Name(mode)}; – = no way") };
        table.AddColumn("Offer");
        foreach (var row in view.Rows)
            table.AddColumn(Markup.Escape(row.Municipality), column => column.RightAligned());
        for (var i = 0; i < view.Offers.Count; i++)
        {
            var minutes = view.Rows.Select(row => TravelWays.Find(row.Cells[i], mode)?.Minutes?.ToString(CultureInfo.InvariantCulture) ?? "–");
            table.AddRow([Markup.Escape($"{view.Offers[i].Title}, {view.Offers[i].PlaceName}"), .. minutes]);
        }
        console.Write(table);
    }
}
