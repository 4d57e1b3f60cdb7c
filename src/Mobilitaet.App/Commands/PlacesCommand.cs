using System.CommandLine;
using Mobilitaet.Routing.Places;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>places</c>: find a place or an address by name.</summary>
public static class PlacesCommand
{
    private static readonly Argument<string[]> Text = new("TEXT") { Description = "What to look for; typing errors are forgiven.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<int> Limit = new("--limit") { Description = "How many at most.", DefaultValueFactory = _ => 10 };

    public static Command Create()
    {
        var command = new Command("places", "Find a place or an address by name.") { Text, Limit };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureNetwork();
        var index = PlaceIndex.Open(folder.PlacesPath);
        var query = new PlaceQuery { Text = string.Join(' ', parsed.GetRequiredValue(Text)), Limit = Math.Clamp(parsed.GetValue(Limit), 1, 100) };
        var matches = index.Find(query);
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(matches, console => Print(console, matches));
        return ExitCodes.Success;
    }

    private static void Print(IAnsiConsole console, IReadOnlyList<PlaceMatch> matches)
    {
        if (matches.Count == 0)
        {
            console.WriteLine("Nothing found.");
            return;
        }
        var table = new Table().Border(TableBorder.Minimal).AddColumns("Place", "Kind", "Position");
        foreach (var match in matches)
            table.AddRow(Markup.Escape(match.Label), Markup.Escape(match.Category), match.Position.ToString());
        console.Write(table);
    }
}
