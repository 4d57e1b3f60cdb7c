using System.CommandLine;
using System.Globalization;
using Mobilitaet.App.Serving;
using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Backups;
using Mobilitaet.District.Jobs;
using Mobilitaet.Routing;
using NodaTime;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>restore</c>: what <c>backup</c> wrote, into a database of either kind.</summary>
public static class RestoreCommand
{
    private static readonly Argument<string> Source = new("file") { Description = "A file that backup wrote.", HelpName = "FILE" };

    private static readonly Option<bool> Replace = new("--replace") { Description = "Delete what the database holds and restore in its place; without it the database must be empty." };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Do not ask before replacing." };

    public static Command Create()
    {
        var command = new Command("restore", "Check a backup and bring it into the database and the data folder: all of it, or nothing.") { Source, Replace, Yes };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data));
        var database = DistrictDatabase.At(new ServeSettings(folder, DatabaseOption.Find(parsed), "").District.Database);
        var file = parsed.GetRequiredValue(Source);
        var options = new RestoreOptions { Replace = parsed.GetValue(Replace), Settings = folder.Settings };
        if (options.Replace && !parsed.GetValue(Yes))
            await AskAsync(terminal, DistrictRestore.Describe(file), database, cancellation);
        folder.EnsureWritable();
        using var runs = new JobRuns(database, SystemClock.Instance);
        var summary = await terminal.WithProgressAsync(progress => new DistrictRestore(database, runs).RunAsync(file, options, progress, cancellation));
        terminal.Answer(new { Database = database.Describe(), summary.CreatedAt, summary.Schema, summary.Rows, summary.Settings }, console => Explain(console, summary, database, folder));
        return ExitCodes.Success;
    }

    private static async Task AskAsync(Terminal terminal, BackupSummary backup, DistrictDatabase database, CancellationToken cancellation)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
            throw new InputException($"Everything in the database {database.Describe()} would be replaced; say --yes as well, because nobody can be asked here.");
        var question = string.Create(CultureInfo.InvariantCulture, $"Replace everything in the database {database.Describe()} by the backup of {backup.CreatedAt:uuuu-MM-dd HH:mm} UTC?");
        if (!await terminal.Messages.ConfirmAsync(Markup.Escape(question), defaultValue: false, cancellation))
            throw new InputException("Nothing was changed.");
    }

    private static void Explain(IAnsiConsole console, BackupSummary summary, DistrictDatabase database, DataFolder folder)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{summary.Rows.Values.Sum():N0} rows as of {summary.CreatedAt:uuuu-MM-dd HH:mm} UTC are in the database {database.Describe()}."));
        if (summary.Settings.Count > 0)
            console.WriteLine($"Settings now in {folder.Path}: {string.Join(", ", summary.Settings)}.");
        console.WriteLine(folder.HasNetwork
            ? "What is computed from them is made anew when the server starts."
            : "Import streets and timetable before the server starts; without streets it starts for the demo district only.");
    }
}
