using System.Diagnostics;
using System.Net;
using System.Text;

namespace Mobilitaet.App.Tests.Running;

/// <summary>A running <c>serve</c> process and how to ask it.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Task<string> _drained;
    private readonly StringBuilder _errors = new();

    private ServerProcess(Process process, Uri address, TimeSpan listening)
    {
        _process = process;
        Address = address;
        Listening = listening;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address };
        process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        // The pipe is emptied so that the process never waits for its reader.
        _drained = process.StandardOutput.ReadToEndAsync();
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>How long the process took until it listened.</summary>
    public TimeSpan Listening { get; }

    /// <summary>How long the process took until it was ready; zero before.</summary>
    public TimeSpan Ready { get; private set; }

    public string Errors => _errors.ToString();

    /// <summary>Starts the server on a free port and waits until its data is ready.</summary>
    public static async Task<ServerProcess> StartAsync(string dataFolder, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var process = AppProcess.Start(["serve", "--urls", "http://127.0.0.1:0", "--data", dataFolder, .. arguments]);
        using var timeout = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is var at and >= 0)
            {
                var server = new ServerProcess(process, new Uri(line[at..].Trim()), watch.Elapsed);
                try
                {
                    await server.WaitForReadyAsync(watch, timeout.Token);
                    return server;
                }
                catch
                {
                    await server.DisposeAsync();
                    throw;
                }
            }
        }
        throw new InvalidOperationException($"The server ended: {await process.StandardError.ReadToEndAsync(timeout.Token)}");
    }

    /// <summary>Asks again and again until the answer satisfies, for what jobs compute in the background.</summary>
    public async Task<string> GetUntilAsync(string path, Func<string, bool> satisfied)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var text = await Client.GetStringAsync(path);
            if (satisfied(text))
                return text;
            Assert.True(watch.Elapsed < Patience, $"{path} did not become what was expected within {Patience}; last answer:\n{text}\n{Errors}");
            await Task.Delay(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        await _drained;
        _process.Dispose();
    }

    /// <summary>Asks the process to end as Ctrl-C does, and tells its exit code.</summary>
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    /// <summary>Ends the process and tells what it wrote.</summary>
    public async Task<string> StopAsync()
    {
        await InterruptAsync();
        return await _drained;
    }

    private async Task WaitForReadyAsync(Stopwatch watch, CancellationToken cancellation)
    {
        while (true)
        {
            using var answer = await Client.GetAsync("/health/ready", cancellation);
            if (answer.IsSuccessStatusCode)
            {
                Ready = watch.Elapsed;
                return;
            }
            Assert.False(_process.HasExited, $"The server ended: {Errors}");
            await Task.Delay(50, cancellation);
        }
    }
}
