using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;

namespace Mobilitaet.App.Commands;

/// <summary>The whole command line: every command, and the one place where errors become a sentence and an exit code.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        using var interrupted = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        void Cancel(PosixSignalContext context)
        {
            context.Cancel = true;
            interrupted.Cancel();
        }

        var parsed = CreateRoot().Parse(args);
        if (parsed.Action is ParseErrorAction)
            return Refuse(UsageError(parsed));
        try
        {
            var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(settings, interrupted.Token);
        }
        catch (Exception error)
        {
            return Explain(error, parsed.GetValue(GlobalOptions.Verbose), interrupted.IsCancellationRequested);
        }
    }

    public static RootCommand CreateRoot()
    {
        var root = new RootCommand("Mobilitaet plans trips and shared rides where buses are rare. Without a command it serves the web pages.");
        GlobalOptions.AddTo(root);
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(RouteCommand.Create());
        root.Subcommands.Add(JourneyCommand.Create());
        root.Subcommands.Add(DeparturesCommand.Create());
        root.Subcommands.Add(MatrixCommand.Create());
        root.Subcommands.Add(IsochroneCommand.Create());
        root.Subcommands.Add(PlacesCommand.Create());
        root.Subcommands.Add(ReachCommand.Create());
        root.Subcommands.Add(OffersCommand.Create());
        root.Subcommands.Add(PoolCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(WorkCommand.Create());
        root.Subcommands.Add(DataCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(DemoCommand.Create());
        root.SetAction(ServeCommand.RunAsync);
        HelpExamples.AddTo(root);
        return root;
    }

    private static int Explain(Exception error, bool verbose, bool interrupted)
    {
        switch (ErrorSentences.Unwrap(error))
        {
            case OperationCanceledException when interrupted:
                Console.Error.WriteLine("Cancelled.");
                return ExitCodes.Cancelled;
            case var known when ErrorSentences.Find(known) is { } sentence:
                return Refuse(sentence);
            default:
                Console.Error.WriteLine(verbose
                    ? error.ToString()
                    : $"Something unexpected went wrong ({ErrorSentences.OneLine(error.Message)}); run it again with --verbose for details.");
                return ExitCodes.Failure;
        }
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return ExitCodes.BadInput;
    }

    private static string UsageError(ParseResult parsed)
    {
        var names = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        var first = parsed.UnmatchedTokens.Count > 0
            ? $"'{parsed.UnmatchedTokens[0]}' is no command or option"
            : parsed.Errors.Count > 0 ? parsed.Errors[0].Message : "A command is missing.";
        return $"{ErrorSentences.OneLine(first).TrimEnd('.')}; see 'mobilitaet{names} --help'.";
    }
}
