using System.CommandLine;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Commands;

/// <summary><c>isochrone</c>: the area reached within some minutes, as GeoJSON.</summary>
public static class IsochroneCommand
{
    private static readonly Option<string> At = new("--at") { Description = "Where travel starts: 'lat,lon', a place or an address.", Required = true };

    private static readonly Option<double> Minutes = new("--minutes") { Description = "The time budget.", DefaultValueFactory = _ => 30 };

    private static readonly Option<string> Mode = ModeOption.Create();

    private static readonly Option<bool> Towards = new("--towards") { Description = "Travel to the place instead of from it." };

    private static readonly Option<string?> Out = new("--out") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("isochrone", "Draw the area that is reached within some minutes, as GeoJSON.") { At, Minutes, Mode, Towards, Out };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var mode = ModeNames.Parse(parsed.GetValue(Mode));
        var minutes = IsochroneJson.CheckMinutes(parsed.GetValue(Minutes));
        using var data = TravelData.Open(DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)));
        var at = LocationText.Parse(parsed.GetRequiredValue(At), data.Places);
        var json = IsochroneJson.Compute(data.Network.Get(mode), at, minutes, parsed.GetValue(Towards));
        Write(json, parsed.GetValue(Out));
        return ExitCodes.Success;
    }

    private static void Write(string json, string? path)
    {
        if (path is null)
        {
            Console.Out.WriteLine(json);
            return;
        }
        try
        {
            File.WriteAllText(path, json);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The file '{path}' cannot be written.", error);
        }
    }
}
