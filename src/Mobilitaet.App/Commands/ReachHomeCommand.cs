using System.CommandLine;
using System.Globalization;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Homes;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>reach home</c>: what is in reach from an address, or from several side by side.</summary>
public static class ReachHomeCommand
{
    private static readonly Argument<string[]> Addresses = new("ADDRESS")
    {
        Description = "'lat,lon', a place or an address; up to five.",
        Arity = new ArgumentArity(1, HomeAnswer.MostHomes),
    };

    public static Command Create()
    {
        var command = new Command("home", "Check what is in reach from an address, there and back; compare up to five.") { Addresses, ReachCommand.Week };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var data = await ReachData.OpenAsync(parsed, today => ReachWeeks.Parse(parsed.GetValue(ReachCommand.Week), today), cancellation);
        var homes = parsed.GetRequiredValue(Addresses).Select(text => HomeAddress.Parse(text, data.Places, data.Journeys)).ToList();
        var check = HomeCheck.Run(data.Input, data.Journeys.Planner, homes.Select(home => (home.Label, home.Position)), cancellation);
        var answer = HomeAnswer.Of(check, data.Monday);
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(answer, console => Print(console, answer));
        return ExitCodes.Success;
    }

    private static void Print(IAnsiConsole console, HomeAnswer answer)
    {
        foreach (var home in answer.Homes)
        {
            var table = new Table().Border(TableBorder.Minimal).Title(new TableTitle(Markup.Escape($"{home.Name}: sessions in reach, quickest way there")));
            table.AddColumn("Kind");
            foreach (var layer in ReachLayerNames.All)
                table.AddColumn(ReachLayerNames.Of(layer), column => column.RightAligned());
            foreach (var kind in home.Reach.GroupBy(item => item.Category))
            {
                table.AddRow([kind.Key.ToString(), .. kind.Select(item => string.Create(
                    CultureInfo.InvariantCulture, $"{item.Reached} of {item.Sessions}{(item.Minutes is { } minutes ? $", {minutes} min" : "")}"))]);
            }
            console.Write(table);
        }
    }
}
