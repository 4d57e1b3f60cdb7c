using System.CommandLine;
using Mobilitaet.App.Serving;

namespace Mobilitaet.App.Commands;

/// <summary><c>work</c>: jobs without web pages.</summary>
public static class WorkCommand
{
    public static Command Create()
    {
        var command = new Command("work", "Run jobs only, beside a server on the same PostgreSQL database.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureWritable();
        await Worker.RunAsync(new ServeSettings(folder, DatabaseOption.Find(parsed), ""), cancellation);
        return ExitCodes.Success;
    }
}
