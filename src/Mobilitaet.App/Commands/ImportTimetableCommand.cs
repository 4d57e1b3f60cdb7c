using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Mobilitaet.App.Journeys;
using Mobilitaet.Routing;
using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Transit;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>import timetable</c>: GTFS feeds into the data folder, with what is wrong in them.</summary>
public static class ImportTimetableCommand
{
    private const int ShownExamples = 3;

    private static readonly Argument<string[]> Feeds = new("FEED") { Description = "GTFS feeds: zip files or folders.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string?> Report = new("--report")
    {
        Description = "Show every notice with its first examples, or write all that are kept to this JSON file.",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string[]> OnDemand = new("--on-demand")
    {
        Description = $"Lines that must be booked although the feed does not say so, with the notice in minutes; also in {OnDemandRules.FileName} of the data folder.",
        HelpName = "PATTERN[:MINUTES]",
        DefaultValueFactory = _ => [],
    };

    public static Command Create()
    {
        var command = new Command("timetable", "Import a timetable from GTFS feeds; the working timetable stays when a feed is refused.") { Feeds, Report, OnDemand };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureWritable();
        var notices = new GtfsNotices();
        var rules = OnDemandRules.List(parsed.GetRequiredValue(OnDemand), folder);
        using var reportFile = parsed.GetValue(Report) is { } path ? new ReportFile(path) : null;
        var watch = Stopwatch.StartNew();
        var (timetable, footpaths) = terminal.WithProgress(progress => TimetableFiles.Import(parsed.GetRequiredValue(Feeds), folder, new TimetableImportOptions
        {
            OnDemandRules = rules,
            Notices = notices,
            Today = SystemClock.Instance.GetCurrentInstant().InUtc().Date,
            Progress = new PhaseProgress(progress),
            Cancellation = cancellation,
        }));
        var report = parsed.GetResult(Report) is null ? null : notices.List();
        reportFile?.Write(report ?? []);
        var answer = new TimetableImportAnswer(folder.Path, timetable, footpaths, Math.Round(watch.Elapsed.TotalSeconds, 1), Count(notices), report);
        terminal.Answer(answer, console => Print(console, answer));
        return ExitCodes.Success;
    }

    private static Dictionary<GtfsSeverity, int> Count(GtfsNotices notices) =>
        Enum.GetValues<GtfsSeverity>().OrderDescending().ToDictionary(severity => severity, notices.CountOf);

    private static void Print(IAnsiConsole console, TimetableImportAnswer answer)
    {
        foreach (var feed in answer.Timetable.Feeds)
        {
            var publisher = feed.Publisher.Length > 0 ? $" ({feed.Publisher})" : "";
            console.WriteLine($"{feed.Name}{publisher}: {feed.Stops} stops, {feed.Lines} lines, {feed.Trips} trips; "
                + $"on demand: {feed.OnDemandLines} lines, {feed.FlexTrips} area services; "
                + $"valid {LocalDatePattern.Iso.Format(feed.FirstDay)} to {LocalDatePattern.Iso.Format(feed.LastDay)}.");
        }
        console.WriteLine(Footpaths(answer.Footpaths));
        var counts = answer.Notices.Select(pair => $"{pair.Value} {pair.Key.ToString().ToLowerInvariant()}");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Imported into {answer.Folder} in {answer.Seconds} s; notices: {string.Join(", ", counts)}."));
        if (answer.Report is { } report)
            Print(console, report);
        else if (answer.Notices.Values.Sum() > 0)
            console.WriteLine("Add --report to see them.");
    }

    private static string Footpaths(FootpathSummary? footpaths)
    {
        if (footpaths is null)
            return "No streets are imported yet: journeys run from stop to stop until 'mobilitaet import FILE' adds them.";
        var paths = string.Join(", ", footpaths.Paths.Select(pair => $"{pair.Value} for {ModeNames.Name(pair.Key)}"));
        var far = footpaths.FarStops.Count == 0 ? "" : $"; {footpaths.FarStops.Count} stops lie far from any street, for example {footpaths.FarStops[0].Name}";
        return $"Footpaths between stops: {paths}{far}.";
    }

    private static void Print(IAnsiConsole console, IReadOnlyList<GtfsNoticeGroup> report)
    {
        if (report.Count == 0)
            return;
        var table = new Table().AddColumns("Severity", "Notice", "Count", "First examples");
        foreach (var group in report)
        {
            table.AddRow(
                group.Severity.ToString().ToLowerInvariant(), Markup.Escape(group.Code), group.Count.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(string.Join('\n', group.Examples.Take(ShownExamples).Select(Describe))));
        }
        console.Write(table);
    }

    private static string Describe(GtfsNotice notice)
    {
        var row = notice.Row is { } line ? string.Create(CultureInfo.InvariantCulture, $", line {line}") : "";
        return $"{notice.Feed}, {notice.File}{row}{(notice.Field is null ? "" : $", {notice.Field}")}: {notice.Text}";
    }

    private sealed class PhaseProgress(IProgress<(string Phase, double Share)> bars) : IProgress<double>
    {
        public void Report(double value) => bars.Report(("timetable", value));
    }

    private sealed record TimetableImportAnswer(
        string Folder, TimetableSummary Timetable, FootpathSummary? Footpaths, double Seconds,
        IReadOnlyDictionary<GtfsSeverity, int> Notices, IReadOnlyList<GtfsNoticeGroup>? Report);
}
