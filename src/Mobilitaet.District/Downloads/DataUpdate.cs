using Mobilitaet.Routing;
using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.District.Downloads;

/// <summary>Downloads the real map and timetables into a folder: resumable, verified, and never at the cost of the data in use.</summary>
public sealed class DataUpdate(DataUpdateOptions options)
{
    /// <summary>Brings every source up to date, one after the other; a source that fails does not keep the others from being tried.</summary>
    /// <param name="folder">Is created when missing.</param>
    /// <param name="progress">Told on the downloading thread.</param>
    /// <param name="cancellation">Stops at once; a part stays and is continued by the next update.</param>
    /// <exception cref="InputException">The configuration is wrong, the folder cannot be used, or at least one source failed; the message names each.</exception>
    public async Task<IReadOnlyList<DataUpdateResult>> RunAsync(string folder, IProgress<DataUpdateProgress>? progress = null, CancellationToken cancellation = default)
    {
        Validate();
        using var folderLock = Lock(folder);
        Tidy(folder);
        using var client = new HttpClient(new SocketsHttpHandler { ConnectTimeout = options.StallLimit }) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mobilitaet/1");
        var results = new List<DataUpdateResult>();
        var failures = new List<string>();
        foreach (var source in options.Sources)
        {
            try
            {
                results.Add(await new SourceUpdate(client, source, folder, options, progress).RunAsync(cancellation));
            }
            catch (InputException failure)
            {
                failures.Add(failure.Message);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                failures.Add($"{source.Name}: {folder} cannot be written ({failure.Message}).");
            }
        }
        return failures.Count == 0 ? results : throw new InputException(string.Join(' ', failures));
    }

    private void Tidy(string folder)
    {
        try
        {
            DownloadFiles.DiscardForgotten(folder, options.Sources);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{folder} cannot be used for downloads: {failure.Message}", failure);
        }
    }

    private void Validate()
    {
        options.Validate();
        if (options.Sources.Count == 0)
            throw new InputException("No data source is configured; name at least one in the section Data:Sources.");
        foreach (var source in options.Sources)
        {
            source.Validate();
            if (source.Clip is { } clip)
                ClipArea.Load(clip);
        }
        if (options.Sources.CountBy(s => s.FileName).FirstOrDefault(n => n.Value > 1).Key is { } twice)
            throw new InputException($"Two data sources would be written to {twice}; give each its own name.");
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{folder} cannot be used for downloads: {failure.Message}", failure);
        }
        try
        {
            return new FileStream(Path.Combine(folder, ".update.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{folder} cannot be used for downloads; is another update running? ({failure.Message})", failure);
        }
    }
}
