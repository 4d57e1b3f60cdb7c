using System.Diagnostics;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Downloads;

/// <summary>Brings one source up to date: tries, waits and tries again, verifies, and only then replaces the working file.</summary>
internal sealed class SourceUpdate(HttpClient client, DataSource source, string folder, DataUpdateOptions options, IProgress<DataUpdateProgress>? progress)
{
    private const int DamagedDownloadsInARow = 2;

    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(1);

    private readonly DownloadFiles _files = new(folder, source);

    public async Task<DataUpdateResult> RunAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            return await RunUntilVerifiedAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new InputException($"{source.Name}: the download was not finished within {options.TimeLimit}; run the update again to continue it.");
        }
    }

    private async Task<DataUpdateResult> RunUntilVerifiedAsync(CancellationToken cancellation)
    {
        string? defect = null;
        for (var damaged = 0; damaged < DamagedDownloadsInARow; damaged++)
        {
            if (await RetryAsync(source.ShownUrl, () => new DownloadTry(client, source, _files, options, progress).RunAsync(cancellation), cancellation) is not { } state)
                return new DataUpdateResult(source, _files.Working, false, new FileInfo(_files.Working).Length);
            defect = await FindDefectAsync(cancellation);
            if (defect is null)
            {
                _files.Publish(state);
                return new DataUpdateResult(source, _files.Working, true, new FileInfo(_files.Working).Length);
            }
            _files.DiscardPart();
        }
        throw new InputException($"{source.Name}: what {source.ShownUrl} delivers cannot be used: {defect}. The data in use stays as it is.");
    }

    private async Task<string?> FindDefectAsync(CancellationToken cancellation)
    {
        progress?.Report(new DataUpdateProgress(source.Name, DataUpdateStep.Verifying, _files.PartLength, _files.PartLength));
        if (source.ShownChecksumUrl is { } address)
        {
            var checksum = await RetryAsync(address, () => Checksum.FetchAsync(client, source, options.StallLimit, cancellation), cancellation);
            if (!await checksum.MatchesAsync(_files.Part, cancellation))
                return "its checksum does not match";
        }
        return ContentCheck.FindDefect(_files.Part, source.Kind, cancellation);
    }

    private async Task<T> RetryAsync<T>(string address, Func<Task<T>> attempt, CancellationToken cancellation)
    {
        for (var failures = 0; ;)
        {
            var before = _files.PartLength;
            try
            {
                return await attempt();
            }
            catch (BrokenDownloadException problem)
            {
                failures = _files.PartLength > before ? 1 : failures + 1;
                if (failures >= options.Attempts)
                    throw new InputException($"{source.Name}: {address} could not be downloaded: {problem.Message}. Run the update again to continue it.", problem);
                progress?.Report(new DataUpdateProgress(source.Name, DataUpdateStep.Waiting, _files.PartLength, null));
                await Task.Delay(PauseAfter(failures, problem.RetryAfter), cancellation);
            }
        }
    }

    private TimeSpan PauseAfter(int failures, TimeSpan? asked)
    {
        var pause = options.FirstPause * Math.Pow(2, failures - 1);
        pause = asked > pause ? asked.Value : pause;
        return pause < s_longestPause ? pause : s_longestPause;
    }
}
