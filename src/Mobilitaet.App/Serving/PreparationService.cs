using System.Diagnostics;
using Mobilitaet.App.Commands;
using Mobilitaet.District.Database;
using Mobilitaet.District.Demo;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App.Serving;

/// <summary>Brings the server from an empty folder to answers: database, streets, offers; what is there already is kept.</summary>
public sealed class PreparationService(
    Preparation preparation, DistrictDatabase database, DataFolder folder, DemoSeeding seeding, DataOrigin origin, JobServer jobs, ILogger<PreparationService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The web server answers before the first file is touched.
        await Task.Yield();
        var watch = Stopwatch.StartNew();
        try
        {
            preparation.Enter(PreparationPhase.Database);
            await database.MigrateAsync(stoppingToken);
            if (!folder.HasNetwork)
            {
                preparation.Enter(PreparationPhase.Streets);
                OsmImport.Run(OsmFile.Open(DemoFiles.OsmFile), folder, Enum.GetValues<TravelMode>(), null, new ImportWarnings(), null, stoppingToken);
            }
            if (origin.IsDemo)
            {
                preparation.Enter(PreparationPhase.Offers);
                await seeding.RunAsync(DemoFiles.Folder, stoppingToken);
            }
            await jobs.StartAsync(stoppingToken);
            preparation.Enter(PreparationPhase.Ready);
            log.LogInformation("Ready after {Seconds:0.0} s.", watch.Elapsed.TotalSeconds);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error)
        {
            var cause = ErrorSentences.Unwrap(error);
            var sentence = ErrorSentences.Find(cause);
            if (sentence is null)
                log.LogError(cause, "The preparation failed.");
            preparation.Fail(sentence ?? "The preparation failed unexpectedly; the log of the server says more.");
        }
    }
}
