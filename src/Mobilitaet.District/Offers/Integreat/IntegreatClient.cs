using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>Asks an Integreat server: bounded in time and size, again when that may help, and only for what changed.</summary>
public sealed class IntegreatClient : IDisposable
{
    private readonly IntegreatOptions _options;
    private readonly HttpClient _http;

    public IntegreatClient(IntegreatOptions options)
    {
        _options = options;
        var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = options.StallLimit,
            MaxAutomaticRedirections = 5,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Mobilitaet/1");
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    /// <summary>The JSON list at the address; null when the server says that the region or the language does not exist.</summary>
    /// <exception cref="InputException">The server cannot be reached, refuses, or does not answer a JSON list.</exception>
    internal async Task<JsonDocument?> FindListAsync(Uri address, CancellationToken cancellation)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await AskAsync(address, cancellation);
            }
            catch (BrokenAnswerException problem)
            {
                if (failures >= _options.Attempts)
                    throw new InputException($"{address}: {problem.Message}; nothing was changed, try again later.", problem);
                await Task.Delay(PauseAfter(failures, problem.RetryAfter), cancellation);
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonDocument?> AskAsync(Uri address, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var stall = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        limit.CancelAfter(_options.TimeLimit);
        stall.CancelAfter(_options.StallLimit);
        try
        {
            var kept = KeptAnswer.Find(_options.Folder, address);
            using var request = Request(address, kept);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stall.Token);
            if (response.StatusCode == HttpStatusCode.NotModified && kept is not null)
                return Parse(address, kept.Body);
            if (response.StatusCode == HttpStatusCode.NotFound)
                return null;
            Refuse(address, response);
            var body = await ReadAsync(address, response, stall);
            var list = Parse(address, body);
            Keep(address, response, body);
            return list;
        }
        catch (OperationCanceledException timeout) when (!cancellation.IsCancellationRequested)
        {
            throw new BrokenAnswerException($"the server sent nothing for {_options.StallLimit.TotalSeconds:0.#} seconds or took longer than {_options.TimeLimit.TotalSeconds:0.#}", timeout);
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.NameResolutionError)
        {
            throw new InputException($"{address.Host} cannot be found; check the address and the internet connection.", failure);
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            throw new InputException($"{address.Host} has no certificate that can be trusted; check the address.", failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            throw new BrokenAnswerException(failure is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError }
                ? "the server cannot be reached"
                : "the connection broke off", failure);
        }
    }

    private static HttpRequestMessage Request(Uri address, KeptAnswer? kept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (kept?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
            request.Headers.IfNoneMatch.Add(parsed);
        request.Headers.IfModifiedSince = kept?.LastModified;
        return request;
    }

    private static void Refuse(Uri address, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (status == 200)
            return;
        if (status is 408 or 425 or 429 or >= 500)
            throw new BrokenAnswerException($"the server answered {status}", null, response.Headers.RetryAfter?.Delta);
        if (status is >= 300 and < 400 && response.Headers.Location is { } other)
            throw new InputException($"{address} leads to {other}; give that address instead.");
        throw new InputException($"{address}: the server answered {status} ({response.ReasonPhrase}); check the address and whether reading needs permission.");
    }

    /// <summary>The whole answer, unpacked; every block restarts the clock of <paramref name="stall"/>.</summary>
    private async Task<byte[]> ReadAsync(Uri address, HttpResponseMessage response, CancellationTokenSource stall)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(stall.Token);
        using var body = new MemoryStream();
        var block = new byte[64 << 10];
        while (true)
        {
            stall.CancelAfter(_options.StallLimit);
            var read = await stream.ReadAsync(block, stall.Token);
            if (read == 0)
                return body.ToArray();
            if (body.Length + read > _options.MostBytes)
                throw new InputException($"{address}: the answer is longer than the {_options.MostBytes:N0} bytes that are allowed.");
            body.Write(block, 0, read);
        }
    }

    private static JsonDocument Parse(Uri address, byte[] body)
    {
        try
        {
            var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 32 });
            if (document.RootElement.ValueKind == JsonValueKind.Array)
                return document;
            document.Dispose();
            throw new InputException($"{address} answers JSON, but not a list; is it an Integreat server?");
        }
        catch (JsonException damage)
        {
            // A server that breaks off without saying how long its answer is leaves half a list.
            if (body.AsSpan().TrimStart(" \n\r\t"u8).StartsWith("["u8))
                throw new BrokenAnswerException("the answer is not complete", damage);
            throw new InputException($"{address} does not answer JSON; is it the address of an Integreat server?", damage);
        }
    }

    private void Keep(Uri address, HttpResponseMessage response, byte[] body)
    {
        var tag = response.Headers.ETag?.ToString();
        var modified = response.Content.Headers.LastModified;
        if (_options.Folder is { } folder && (tag is not null || modified is not null))
            new KeptAnswer(address.AbsoluteUri, tag, modified, body).Save(folder);
    }

    private TimeSpan PauseAfter(int failures, TimeSpan? asked)
    {
        var pause = _options.FirstPause * Math.Pow(2, failures - 1);
        pause = asked > pause ? asked.Value : pause;
        return pause < _options.LongestPause ? pause : _options.LongestPause;
    }
}
