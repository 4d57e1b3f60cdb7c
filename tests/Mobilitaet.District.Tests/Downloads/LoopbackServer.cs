using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mobilitaet.District.Tests.Downloads;

/// <summary>An HTTP server on this machine that writes exactly what a test tells it to, right or wrong, one answer per connection.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Func<LoopbackRequest, NetworkStream, Task>> _script = new();
    private readonly Task _serving;

    public LoopbackServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>In the order of arrival; the client under test sends one after the other.</summary>
    public List<LoopbackRequest> Requests { get; } = [];

    /// <summary>The answer once the script has run out, by path.</summary>
    public Dictionary<string, ServedFile> Files { get; } = [];

    public string Url(string path) => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}";

    /// <summary>Adds an answer to the script, used before any file is served.</summary>
    public void Then(Func<LoopbackRequest, NetworkStream, Task> answer) => _script.Enqueue(answer);

    public void ThenStatus(int status, string headers = "") =>
        Then((_, stream) => SendAsync(stream, $"HTTP/1.1 {status} Scripted\r\nContent-Length: 0\r\n{headers}", []));

    /// <summary>Promises the whole length, sends only the beginning and hangs up.</summary>
    public void ThenBreakOff(ServedFile file, int after) =>
        Then((_, stream) => SendAsync(stream, $"HTTP/1.1 200 OK\r\n{file.Headers}Content-Length: {file.Content.Length}\r\n", file.Content[..after]));

    public static async Task SendAsync(NetworkStream stream, string head, byte[] body)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + "Connection: close\r\n\r\n"));
        await stream.WriteAsync(body);
        await stream.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var answers = new List<Task>();
        try
        {
            while (true)
                answers.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(answers);
        }
    }

    private async Task AnswerAsync(TcpClient connection)
    {
        try
        {
            using (connection)
            {
                var stream = connection.GetStream();
                var request = await LoopbackRequest.ReadAsync(stream);
                Requests.Add(request);
                await (_script.TryDequeue(out var answer) ? answer(request, stream) : ServeFileAsync(request, stream));
                connection.Client.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception end) when (end is SocketException or IOException)
        {
            // The client went away.
        }
    }

    private Task ServeFileAsync(LoopbackRequest request, NetworkStream stream)
    {
        if (!Files.TryGetValue(request.Path, out var file))
            return SendAsync(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n", []);
        if (request.Headers.GetValueOrDefault("If-None-Match") == file.ETag && file.ETag is not null)
            return SendAsync(stream, $"HTTP/1.1 304 Not Modified\r\n{file.Headers}", []);
        if (request.Headers.GetValueOrDefault("Range") is { } range && request.Headers.GetValueOrDefault("If-Range") == file.ETag)
        {
            var from = int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture);
            var total = file.Content.Length;
            return SendAsync(stream,
                $"HTTP/1.1 206 Partial Content\r\n{file.Headers}Content-Range: bytes {from}-{total - 1}/{total}\r\nContent-Length: {total - from}\r\n", file.Content[from..]);
        }
        return SendAsync(stream, $"HTTP/1.1 200 OK\r\n{file.Headers}Content-Length: {file.Content.Length}\r\n", file.Content);
    }
}
