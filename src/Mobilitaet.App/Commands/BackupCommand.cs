using System.CommandLine;
using System.Globalization;
using Mobilitaet.App.Serving;
using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Backups;
using NodaTime;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>backup</c>: the whole database and the settings files in one file.</summary>
public static class BackupCommand
{
    private static readonly Argument<string> Target = new("file") { Description = "The file to write; it appears when it is complete.", HelpName = "FILE" };

    private static readonly Option<bool> Overwrite = new("--overwrite") { Description = "Replace an existing file." };

    public static Command Create()
    {
        var command = new Command("backup", "Write the database and the settings of the data folder into one file, also while the server runs; it can be restored on SQLite and PostgreSQL.") { Target, Overwrite };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data));
        var database = DistrictDatabase.At(new ServeSettings(folder, DatabaseOption.Find(parsed), "").District.Database);
        var options = new BackupOptions { Overwrite = parsed.GetValue(Overwrite), Settings = folder.Settings };
        var summary = await terminal.WithProgressAsync(progress => new DistrictBackup(database, SystemClock.Instance)
            .WriteAsync(parsed.GetRequiredValue(Target), options, new PhaseProgress("backup", progress), cancellation));
        terminal.Answer(new { summary.File, summary.Bytes, summary.CreatedAt, summary.Schema, summary.Rows, summary.Settings }, console =>
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{summary.Rows.Values.Sum():N0} rows of {summary.Rows.Count} tables are in {summary.File} ({Math.Max(1, summary.Bytes >> 10):N0} kB); it holds personal data."));
            if (summary.Settings.Count > 0)
                console.WriteLine($"Settings in it: {string.Join(", ", summary.Settings)}.");
        });
        return ExitCodes.Success;
    }

    private sealed class PhaseProgress(string phase, IProgress<(string Phase, double Share)> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report((phase, value));
    }
}
