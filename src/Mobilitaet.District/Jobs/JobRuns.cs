using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Jobs;

/// <summary>Records what jobs do: started, progress, ended and how. A run whose process died is found out by the lock it no longer holds.</summary>
public sealed class JobRuns(DistrictDatabase database, IClock clock)
{
    private static readonly string Worker = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");

    /// <summary>Does the work, which returns its outcome as one sentence, and records the run; what the work throws is recorded and thrown on.</summary>
    public async Task RunAsync(string job, string subject, Func<IProgress<double>, CancellationToken, Task<string>> work, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var run = new JobRun { Job = job, Subject = subject, Worker = Worker, StartedAt = clock.GetCurrentInstant() };
        context.JobRuns.Add(run);
        await context.SaveChangesAsync(cancellation);
        await using var alive = await context.TryLockAsync(LockName(run.Id), TimeSpan.FromMinutes(1), cancellation, usedOnce: true);
        try
        {
            var outcome = await work(new RunProgress(database, run.Id), cancellation);
            await EndAsync(run.Id, JobRunState.Succeeded, outcome);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(run.Id, JobRunState.Cancelled, "Cancelled.");
            throw;
        }
        catch (Exception error)
        {
            await EndAsync(run.Id, JobRunState.Failed, error is InputException ? error.Message : $"{error.GetType().Name}: {error.Message}");
            throw;
        }
    }

    /// <summary>Marks runs as lost whose process ended before they did; returns how many.</summary>
    public async Task<int> MarkLostAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var running = await context.JobRuns.AsNoTracking().Where(run => run.State == JobRunState.Running).Select(run => run.Id).ToListAsync(cancellation);
        var lost = 0;
        foreach (var id in running)
        {
            await using var free = await context.TryLockAsync(LockName(id), TimeSpan.Zero, cancellation, usedOnce: true);
            if (free is null)
                continue;
            var now = clock.GetCurrentInstant();
            lost += await context.JobRuns.Where(run => run.Id == id && run.State == JobRunState.Running).ExecuteUpdateAsync(
                run => run.SetProperty(r => r.State, JobRunState.Lost).SetProperty(r => r.EndedAt, now), cancellation);
        }
        return lost;
    }

    /// <summary>The latest runs, newest first.</summary>
    public async Task<List<JobRun>> ListLatestAsync(int count, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.JobRuns.AsNoTracking().OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id).Take(count).ToListAsync(cancellation);
    }

    private static string LockName(int id) => string.Create(CultureInfo.InvariantCulture, $"run {id}");

    /// <summary>Not cancellable: how a run ended is recorded even while the process shuts down.</summary>
    private async Task EndAsync(int id, JobRunState state, string outcome)
    {
        await using var context = database.CreateContext();
        var now = clock.GetCurrentInstant();
        await context.JobRuns.Where(run => run.Id == id).ExecuteUpdateAsync(run => run
            .SetProperty(r => r.State, state)
            .SetProperty(r => r.EndedAt, now)
            .SetProperty(r => r.Progress, r => state == JobRunState.Succeeded ? 1 : r.Progress)
            .SetProperty(r => r.Outcome, outcome));
    }
}
