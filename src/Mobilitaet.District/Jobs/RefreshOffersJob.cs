using Hangfire;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.District.Offers.Integreat;
using Mobilitaet.District.Offers.Sources;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Jobs;

/// <summary>Asks every source of <c>offers.json</c> for its offers; safe to run twice, and one source that fails does not keep the others from being asked.</summary>
public sealed class RefreshOffersJob(SourceImport import, JobRuns runs, DistrictOptions options)
{
    [Queue(JobNames.ImportQueue)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [300, 1800, 7200])]
    public Task RunAsync(CancellationToken cancellation) => runs.RunAsync(JobNames.RefreshOffers, "", RefreshAsync, cancellation);

    private async Task<string> RefreshAsync(IProgress<double> progress, CancellationToken cancellation)
    {
        var sources = options.OfferSourcesPath is { } path ? OfferSourcesFile.Load(path).Integreat : [];
        var outcomes = new List<string>();
        var failures = new List<string>();
        for (var i = 0; i < sources.Count; i++)
        {
            try
            {
                outcomes.Add(await RefreshAsync(sources[i], cancellation));
            }
            catch (InputException problem)
            {
                failures.Add(problem.Message);
            }
            progress.Report((i + 1.0) / sources.Count);
        }
        // Throwing makes the job run again; what went well then has nothing to change.
        if (failures.Count > 0)
            throw new InputException(string.Join(' ', [.. failures, .. outcomes]));
        return sources.Count == 0 ? "No source is named in offers.json." : string.Join(' ', outcomes);
    }

    private async Task<string> RefreshAsync(IntegreatSource source, CancellationToken cancellation)
    {
        var (changes, notices) = await import.RefreshIntegreatAsync(source, cancellation: cancellation);
        return $"{source.Key}: {changes.Count(OfferChangeKind.Added)} added, {changes.Count(OfferChangeKind.Changed)} changed, "
            + $"{changes.Count(OfferChangeKind.Removed)} removed, {changes.Count(OfferChangeKind.KeptAsEdited)} kept as edited, {notices.Count} notices.";
    }
}
