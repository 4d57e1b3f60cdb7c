using System.Security.Cryptography;
using System.Text;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Database.Sqlite;

/// <summary>A lock between processes on one machine: a file beside the database held open exclusively, freed by the system when a process dies.</summary>
internal sealed class FileLock : DatabaseLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null when somebody else still holds it after the patience.</summary>
    /// <param name="database">The full path of the database file.</param>
    /// <param name="name">What is locked.</param>
    /// <param name="patience">How long to wait for another holder.</param>
    /// <param name="usedOnce">Whether the name tells only that its one holder is alive; its file then goes with the lock.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="InputException">The file cannot be opened, for a reason that waiting does not cure.</exception>
    public static async Task<DatabaseLock?> TryTakeAsync(
        string database, string name, TimeSpan patience, bool usedOnce, CancellationToken cancellation)
    {
        var path = PathOf(database, name);
        // A shared name must keep its file: whoever waits for a deleted one would lock a file that nobody else sees.
        var options = usedOnce ? FileOptions.DeleteOnClose : FileOptions.None;
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options));
            }
            catch (IOException error) when (IsHeldElsewhere(error))
            {
                if (Environment.TickCount64 >= deadline)
                    return null;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new InputException($"The lock file '{path}' cannot be used: {error.Message.TrimEnd('.')}.", error);
            }
            await Task.Delay(Pause, cancellation);
        }
    }

    public override Task<bool> IsHeldAsync(CancellationToken cancellation) => Task.FromResult(true);

    internal static string PathOf(string database, string name) =>
        $"{database}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12]}.lock";

    protected override void Release() => _file.Dispose();

    /// <summary>Sharing and lock violation on Windows (32, 33); EWOULDBLOCK on Linux (11) and macOS (35).</summary>
    private static bool IsHeldElsewhere(IOException error) =>
        OperatingSystem.IsWindows() ? (error.HResult & 0xFFFF) is 32 or 33 : error.HResult is 11 or 35;
}
