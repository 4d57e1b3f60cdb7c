using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Transit.Building;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit;

/// <summary>Makes one timetable file of one or more GTFS feeds; until it is complete, the working file stays untouched.</summary>
public static class TimetableImport
{
    // Reading takes most of the time; the rest is merging and writing.
    private const double ReadingShare = 0.7;

    /// <param name="feedPaths">Zip files or folders; the first one's time zone is the timetable's.</param>
    /// <param name="timetablePath">The file to write or replace.</param>
    /// <param name="options">Null for the usual.</param>
    /// <exception cref="GtfsFeedException">A feed cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static TimetableSummary Run(IReadOnlyList<string> feedPaths, string timetablePath, TimetableImportOptions? options = null)
    {
        options ??= new TimetableImportOptions();
        var feeds = new List<GtfsFeed>();
        foreach (var path in feedPaths)
        {
            feeds.Add(GtfsFeed.Read(path, options.Notices, new GtfsReadOptions
            {
                Today = options.Today,
                Cancellation = options.Cancellation,
                Progress = options.Progress is { } progress ? new PartProgress(progress, feeds.Count, feedPaths.Count) : null,
            }));
        }
        return Run(feeds, timetablePath, options);
    }

    /// <summary>The same for feeds that were read already.</summary>
    /// <exception cref="GtfsFeedException">A feed has no trip that ever runs.</exception>
    public static TimetableSummary Run(IReadOnlyList<GtfsFeed> feeds, string timetablePath, TimetableImportOptions options)
    {
        if (feeds.Count == 0)
            throw new InputException("Name at least one GTFS feed to make a timetable of.");
        var builder = new TimetableBuilder(feeds, options);
        var summaries = feeds.Select(builder.Add).ToList();
        options.Cancellation.ThrowIfCancellationRequested();
        TimetableFormat.Write(timetablePath, builder.Content);
        options.Progress?.Report(1);
        return new TimetableSummary(summaries, new FileInfo(timetablePath).Length);
    }

    private sealed class PartProgress(IProgress<double> whole, int part, int parts) : IProgress<double>
    {
        public void Report(double value) => whole.Report((part + value) / parts * ReadingShare);
    }
}
