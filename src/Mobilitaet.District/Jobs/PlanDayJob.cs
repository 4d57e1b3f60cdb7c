using Hangfire;
using Mobilitaet.District.DayPlans;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Jobs;

/// <summary>Plans one day after a change, unless its plan is already up to date.</summary>
public sealed class PlanDayJob(DayPlanning planning, JobRuns runs)
{
    /// <param name="date">ISO 8601, as jobs take plain values.</param>
    /// <param name="cancellation">Ends it; the plan then stays as it was.</param>
    [Queue(JobNames.PlanQueue)]
    [AutomaticRetry(Attempts = 5, DelaysInSeconds = [5, 30, 120, 600, 1800])]
    public Task RunAsync(string date, CancellationToken cancellation) => runs.RunAsync(
        JobNames.PlanDay, date, async (_, token) => await planning.PlanAsync(LocalDatePattern.Iso.Parse(date).Value, token) + ".", cancellation);
}
