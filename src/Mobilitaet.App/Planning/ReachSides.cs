using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Planning;

/// <summary>Finds the sides of comparisons: weeks as they are now, and stored reports.</summary>
public sealed class ReachSides(ReachStandings standings, ReachReportQuery reports)
{
    /// <summary>The stored reports, newest week first.</summary>
    public Task<List<ReachReportSummary>> ListStoredAsync(CancellationToken cancellation) => reports.ListAsync(cancellation);

    /// <summary>A side, or how much of it is computed after a short wait.</summary>
    /// <exception cref="InputException">The report is unknown, or there is no timetable to compute a week from.</exception>
    public async Task<(ReachSide? Side, double Share)> AskAsync(ReachSource source, CancellationToken cancellation)
    {
        if (source.Monday is { } monday)
        {
            var answer = await standings.AskAsync(monday, cancellation);
            return !answer.HasTimetable
                ? throw new InputException("There is no timetable; import one with 'mobilitaet import timetable'.")
                : (answer.Standing is { } standing ? new ReachSide(source, monday, standing.ComputedAt, standing.Table) : null, answer.Share);
        }
        return (await OpenStoredAsync(reports, source, cancellation), 1);
    }

    /// <exception cref="InputException">There is no such report; the sentence names those that there are.</exception>
    public static async Task<ReachSide> OpenStoredAsync(ReachReportQuery reports, ReachSource source, CancellationToken cancellation)
    {
        var stored = await reports.ListAsync(cancellation);
        return stored.Find(known => known.Id == source.Report) is { } report && await reports.FindTableAsync(report.Id, cancellation) is { } table
            ? new ReachSide(source, report.FirstDay, report.ComputedAt, table)
            : throw new InputException(stored.Count == 0
                ? $"There is no {source}, and no other report is stored yet."
                : $"There is no {source}; stored are {string.Join(", ", stored.Select(known => new ReachSource(null, known.Id)))}.");
    }
}
