using System.Globalization;
using Hangfire;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Demo;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Jobs;

/// <summary>Plans today and every day of the coming week whose plan is missing or out of date, in order of the days; safe to run twice and at the same time.</summary>
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
        var failures = new List<string>();
        for (var day = 0; day <= options.PlannedDays; day++)
        {
            // Days follow each other, because a new plan changes what drivers have left for the rest of the week.
            var date = today.PlusDays(day);
            try
            {
                var outcome = await planning.PlanAsync(date, cancellation);
                if (outcome == DayPlanOutcome.Planned)
                    planned++;
                else if (outcome is DayPlanOutcome.PlannedElsewhere or DayPlanOutcome.Superseded
                    && (await planning.ListDaysToPlanAsync(date, date, cancellation)).Count > 0)
                    failures.Add(NameOf(date, "somebody else held or replaced its plan, which is out of date"));
            }
            catch (InputException problem)
            {
                failures.Add(NameOf(date, problem.Message.TrimEnd('.')));
            }
            progress.Report((day + 1.0) / (options.PlannedDays + 1));
        }
        // Throwing makes the job run again; the days that went well are then up to date.
        if (failures.Count > 0)
            throw new InputException($"{failures.Count} of {options.PlannedDays + 1} days could not be planned: {string.Join("; ", failures)}.");
        return string.Create(CultureInfo.InvariantCulture, $"{planned} days planned.");
    }

    private static string NameOf(LocalDate date, string reason) => string.Create(CultureInfo.InvariantCulture, $"{date:uuuu-MM-dd} ({reason})");
}
