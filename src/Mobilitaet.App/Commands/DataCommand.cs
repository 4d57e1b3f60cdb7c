using System.CommandLine;
using Mobilitaet.District.Downloads;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>data update</c>: download real maps and timetables.</summary>
public static class DataCommand
{
    private static readonly Option<string> Sources = new("--sources")
    {
        Description = "Configuration file that names what to download. [default: sources.json of the demo district]",
        HelpName = "FILE",
        DefaultValueFactory = _ => Path.Combine(DemoFiles.Folder, "sources.json"),
    };

    public static Command Create()
    {
        var update = new Command("update", "Download maps and timetables named in the configuration; resumes, verifies, and never harms the data in use.") { Sources };
        update.SetAction(UpdateAsync);
        return new Command("data", "Real maps and timetables.") { update };
    }

    private static async Task<int> UpdateAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var options = DataUpdateOptions.Load(parsed.GetRequiredValue(Sources));
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureWritable();
        var results = await terminal.WithProgressAsync(progress =>
            new DataUpdate(options).RunAsync(folder.In("downloads"), new DownloadBars(progress), cancellation));
        terminal.Answer(results.Select(result => new { result.Source.Name, result.Path, result.IsNew, result.Bytes }), console =>
        {
            foreach (var result in results)
                console.WriteLine($"{result.Source.Name}: {(result.IsNew ? "new" : "unchanged")}, {result.Bytes / 1e6:0.0} MB, {result.Path}");
            foreach (var result in results)
                console.WriteLine($"Next: mobilitaet import {(result.Source.Kind == DataSourceKind.Gtfs ? "timetable " : "")}{result.Path}");
        });
        return ExitCodes.Success;
    }
}
