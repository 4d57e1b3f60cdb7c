using System.Security.Cryptography;
using System.Text;

namespace Mobilitaet.District.Database.Sqlite;

/// <summary>A lock between processes on one machine: a file beside the database held open exclusively, freed by the system when a process dies.</summary>
internal sealed class FileLock : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    public static async Task<IAsyncDisposable?> TryTakeAsync(string database, string name, TimeSpan patience, CancellationToken cancellation)
    {
        var path = $"{database}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12]}.lock";
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path))
            {
                if (Environment.TickCount64 >= deadline)
                    return null;
            }
            await Task.Delay(Pause, cancellation);
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
