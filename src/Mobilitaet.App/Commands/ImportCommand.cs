using System.CommandLine;
using System.Diagnostics;
using Mobilitaet.Routing;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places;
using Mobilitaet.Routing.Roads;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>import</c>: streets and places of an OSM file into the data folder.</summary>
public static class ImportCommand
{
    private static readonly Argument<string> File = new("FILE")
    {
        Description = "An OpenStreetMap file: .osm.pbf, .osm, .osm.gz or .osm.bz2.",
    };

    private static readonly Option<string?> Clip = new("--clip")
    {
        Description = "Keep only what lies inside this area (GeoJSON or .poly).",
        HelpName = "AREA",
    };

    private static readonly Option<string?> Modes = new("--modes")
    {
        Description = "Travel modes to build, separated by commas. [default: all]",
        HelpName = "car,bicycle,foot,pram,wheelchair",
    };

    private static readonly Option<string?> Report = new("--report")
    {
        Description = "Write all collected warnings to this JSON file.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("import", "Import streets and places from an OpenStreetMap file, or a timetable.") { File, Clip, Modes, Report };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        command.Subcommands.Add(ImportTimetableCommand.Create());
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var source = OsmFile.Open(parsed.GetRequiredValue(File));
        var modes = ParseModes(parsed.GetValue(Modes));
        var clip = parsed.GetValue(Clip) is { } area ? ClipArea.Load(area) : null;
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureWritable();
        var warnings = new ImportWarnings();
        var watch = Stopwatch.StartNew();
        var (streets, places) = terminal.WithProgress(progress => OsmImport.Run(source, folder, modes, clip, warnings, progress, cancellation));
        RenewFootpaths(folder, terminal, cancellation);
        if (parsed.GetValue(Report) is { } report)
            WarningReport.Write(report, warnings);
        var answer = new ImportAnswer(folder.Path, modes, streets, places, Math.Round(watch.Elapsed.TotalSeconds, 1), WarningReport.Summarise(warnings));
        terminal.Answer(answer, console => Print(console, answer));
        return ExitCodes.Success;
    }

    // The walks between stops follow the streets; a timetable that cannot be read does not undo the import.
    private static void RenewFootpaths(DataFolder folder, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            TimetableFiles.ComputeFootpaths(folder, cancellation);
        }
        catch (InputException unusable)
        {
            terminal.Messages.WriteLine($"The streets are imported, but not the walks between bus stops: {ErrorSentences.OneLine(unusable.Message)}");
        }
    }

    private static List<TravelMode> ParseModes(string? text) => string.IsNullOrWhiteSpace(text)
        ? [.. Enum.GetValues<TravelMode>()]
        : [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ModeNames.Parse).Distinct().Order()];

    private static void Print(IAnsiConsole console, ImportAnswer answer)
    {
        console.WriteLine($"{answer.Streets.SourceName}: {answer.Streets.Segments} street segments, {answer.Streets.Junctions} junctions, "
            + $"{answer.Places.Settlements} places and {answer.Places.Addresses} addresses in {answer.Seconds} s.");
        console.WriteLine($"Imported into {answer.Folder} for {string.Join(", ", answer.Modes.Select(ModeNames.Name))}.");
        if (answer.Warnings.Count == 0)
            return;
        var table = new Table().AddColumns("Warning", "Count", "First example");
        foreach (var warning in answer.Warnings)
            table.AddRow(Markup.Escape(warning.Code), warning.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), Markup.Escape(warning.Example));
        console.Write(table);
    }

    private sealed record ImportAnswer(
        string Folder, IReadOnlyList<TravelMode> Modes, NetworkSummary Streets, PlaceImportSummary Places, double Seconds, IReadOnlyList<WarningCount> Warnings);
}
