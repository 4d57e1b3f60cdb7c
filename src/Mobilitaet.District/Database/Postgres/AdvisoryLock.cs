using Npgsql;

namespace Mobilitaet.District.Database.Postgres;

/// <summary>A session-level advisory lock on its own connection; the server frees it when the connection or the process dies.</summary>
internal sealed class AdvisoryLock : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly NpgsqlConnection _connection;

    private AdvisoryLock(NpgsqlConnection connection) => _connection = connection;

    public static async Task<IAsyncDisposable?> TryTakeAsync(string connectionString, string name, TimeSpan patience, CancellationToken cancellation)
    {
        // Without pooling, closing the connection ends the session and with it the lock, whatever happened in between.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
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

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static async Task<bool> TryTakeAsync(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", connection);
        command.Parameters.AddWithValue("mobilitaet:" + name);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
