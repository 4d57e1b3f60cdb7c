using System.CommandLine;
using System.Globalization;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;
using Mobilitaet.Routing.Roads;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>matrix</c>: travel times from many places to many places.</summary>
public static class MatrixCommand
{
    private static readonly Option<string> From = new("--from") { Description = "File with one start a line: 'lat,lon', a place or an address.", Required = true, HelpName = "FILE" };

    private static readonly Option<string> To = new("--to") { Description = "File with one destination a line.", Required = true, HelpName = "FILE" };

    private static readonly Option<string> Mode = ModeOption.Create();

    private static readonly Option<bool> Distances = new("--distances") { Description = "Add the length of every fastest way." };

    public static Command Create()
    {
        var command = new Command("matrix", "Compute travel times from many places to many places.") { From, To, Mode, Distances };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var mode = ModeNames.Parse(parsed.GetValue(Mode));
        using var data = TravelData.Open(DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)));
        var from = LocationFile.Read(parsed.GetRequiredValue(From), data.Places);
        var to = LocationFile.Read(parsed.GetRequiredValue(To), data.Places);
        var streets = data.Network.Get(mode);
        var times = streets.CreateTableSearch().Compute(Location.SnapAll(from, streets), Location.SnapAll(to, streets), parsed.GetValue(Distances));
        var answer = MatrixAnswer.Of(from, to, mode, times);
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(answer, console => Print(console, answer));
        return ExitCodes.Success;
    }

    private static void Print(IAnsiConsole console, MatrixAnswer answer)
    {
        var table = new Table { Title = new TableTitle($"Minutes by {answer.Mode}; – = no way") };
        table.AddColumn("");
        foreach (var destination in answer.To)
            table.AddColumn(Markup.Escape(destination.Label), column => column.RightAligned());
        for (var row = 0; row < answer.From.Count; row++)
        {
            var cells = answer.Seconds[row].Select(s => s is { } seconds ? Quantities.Minutes(seconds).ToString(CultureInfo.InvariantCulture) : "–");
            table.AddRow([Markup.Escape(answer.From[row].Label), .. cells]);
        }
        console.Write(table);
    }
}
