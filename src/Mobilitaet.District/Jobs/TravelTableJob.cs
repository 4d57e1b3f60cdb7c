using Hangfire;
using Mobilitaet.District.Reachability.TravelTables;

namespace Mobilitaet.District.Jobs;

/// <summary>Brings the travel table up to date with streets, places and offers; safe to run twice and at the same time.</summary>
public sealed class TravelTableJob(TravelTableRefresh refresh, JobRuns runs)
{
    [Queue(JobNames.ReachQueue)]
    [AutomaticRetry(Attempts = 5, DelaysInSeconds = [5, 30, 120, 600, 1800])]
    public Task RunAsync(CancellationToken cancellation) =>
        runs.RunAsync(JobNames.TravelTable, "", async (progress, token) =>
            await refresh.RunAsync(progress, token) ? "Computed anew." : "Already up to date.", cancellation);
}
