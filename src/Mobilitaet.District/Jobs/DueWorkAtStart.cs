using Microsoft.Extensions.Hosting;

namespace Mobilitaet.District.Jobs;

/// <summary>When a process starts that runs jobs: registers the nightly ones and enqueues what is due.</summary>
internal sealed class DueWorkAtStart(DueWork work) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => work.StartAsync(stoppingToken);
}
