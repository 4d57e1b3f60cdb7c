using Hangfire;
using Microsoft.Extensions.Logging;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Offers.Sources;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.District.Reachability.TravelTables;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Jobs;

/// <summary>Tells from the database what should exist but does not, and enqueues it; so work lost with a killed process comes back at the next start.</summary>
public sealed class DueWork(
    DayPlanning planning,
    TravelTableRefresh travelTable,
    ReachReporting reachReports,
    MessageSending messages,
    JobRuns runs,
    IBackgroundJobClient jobs,
    IRecurringJobManager recurring,
    DistrictOptions options,
    IClock clock,
    ILogger<DueWork> log)
{
    /// <summary>Registers the nightly jobs, in local time.</summary>
    public void RegisterRecurring()
    {
        var local = new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(options.Zone.Id) };
        recurring.AddOrUpdate<TravelTableJob>(JobNames.TravelTable, JobNames.ReachQueue, job => job.RunAsync(CancellationToken.None), options.TravelTableSchedule, local);
        recurring.AddOrUpdate<ReachReportJob>(JobNames.ReachReport, JobNames.ReachQueue, job => job.RunAsync(CancellationToken.None), options.ReachReportSchedule, local);
        recurring.AddOrUpdate<PlanDaysJob>(JobNames.PlanDays, JobNames.PlanQueue, job => job.RunAsync(CancellationToken.None), options.PlanSchedule, local);
        recurring.AddOrUpdate<KeepRidesJob>(JobNames.KeepRides, JobNames.PlanQueue, job => job.RunAsync(CancellationToken.None), options.KeepRidesSchedule, local);
        recurring.AddOrUpdate<SendMessagesJob>(JobNames.SendMessages, JobNames.NotifyQueue, job => job.RunAsync(CancellationToken.None), options.SendSchedule, local);
        RegisterOfferRefresh(local);
    }

    /// <summary>Registers the nightly jobs and enqueues what is due; as long as database or streets cannot be used it tries again, and ends after the first time they can.</summary>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        while (!await TryStartAsync(cancellation))
            await Task.Delay(options.DueWorkPause, cancellation);
    }

    /// <summary>Enqueues the travel table, the reachability report and the days that are missing or out of date; returns the names of the jobs enqueued.</summary>
    public async Task<IReadOnlyList<string>> EnqueueAsync(CancellationToken cancellation = default)
    {
        try
        {
            return await EnqueueDueAsync(cancellation);
        }
        catch (InputException problem)
        {
            log.LogWarning("Nothing can be planned yet: {Reason}", problem.Message);
            return [];
        }
    }

    // A mistake in the file of sources keeps nothing else from running.
    private void RegisterOfferRefresh(RecurringJobOptions local)
    {
        try
        {
            var file = options.OfferSourcesPath is { } path ? OfferSourcesFile.Load(path) : new OfferSourcesFile();
            if (file.Integreat.Count == 0)
                recurring.RemoveIfExists(JobNames.RefreshOffers);
            else
                recurring.AddOrUpdate<RefreshOffersJob>(JobNames.RefreshOffers, JobNames.ImportQueue, job => job.RunAsync(CancellationToken.None), file.Schedule, local);
        }
        catch (Exception mistake) when (mistake is InputException or ArgumentException or FormatException)
        {
            log.LogWarning("Offers are not asked for regularly: {Reason}", mistake.Message);
        }
    }

    private async Task<bool> TryStartAsync(CancellationToken cancellation)
    {
        try
        {
            RegisterRecurring();
            await EnqueueDueAsync(cancellation);
            return true;
        }
        catch (InputException problem)
        {
            log.LogWarning("Nothing can be planned yet: {Reason}", problem.Message);
            return false;
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            // A database that is away for a moment must not end the program, whatever its driver throws then.
            log.LogError(problem, "Due work could not be looked up; it is tried again.");
            return false;
        }
    }

    private async Task<IReadOnlyList<string>> EnqueueDueAsync(CancellationToken cancellation)
    {
        var lost = await runs.MarkLostAsync(cancellation);
        if (lost > 0)
            log.LogWarning("{Count} job runs ended with their process; what they should have done is looked up anew.", lost);
        var enqueued = new List<string>();
        if (await messages.EnqueueAsync(cancellation))
            enqueued.Add(JobNames.SendMessages);
        if (await travelTable.IsOutdatedAsync(cancellation))
        {
            jobs.Enqueue<TravelTableJob>(job => job.RunAsync(CancellationToken.None));
            enqueued.Add(JobNames.TravelTable);
        }
        if (await reachReports.IsOutdatedAsync(ReachReportJob.WeekOf(clock.GetCurrentInstant(), options.Zone), cancellation))
        {
            jobs.Enqueue<ReachReportJob>(job => job.RunAsync(CancellationToken.None));
            enqueued.Add(JobNames.ReachReport);
        }
        var today = clock.GetCurrentInstant().InZone(options.Zone).Date;
        if ((await planning.ListDaysToPlanAsync(today, today.PlusDays(options.PlannedDays), cancellation)).Count > 0)
        {
            jobs.Enqueue<PlanDaysJob>(job => job.RunAsync(CancellationToken.None));
            enqueued.Add(JobNames.PlanDays);
        }
        return enqueued;
    }
}
