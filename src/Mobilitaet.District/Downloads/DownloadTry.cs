using System.Net;
using System.Net.Http.Headers;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Downloads;

/// <summary>One request for a file: continues the part when the server still has the same file, otherwise starts it afresh.</summary>
internal sealed class DownloadTry(HttpClient client, DataSource source, DownloadFiles files, DataUpdateOptions options, IProgress<DataUpdateProgress>? progress)
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>The state of the complete part; null when the working file is still the newest.</summary>
    /// <exception cref="BrokenDownloadException">Worth another try.</exception>
    public async Task<DownloadState?> RunAsync(CancellationToken cancellation)
    {
        var resumed = files.FindPartState();
        if (resumed is { Length: { } whole } && files.PartLength == whole)
            return resumed;
        if (resumed is null)
            files.DiscardPart();
        using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stall.CancelAfter(options.StallLimit);
        try
        {
            using var request = Request(resumed);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stall.Token);
            if (response.StatusCode == HttpStatusCode.NotModified && resumed is null)
                return null;
            Refuse(response);
            var from = StartOf(response, resumed);
            var state = StateOf(response, from, resumed);
            CheckRoom(state.Length, from);
            if (from == 0)
                files.DiscardPart();
            files.SavePartState(state);
            await CopyAsync(response, state, from, stall);
            return state;
        }
        catch (OperationCanceledException timeout) when (!cancellation.IsCancellationRequested)
        {
            throw new BrokenDownloadException($"the server sent nothing for {options.StallLimit.TotalSeconds:0.#} seconds", timeout);
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.NameResolutionError)
        {
            throw new InputException($"{source.Name}: {new Uri(source.Url).Host} cannot be found; check the address and the internet connection.", failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or HttpIOException)
        {
            throw new BrokenDownloadException(failure.Message, failure);
        }
    }

    private HttpRequestMessage Request(DownloadState? resumed)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, source.Url);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (resumed is not null)
        {
            request.Headers.Range = new RangeHeaderValue(files.PartLength, null);
            request.Headers.IfRange = resumed.ETag is { } tag && !tag.StartsWith("W/", StringComparison.Ordinal)
                ? new RangeConditionHeaderValue(EntityTagHeaderValue.Parse(tag))
                : new RangeConditionHeaderValue(resumed.LastModified!.Value);
        }
        else if (files.FindWorkingState() is { } working)
        {
            if (working.ETag is { } tag)
                request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
            request.Headers.IfModifiedSince = working.LastModified;
        }
        return request;
    }

    private void Refuse(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (status is 200 or 206)
            return;
        if (status == 416)
            files.DiscardPart();
        if (status is 408 or 416 or 425 or 429 or >= 500)
            throw new BrokenDownloadException($"the server answered {status}", null, response.Headers.RetryAfter?.Delta);
        throw new InputException($"{source.Name}: {source.ShownUrl} answered {status} ({response.ReasonPhrase}); check its address in the configuration.");
    }

    /// <summary>The position at which the answer begins: the end of the part when the server continues the same file, otherwise 0.</summary>
    private long StartOf(HttpResponseMessage response, DownloadState? resumed)
    {
        if (response.StatusCode == HttpStatusCode.OK)
            return 0;
        var range = response.Content.Headers.ContentRange;
        var isSameFile = resumed is not null
            && (response.Headers.ETag is null || response.Headers.ETag.ToString() == resumed.ETag)
            && (response.Content.Headers.LastModified is not { } modified || resumed.LastModified is null || modified == resumed.LastModified)
            && (resumed.Length is null || range?.Length == resumed.Length);
        if (isSameFile && range?.From == files.PartLength)
            return files.PartLength;
        files.DiscardPart();
        throw new BrokenDownloadException("the server continued another file or at the wrong place");
    }

    private DownloadState StateOf(HttpResponseMessage response, long from, DownloadState? resumed)
    {
        var tag = response.Headers.ETag?.ToString();
        var modified = response.Content.Headers.LastModified;
        // A server that continues a file need not repeat what it said at its beginning.
        return from > 0
            ? new DownloadState(source.UrlHash, tag ?? resumed?.ETag, modified ?? resumed?.LastModified, response.Content.Headers.ContentRange?.Length ?? resumed?.Length)
            : new DownloadState(source.UrlHash, tag, modified, response.Content.Headers.ContentLength);
    }

    private void CheckRoom(long? length, long from)
    {
        if (length > options.MaxBytes)
            throw new InputException($"{source.Name}: {source.ShownUrl} is {length:N0} bytes long; at most {options.MaxBytes:N0} are allowed.");
        var free = new DriveInfo(Path.GetFullPath(Path.GetDirectoryName(files.Working)!)).AvailableFreeSpace;
        var needed = (length ?? from) - from + options.SpareDiskBytes;
        if (free < needed)
            throw new InputException($"{source.Name}: the disk has {free:N0} bytes free, but the download needs {needed:N0}; make room and run the update again.");
    }

    private async Task CopyAsync(HttpResponseMessage response, DownloadState state, long from, CancellationTokenSource stall)
    {
        using var part = new FileStream(files.Part, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, BufferBytes);
        part.SetLength(from);
        part.Position = from;
        using var body = await response.Content.ReadAsStreamAsync(stall.Token);
        var buffer = new byte[BufferBytes];
        while (true)
        {
            stall.CancelAfter(options.StallLimit);
            var read = await ReadAsync(body, buffer, stall.Token);
            if (read == 0)
                break;
            if (part.Position + read > options.MaxBytes)
                throw new InputException($"{source.Name}: {source.ShownUrl} is longer than the {options.MaxBytes:N0} bytes that are allowed.");
            await part.WriteAsync(buffer.AsMemory(0, read), stall.Token);
            progress?.Report(new DataUpdateProgress(source.Name, DataUpdateStep.Downloading, part.Position, state.Length));
        }
        part.Flush(flushToDisk: true);
        if (state.Length is { } length && part.Length != length)
            throw new BrokenDownloadException($"the connection ended after {part.Length:N0} of {length:N0} bytes");
    }

    /// <summary>Reads from the network, where every failure is worth another try, unlike a failure of the disk.</summary>
    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellation)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellation);
        }
        catch (IOException broken)
        {
            throw new BrokenDownloadException("the connection broke off", broken);
        }
    }
}
