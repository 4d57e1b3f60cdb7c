using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database.Postgres;
using Mobilitaet.District.Database.Sqlite;
using Mobilitaet.Routing;
using Npgsql;

namespace Mobilitaet.District.Database;

/// <summary>Where the district is stored, told from a connection string: <c>Host=...</c> or <c>postgres://...</c> is PostgreSQL, anything else a SQLite file.</summary>
public sealed class DistrictDatabase
{
    private const string FindMigrationLocks = "SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'";
    private static readonly TimeSpan MigrationPatience = TimeSpan.FromMinutes(2);

    private DistrictDatabase(DatabaseKind kind, string connectionString)
    {
        Kind = kind;
        ConnectionString = connectionString;
    }

    public DatabaseKind Kind { get; }

    /// <summary>The connection string as the provider wants it; may hold a password.</summary>
    public string ConnectionString { get; }

    /// <exception cref="InputException">The connection string cannot be understood.</exception>
    public static DistrictDatabase At(string connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
            throw new InputException("The database is not named: give a SQLite file, \"Data Source=FILE\", or \"Host=...\" for PostgreSQL.");
        try
        {
            if (PostgresAddress.IsOne(connectionString))
                return new(DatabaseKind.Postgres, PostgresAddress.ToConnectionString(connectionString));
            var builder = connectionString.Contains('=')
                ? new DbConnectionStringBuilder { ConnectionString = connectionString }
                : null;
            if (builder?.ContainsKey("Host") == true || builder?.ContainsKey("Server") == true)
                return new(DatabaseKind.Postgres, new NpgsqlConnectionStringBuilder(connectionString).ConnectionString);
            return new(DatabaseKind.Sqlite, builder is null
                ? new SqliteConnectionStringBuilder { DataSource = connectionString }.ConnectionString
                : new SqliteConnectionStringBuilder(connectionString).ConnectionString);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            // The provider's message names the word that it stumbled over, which may be the rest of a password.
            throw new InputException("The database connection string cannot be understood: it has an unknown key or an unusable value. " +
                "Give a SQLite file, or Host, Port, Database, Username, Password and SSL Mode for PostgreSQL, and put a value that holds a semicolon in double quotes.");
        }
    }

    /// <summary>Configures a context of the matching type.</summary>
    public void Configure(DbContextOptionsBuilder builder)
    {
        if (Kind == DatabaseKind.Postgres)
            builder.UseNpgsql(ConnectionString, npgsql => npgsql.UseNodaTime());
        else
            builder.UseSqlite(ConnectionString);
    }

    /// <summary>A new context on this database, owned by the caller.</summary>
    public DistrictContext CreateContext()
    {
        if (Kind == DatabaseKind.Postgres)
        {
            var postgres = new DbContextOptionsBuilder<PostgresDistrictContext>();
            Configure(postgres);
            return new PostgresDistrictContext(postgres.Options);
        }
        var sqlite = new DbContextOptionsBuilder<SqliteDistrictContext>();
        Configure(sqlite);
        return new SqliteDistrictContext(sqlite.Options);
    }

    /// <summary>Creates the database when it is missing and brings it to the current schema; several processes may do so at once.</summary>
    /// <exception cref="InputException">The file cannot be written or the server cannot be reached.</exception>
    public async Task MigrateAsync(CancellationToken cancellation = default)
    {
        try
        {
            await using var context = CreateContext();
            if (Kind == DatabaseKind.Sqlite)
                await MigrateFileAsync(context, cancellation);
            else
                await context.Database.MigrateAsync(cancellation);
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException or System.Net.Sockets.SocketException)
        {
            throw new InputException($"The database {Describe()} cannot be used: {error.Message.TrimEnd('.')}.", error);
        }
    }

    /// <summary>Names the database without its password.</summary>
    public string Describe()
    {
        if (Kind == DatabaseKind.Sqlite)
            return $"'{new SqliteConnectionStringBuilder(ConnectionString).DataSource}'";
        var builder = new NpgsqlConnectionStringBuilder(ConnectionString);
        return $"'{builder.Database}' on {builder.Host}:{builder.Port}";
    }

    private async Task MigrateFileAsync(DistrictContext context, CancellationToken cancellation)
    {
        CreateFolder(context.Database.GetDbConnection().DataSource);
        await using var only = await context.TryLockAsync("migrate", MigrationPatience, cancellation)
            ?? throw new InputException($"Another process has been preparing the database {Describe()} for minutes; end it or try again later.");
        // EF Core locks a migration by a row, which outlives a killed process and would be waited for without end. Under our own lock it is a dead one's.
        if (await context.Database.SqlQueryRaw<int>(FindMigrationLocks).SingleAsync(cancellation) > 0)
            await context.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellation);
        await context.Database.MigrateAsync(cancellation);
        // Readers then never wait for the writer; the setting stays in the file.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
    }

    private static void CreateFolder(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        if (!string.IsNullOrEmpty(folder))
            Directory.CreateDirectory(folder);
    }
}
