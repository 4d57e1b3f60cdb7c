using Mobilitaet.App.Commands;
using Mobilitaet.District.Database;
using Mobilitaet.District.Demo;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App.Serving;

/// <summary>Brings the server from an empty folder to answers: database, streets, timetable, offers; what is there already is kept.</summary>
public sealed class PreparationService(
    Preparation preparation,
    PreparedMark mark,
    DistrictDatabase database,
    DataFolder folder,
    DataOrigin origin,
    DemoSeeding seeding,
    DistrictTimetable timetable,
    JobServer jobs,
    ILogger<PreparationService> log) : BackgroundService
{
    private static readonly TimeSpan ReadersFirst = TimeSpan.FromSeconds(2);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // While services can still be had: a running job may ask for one.
        await jobs.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The web server answers before the first file is touched.
        await Task.Yield();
        try
        {
            if (mark.IsValid())
            {
                preparation.Enter(PreparationPhase.Ready);
                // The first page and the checks below would compete for the same processors; readers come first.
                await Task.Delay(ReadersFirst, stoppingToken);
            }
            await PrepareAsync(stoppingToken);
            mark.Set();
            preparation.Enter(PreparationPhase.Ready);
            jobs.Start();
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

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        Enter(PreparationPhase.Database);
        await database.MigrateAsync(cancellation);
        var isOwn = await origin.HasOwnDistrictAsync(cancellation);
        if (!folder.HasNetwork)
        {
            if (isOwn)
                throw new InputException($"The database {database.Describe()} holds a district, but '{folder.Path}' has no streets of it; run 'mobilitaet import FILE' before the server starts.");
            Enter(PreparationPhase.Streets);
            OsmImport.Run(OsmFile.Open(DemoFiles.OsmFile), folder, Enum.GetValues<TravelMode>(), null, new ImportWarnings(), null, cancellation);
        }
        Enter(PreparationPhase.Timetable);
        var takesDemo = origin.IsDemo && !isOwn;
        PrepareTimetable(takesDemo, cancellation);
        if (takesDemo)
        {
            Enter(PreparationPhase.Offers);
            await seeding.RunAsync(DemoFiles.Folder, cancellation);
        }
    }

    // A timetable that cannot be used takes nothing away from the streets; who asks for a journey is told.
    private void PrepareTimetable(bool takesDemo, CancellationToken cancellation)
    {
        try
        {
            if (takesDemo)
                TimetableFiles.EnsureDemo(folder, cancellation);
            timetable.RefreshFootpaths(cancellation);
            timetable.Find();
        }
        catch (MappedFileException unusable)
        {
            log.LogWarning("The timetable cannot be used: {Problem}", unusable.Message);
        }
    }

    /// <summary>Once pages answer they go on answering.</summary>
    private void Enter(PreparationPhase phase)
    {
        if (!preparation.IsReady)
            preparation.Enter(phase);
    }
}
