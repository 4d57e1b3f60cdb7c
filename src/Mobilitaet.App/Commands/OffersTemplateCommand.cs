using System.CommandLine;
using Mobilitaet.District.Offers.Files;
using Mobilitaet.Routing;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>offers template</c>: an empty table of offers to fill.</summary>
public static class OffersTemplateCommand
{
    private static readonly Argument<string> Target = new("file") { Description = "The table to write: .xlsx, or .csv with semicolons.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("template", "Write an empty table with German headings and one example, for 'offers import'.") { Target };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(Target);
        if (File.Exists(path))
            throw new InputException($"'{path}' exists already; give another name.");
        OfferTemplate.Write(path);
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(new { File = path }, console => console.WriteLine($"{path} is written; replace the example by your offers, then run 'mobilitaet offers import {path}'."));
        return ExitCodes.Success;
    }
}
