namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Passes the share of bytes read on, at most once per half percent, and honours cancellation.</summary>
internal sealed class ReadProgress(long totalBytes, OsmReadOptions options)
{
    private const double Step = 0.005;
    private double _next = Step;

    public void At(long bytes)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        if (options.Progress is not { } progress || totalBytes <= 0)
            return;
        var share = Math.Min(1, (double)bytes / totalBytes);
        if (share < _next)
            return;
        _next = share + Step;
        progress.Report(share);
    }
}
