using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mobilitaet.District.Tests.Notifications;

/// <summary>Talks line by line with whoever connects on this machine, one connection after the other.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public LoopbackServer(Func<StreamReader, StreamWriter, Task> talk)
    {
        _listener.Start();
        _serving = ServeAsync(talk);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ServeAsync(Func<StreamReader, StreamWriter, Task> talk)
    {
        while (!_stop.IsCancellationRequested)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            try
            {
                await talk(reader, writer);
            }
            catch (IOException)
            {
                // The other side hung up.
            }
        }
    }
}
