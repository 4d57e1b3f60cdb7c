using System.Security.Cryptography;
using System.Text;

namespace Mobilitaet.District.Database.Sqlite;

/// <summary>A lock between processes on one machine: a file beside the database held open exclusively, freed by the system when a process dies.</summary>
internal sealed class FileLock : IAsyncDisposable
{
    private const int SharedFiles = 32;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null when somebody else still holds it after the patience. A file for a name used once is gone afterwards.</summary>
    public static async Task<IAsyncDisposable?> TryTakeAsync(
        string database, string name, TimeSpan patience, bool usedOnce, CancellationToken cancellation)
    {
        var path = PathOf(database, name, usedOnce);
        var options = usedOnce ? FileOptions.DeleteOnClose : FileOptions.None;
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options));
            }
            catch (IOException) when (File.Exists(path))
            {
                if (Environment.TickCount64 >= deadline)
                    return null;
            }
            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>Lasting names share a few files, so that a year of planned days leaves no litter; names in one file at most wait for each other.</summary>
    private static string PathOf(string database, string name, bool usedOnce)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return usedOnce ? $"{database}.{Convert.ToHexStringLower(hash)[..16]}.lock" : $"{database}.{hash[0] % SharedFiles:00}.lock";
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
