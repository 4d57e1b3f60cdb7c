using System.Net.Sockets;
using System.Text;

namespace Mobilitaet.District.Tests.Downloads;

/// <summary>A request as the loopback server received it.</summary>
internal sealed record LoopbackRequest(string Path, Dictionary<string, string> Headers)
{
    public static async Task<LoopbackRequest> ReadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0)
                throw new IOException("The request ended early.");
            head.Append((char)one[0]);
        }
        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return new LoopbackRequest(
            lines[0].Split(' ')[1],
            lines.Skip(1).Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => l[1], StringComparer.OrdinalIgnoreCase));
    }
}
