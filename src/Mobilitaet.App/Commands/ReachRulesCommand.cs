using System.CommandLine;
using Mobilitaet.District.Reachability;

namespace Mobilitaet.App.Commands;

/// <summary><c>reach rules</c>: the rules in force, as the file that changes them is written.</summary>
public static class ReachRulesCommand
{
    public static Command Create()
    {
        var command = new Command("rules", $"Print what counts as reachable and the limits of entitlements, ready to be saved as {ReachSettings.FileName} and changed.");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data));
        var settings = ReachSettings.Load(folder.In(ReachSettings.FileName));
        if (parsed.GetValue(GlobalOptions.Json))
            Terminal.WriteJson(settings);
        else
            Console.Out.WriteLine(settings.Write());
        return ExitCodes.Success;
    }
}
