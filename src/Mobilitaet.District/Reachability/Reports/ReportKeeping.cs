using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using NodaTime;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>Deletes stored reports that nobody needs any more, so that the database stops growing. May be done by several processes at once.</summary>
public sealed class ReportKeeping(DistrictDatabase database, ReportKeepingRules rules, IClock clock)
{
    /// <summary>How long a part of a report of an earlier week may still be on its way.</summary>
    private static readonly Duration Patience = Duration.FromDays(1);

    /// <summary>Deletes what is older than the kept weeks, what a newer report of the same week replaces, and what was begun in an earlier week and never completed.</summary>
    /// <param name="currentWeek">The Monday of the week whose report is computed now.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many reports were deleted.</returns>
    public async Task<int> ForgetAsync(LocalDate currentWeek, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var reports = context.ReachReports;
        var weeks = await reports.Where(report => report.ComputedAt != null)
            .Select(report => report.FirstDay).Distinct().OrderByDescending(week => week).Take(Math.Max(1, rules.Weeks)).ToListAsync(cancellation);
        // The year 1 when there is none.
        var oldest = weeks.LastOrDefault();
        var abandoned = clock.GetCurrentInstant() - Patience;
        return await reports
            .Where(report => report.FirstDay < oldest
                || reports.Any(newer => newer.FirstDay == report.FirstDay && newer.Id > report.Id && newer.ComputedAt != null)
                || (report.ComputedAt == null && report.FirstDay < currentWeek && report.BegunAt < abandoned))
            .ExecuteDeleteAsync(cancellation);
    }
}
