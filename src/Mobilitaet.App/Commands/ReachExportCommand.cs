using System.CommandLine;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Reachability.Exports;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.Routing;
using NodaTime;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>reach export</c>: a week's reachability for spreadsheets and maps.</summary>
public static class ReachExportCommand
{
    private static readonly Argument<string> Target = new("FILE") { Description = $"Ends in the name of an export, or in .xlsx or .gpkg: {string.Join(", ", ReachExportFile.All.Select(file => file.Name))}." };

    public static Command Create()
    {
        var command = new Command("export", "Write who reaches what to a file for spreadsheets or maps.") { Target, ReachCommand.Week };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(Target);
        var file = FindFile(path);
        await using var data = await ReachData.OpenAsync(parsed, cancellation);
        var input = await data.LoadAsync(ReachWeeks.Parse(parsed.GetValue(ReachCommand.Week), data.Today), cancellation);
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var (_, table) = data.Compute(input, terminal, cancellation: cancellation);
        var export = new ReachExport(new ReachAggregates(table), ReachExport.OutlinesOf(data.Places.Municipalities.All), SystemClock.Instance.GetCurrentInstant());
        file.Write(export, path, parsed.GetResult(GlobalOptions.Language) is { Implicit: false } && parsed.GetValue(GlobalOptions.Language) == "de");
        terminal.Answer(new { File = path, Sessions = table.Input.Sessions.Count, Places = table.Input.Places.Count }, console =>
            console.WriteLine($"{path}: {table.Input.Places.Count} places, {table.Input.Sessions.Count} sessions."));
        return ExitCodes.Success;
    }

    private static ReachExportFile FindFile(string path)
    {
        var name = Path.GetFileName(path);
        return ReachExportFile.All.FirstOrDefault(file => name.EndsWith(file.Name, StringComparison.OrdinalIgnoreCase))
            ?? ReachExportFile.All.FirstOrDefault(file => Path.GetExtension(file.Name) is ".xlsx" or ".gpkg"
                && string.Equals(Path.GetExtension(name), Path.GetExtension(file.Name), StringComparison.OrdinalIgnoreCase))
            ?? throw new InputException($"'{name}' says nothing about its format; end it in .xlsx, .gpkg, or one of {string.Join(", ", ReachExportFile.All.Select(file => file.Name))}.");
    }
}
