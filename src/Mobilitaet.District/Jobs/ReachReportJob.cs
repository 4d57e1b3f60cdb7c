using System.Globalization;
using Hangfire;
using Mobilitaet.District.Reachability.Reports;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Jobs;

/// <summary>Brings the reachability report of the current week up to date: one job begins it, one job for each part shares out the work, one completes it; old reports go. All are safe to run twice and at the same time.</summary>
public sealed class ReachReportJob(ReachReporting reports, ReportKeeping keeping, JobRuns runs, IBackgroundJobClient jobs, DistrictOptions options, IClock clock)
{
    /// <summary>The Monday of the week in which tomorrow lies, in the district.</summary>
    public static LocalDate WeekOf(Instant now, DateTimeZone zone)
    {
        var tomorrow = now.InZone(zone).Date.PlusDays(1);
        return tomorrow.PlusDays(1 - (int)tomorrow.DayOfWeek);
    }

    [Queue(JobNames.ReachQueue)]
    [AutomaticRetry(Attempts = 5, DelaysInSeconds = [5, 30, 120, 600, 1800])]
    public Task RunAsync(CancellationToken cancellation)
    {
        var week = WeekOf(clock.GetCurrentInstant(), options.Zone);
        return runs.RunAsync(JobNames.ReachReport, LocalDatePattern.Iso.Format(week), async (_, token) =>
        {
            await keeping.ForgetAsync(week, token);
            if (await reports.BeginAsync(week, token) is not var (report, parts))
                return "Already up to date.";
            foreach (var part in parts)
                jobs.Enqueue<ReachReportJob>(job => job.RunPartAsync(report, part, CancellationToken.None));
            if (parts.Count == 0)
                jobs.Enqueue<ReachReportJob>(job => job.CompleteAsync(report, CancellationToken.None));
            return string.Create(CultureInfo.InvariantCulture, $"{parts.Count} parts to compute.");
        }, cancellation);
    }

    [Queue(JobNames.ReachQueue)]
    [AutomaticRetry(Attempts = 5, DelaysInSeconds = [5, 30, 120, 600, 1800])]
    public Task RunPartAsync(int report, int part, CancellationToken cancellation) =>
        runs.RunAsync(JobNames.ReachReport, string.Create(CultureInfo.InvariantCulture, $"{report}, part {part + 1}"), async (progress, token) =>
        {
            var computed = await reports.ComputePartAsync(report, part, progress, token);
            if (await reports.HasAllPartsAsync(report, token))
                jobs.Enqueue<ReachReportJob>(job => job.CompleteAsync(report, CancellationToken.None));
            return computed ? "Computed." : "Nothing left to do here.";
        }, cancellation);

    [Queue(JobNames.ReachQueue)]
    [AutomaticRetry(Attempts = 5, DelaysInSeconds = [5, 30, 120, 600, 1800])]
    public Task CompleteAsync(int report, CancellationToken cancellation) =>
        runs.RunAsync(JobNames.ReachReport, string.Create(CultureInfo.InvariantCulture, $"{report}, complete"), async (_, token) =>
            await reports.CompleteAsync(report, token) ? "Complete." : "Already complete.", cancellation);
}
