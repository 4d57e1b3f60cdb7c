using System.CommandLine;
using Mobilitaet.App.Localisation;
using Mobilitaet.Routing.Roads;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>route</c>: the fastest way between two places with its steps.</summary>
public static class RouteCommand
{
    private static readonly Option<string> From = new("--from") { Description = "Start: 'lat,lon', a place or an address.", Required = true };

    private static readonly Option<string> To = new("--to") { Description = "Destination, given like the start.", Required = true };

    private static readonly Option<string> Mode = ModeOption.Create();

    private static readonly Option<bool> Geometry = new("--geometry") { Description = "With --json: add the line of the way." };

    public static Command Create()
    {
        var command = new Command("route", "Find the fastest way between two places, step by step.") { From, To, Mode, Geometry };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var mode = ModeNames.Parse(parsed.GetValue(Mode));
        using var data = TravelData.Open(DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)));
        var from = LocationText.Parse(parsed.GetRequiredValue(From), data.Places);
        var to = LocationText.Parse(parsed.GetRequiredValue(To), data.Places);
        var streets = data.Network.Get(mode);
        var route = streets.CreateRouteSearch().FindRoute(streets.Snap(from.Position), streets.Snap(to.Position))
            ?? throw new NoWayException(from, to, mode);
        var steps = new StepSentences(Languages.Culture(parsed.GetValue(GlobalOptions.Language)));
        var answer = RouteAnswer.Of(from, to, route, steps, parsed.GetValue(Geometry));
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(answer, console => Print(console, answer));
        return ExitCodes.Success;
    }

    private static void Print(IAnsiConsole console, RouteAnswer answer)
    {
        console.WriteLine($"{answer.From.Label} → {answer.To.Label}: {Quantities.Minutes(answer.Seconds)} min, {Quantities.Kilometres(answer.Metres)} km ({answer.Mode})");
        var table = new Table().Border(TableBorder.Minimal).AddColumn("").AddColumn("m", column => column.RightAligned());
        foreach (var step in answer.Steps)
            table.AddRow(Markup.Escape(step.Text), step.Metres.ToString("0", System.Globalization.CultureInfo.InvariantCulture));
        console.Write(table);
    }
}
