using Hangfire;
using Mobilitaet.District;
using Mobilitaet.District.Jobs;

namespace Mobilitaet.App.Serving;

/// <summary>Runs jobs inside the web server once its data is prepared; a job that still runs at the end is told to stop and is found again at the next start.</summary>
public sealed class JobServer(JobStorage storage, JobActivator activator, DueWork due, DistrictOptions options) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _stop = new();
    private Task _due = Task.CompletedTask;
    private BackgroundJobServer? _server;

    /// <summary>Starts the workers, registers the nightly jobs and enqueues what is due.</summary>
    public void Start()
    {
        var settings = new BackgroundJobServerOptions
        {
            Activator = activator,
            Queues = [.. JobNames.Queues],
            WorkerCount = options.Workers,
            SchedulePollingInterval = TimeSpan.FromSeconds(5),
            ShutdownTimeout = Patience,
        };
        _server = new BackgroundJobServer(settings, storage);
        // Not awaited: what is due is looked up again and again while the database is away, and the pages need not wait for it.
        _due = due.StartAsync(_stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not { } server)
            return;
        _server = null;
        await _stop.CancelAsync();
        await _due.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        server.SendStop();
        using var limit = new CancellationTokenSource(Patience);
        await server.WaitForShutdownAsync(limit.Token);
        server.Dispose();
    }
}
