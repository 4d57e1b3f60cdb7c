using System.CommandLine;
using System.Globalization;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.Routing;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>reach changes</c>: which single changes help most people.</summary>
public static class ReachChangesCommand
{
    private static readonly Option<string?> Category = new("--category")
    {
        Description = "Only what helps to reach offers of this kind.",
        HelpName = string.Join('|', Enum.GetNames<OfferCategory>()).ToLowerInvariant(),
    };

    private static readonly Option<string> Layer = new("--layer")
    {
        Description = "By what people travel.",
        HelpName = ReachLayerNames.Choice,
        DefaultValueFactory = _ => "volunteers",
    };

    private static readonly Option<int> Best = new("--best") { Description = "How many of each kind of change are listed at most.", HelpName = "N", DefaultValueFactory = _ => 10 };

    public static Command Create()
    {
        var command = new Command("changes", "Rank single changes by the people who gain: other times or villages, longer childcare, one more driver.")
        {
            Category, Layer, Best, ReachCommand.Week,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = new ChangeOptions
        {
            Category = OfferCategories.Parse(parsed.GetValue(Category)),
            Layer = ReachLayerNames.Parse(parsed.GetRequiredValue(Layer)),
            BestOfKind = parsed.GetValue(Best) is > 0 and <= 1000 and var best ? best : throw new InputException("--best is a number from 1 to 1000."),
        };
        var data = await ReachData.OpenAsync(parsed, today => ReachWeeks.Parse(parsed.GetValue(ReachCommand.Week), today), cancellation);
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var (reach, table) = data.Compute(terminal, cancellation);
        var effects = terminal.WithProgress(progress =>
            new ChangeRanking(reach, table, data.Journeys.Planner, options).Run(new PhaseProgress(progress, "Changes"), cancellation));
        var answer = effects.Select(effect => ChangeItem.Of(effect, data.Input)).ToList();
        terminal.Answer(answer, console => Print(console, answer));
        return ExitCodes.Success;
    }

    private static void Print(IAnsiConsole console, List<ChangeItem> answer)
    {
        if (answer.Count == 0)
        {
            console.WriteLine("No single change helps anybody.");
            return;
        }
        var table = new Table().Border(TableBorder.Minimal).AddColumns("Change", "Gain", "Lose", "Places");
        foreach (var item in answer)
            table.AddRow(Markup.Escape(item.Text), Shown(item.PeopleGaining), Shown(item.PeopleLosing), Markup.Escape(string.Join(", ", item.PlacesGaining)));
        console.Write(table);
    }

    private static string Shown(int? people) => people?.ToString("N0", CultureInfo.InvariantCulture) ?? "few";
}
