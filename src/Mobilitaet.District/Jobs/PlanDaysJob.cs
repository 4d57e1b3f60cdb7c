using System.Globalization;
using Hangfire;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Demo;
using NodaTime;

namespace Mobilitaet.District.Jobs;

/// <summary>Plans every day of the coming week whose plan is missing or out of date, in order of the days; safe to run twice and at the same time.</summary>
public sealed class PlanDaysJob(DayPlanning planning, DemoSeeding demo, JobRuns runs, DistrictOptions options, IClock clock)
{
    [Queue(JobNames.PlanQueue)]
    [AutomaticRetry(Attempts = 5, DelaysInSeconds = [5, 30, 120, 600, 1800])]
    public Task RunAsync(CancellationToken cancellation)
    {
        var today = clock.GetCurrentInstant().InZone(options.Zone).Date;
        return runs.RunAsync(JobNames.PlanDays, "", (progress, token) => PlanAsync(today, progress, token), cancellation);
    }

    private async Task<string> PlanAsync(LocalDate today, IProgress<double> progress, CancellationToken cancellation)
    {
        // In a demo that runs for days, the demo day moves on before the week is planned.
        if (options.DemoFolder is { } folder)
            await demo.RunAsync(folder, cancellation);
        var planned = 0;
        for (var day = 0; day <= options.PlannedDays; day++)
        {
            // The list is asked anew for every day, because a new plan changes what drivers have left for the rest of the week.
            var date = today.PlusDays(day);
            if ((await planning.ListDaysToPlanAsync(date, date, cancellation)).Count == 1
                && await planning.PlanAsync(date, cancellation) == DayPlanOutcome.Planned)
                planned++;
            progress.Report((day + 1.0) / (options.PlannedDays + 1));
        }
        return string.Create(CultureInfo.InvariantCulture, $"{planned} days planned.");
    }
}
