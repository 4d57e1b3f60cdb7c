using System.Data.Common;
using Npgsql;

namespace Mobilitaet.District.Database.Postgres;

/// <summary>
/// A session-level advisory lock on its own connection; the server frees it when the connection or the process dies.
/// It needs a session of its own on the server, which a proxy that pools by transaction does not give: connect past it.
/// </summary>
internal sealed class AdvisoryLock : DatabaseLock
{
    private const int KeepAliveSeconds = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly NpgsqlConnection _connection;

    private AdvisoryLock(NpgsqlConnection connection) => _connection = connection;

    public static async Task<DatabaseLock?> TryTakeAsync(string connectionString, string name, TimeSpan patience, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(SessionFor(connectionString));
        try
        {
            await connection.OpenAsync(cancellation);
            var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
            while (!await TryTakeAsync(connection, name, cancellation))
            {
                if (Environment.TickCount64 >= deadline)
                {
                    await connection.DisposeAsync();
                    return null;
                }
                await Task.Delay(Pause, cancellation);
            }
            return new AdvisoryLock(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async Task<bool> IsHeldAsync(CancellationToken cancellation)
    {
        try
        {
            await using var command = new NpgsqlCommand("SELECT 1", _connection);
            return await command.ExecuteScalarAsync(cancellation) is 1;
        }
        catch (Exception error) when (error is DbException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>
    /// Without pooling, closing the connection ends the session and with it the lock, whatever happened in between.
    /// Firewalls forget silent connections, so an idle one says that it is alive, and learns when it is not.
    /// </summary>
    internal static string SessionFor(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = KeepAliveSeconds }.ConnectionString;

    protected override void Release() => _connection.Dispose();

    private static async Task<bool> TryTakeAsync(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", connection);
        command.Parameters.AddWithValue("mobilitaet:" + name);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
