using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Jobs;

/// <summary>Records what jobs do: started, progress, ended and how. A run whose process died is found out by the lock that its worker no longer holds.</summary>
public sealed class JobRuns(DistrictDatabase database, IClock clock) : IDisposable
{
    private static readonly Duration Kept = Duration.FromDays(90);

    // The process id alone would be taken for alive once another process got it.
    private readonly string _worker = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}");
    private readonly SemaphoreSlim _taking = new(1);
    private DatabaseLock? _alive;

    /// <summary>Does the work, which returns its outcome as one sentence, and records the run; what the work throws is recorded and thrown on.</summary>
    public async Task RunAsync(string job, string subject, Func<IProgress<double>, CancellationToken, Task<string>> work, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        await StayAliveAsync(context, cancellation);
        var now = clock.GetCurrentInstant();
        var run = new JobRun { Job = job, Subject = subject, Worker = _worker, StartedAt = now };
        context.JobRuns.Add(run);
        await context.SaveChangesAsync(cancellation);
        var oldest = now - Kept;
        await context.JobRuns.Where(old => old.StartedAt < oldest && old.State != JobRunState.Running).ExecuteDeleteAsync(cancellation);
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
        var others = await context.JobRuns.AsNoTracking()
            .Where(run => run.State == JobRunState.Running && run.Worker != _worker)
            .Select(run => run.Worker).Distinct().ToListAsync(cancellation);
        var lost = 0;
        foreach (var worker in others)
        {
            await using var free = await context.TryLockAsync(LockName(worker), TimeSpan.Zero, cancellation, usedOnce: true);
            if (free is null)
                continue;
            var now = clock.GetCurrentInstant();
            lost += await context.JobRuns.Where(run => run.Worker == worker && run.State == JobRunState.Running).ExecuteUpdateAsync(
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

    public void Dispose()
    {
        _alive?.Dispose();
        _taking.Dispose();
    }

    private static string LockName(string worker) => "worker " + worker;

    /// <summary>Takes this worker's lock before any run is recorded, and anew when the server dropped its connection.</summary>
    private async Task StayAliveAsync(DistrictContext context, CancellationToken cancellation)
    {
        await _taking.WaitAsync(cancellation);
        try
        {
            if (_alive is not null && await _alive.IsHeldAsync(cancellation))
                return;
            _alive?.Dispose();
            _alive = null;
            // Null only while another worker is just asking whether this one is alive, which is over at once.
            _alive = await context.TryLockAsync(LockName(_worker), TimeSpan.FromMinutes(1), cancellation, usedOnce: true);
        }
        finally
        {
            _taking.Release();
        }
    }

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
