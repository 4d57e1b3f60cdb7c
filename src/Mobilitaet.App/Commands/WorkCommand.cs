using System.CommandLine;
using Mobilitaet.App.Serving;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Commands;

/// <summary><c>work</c>: jobs without web pages.</summary>
public static class WorkCommand
{
    private static readonly Option<int?> Workers = new("--workers") { Description = "How many jobs run at the same time. [default: one for each processor]", HelpName = "N" };

    public static Command Create()
    {
        var command = new Command("work", "Run jobs only, beside a server on the same PostgreSQL database.") { Workers };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureWritable();
        await Worker.RunAsync(new ServeSettings(folder, DatabaseOption.Find(parsed), "") { Workers = WorkersOf(parsed) }, cancellation);
        return ExitCodes.Success;
    }

    private static int? WorkersOf(ParseResult parsed) => parsed.GetValue(Workers) is not < 1 and var workers
        ? workers
        : throw new InputException("--workers is the number of jobs at the same time, 1 or more.");
}
