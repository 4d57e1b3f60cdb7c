using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database.Backups.Files;
using Mobilitaet.District.Database.Backups.Tables;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Database.Backups;

/// <summary>Writes every table of the district's database, as it is at one moment, into one file that either kind of database can be restored from; nobody has to wait for it.</summary>
public sealed class DistrictBackup(DistrictDatabase database, IClock clock)
{
    /// <param name="file">Where to; it appears when it is complete.</param>
    /// <param name="options">What else belongs to it.</param>
    /// <param name="progress">The share of the rows that are written, 0 to 1.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    /// <exception cref="InputException">There is no database, or it is newer than this program, or the file cannot be written.</exception>
    public async Task<BackupSummary> WriteAsync(string file, BackupOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        if (database.Kind == DatabaseKind.Sqlite && !File.Exists(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource))
            throw new InputException($"There is no database {database.Describe()} to back up.");
        using var writer = new BackupFileWriter(file, options.Overwrite);
        try
        {
            await using var context = database.CreateContext();
            await using var reading = await context.BeginReadingAsync(cancellation);
            var schema = await SchemaOfAsync(context, cancellation);
            var createdAt = clock.GetCurrentInstant();
            await AddTablesAsync(writer, StoredTables.Of(context), schema, progress, cancellation);
            foreach (var path in options.Settings?.List() ?? [])
                await writer.AddSettingsAsync(path, cancellation);
            var (manifest, bytes) = await writer.CompleteAsync(schema.Name, database.Kind, createdAt.ToDateTimeOffset(), cancellation);
            return new BackupSummary(Path.GetFullPath(file), bytes, createdAt, schema.Name,
                manifest.Tables.ToDictionary(table => table.Name, table => table.Rows), [.. manifest.Settings.Select(settings => settings.Name)]);
        }
        catch (Exception error) when (error is DbException or SocketException or InvalidDataException)
        {
            throw new InputException($"The database {database.Describe()} cannot be backed up: {error.Message.TrimEnd('.')}.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The backup '{file}' cannot be written: {error.Message.TrimEnd('.')}.", error);
        }
    }

    private async Task<PortableSchema> SchemaOfAsync(DistrictContext context, CancellationToken cancellation)
    {
        var newest = (await context.Database.GetAppliedMigrationsAsync(cancellation)).LastOrDefault()
            ?? throw new InputException($"The database {database.Describe()} is empty; there is nothing to back up.");
        return PortableSchema.Find(PortableSchema.NameOf(newest)) ?? throw new InputException(
            $"The database {database.Describe()} belongs to a newer version of this program; back it up with that version.");
    }

    private static async Task AddTablesAsync(
        BackupFileWriter writer, StoredTables stored, PortableSchema schema, IProgress<double>? progress, CancellationToken cancellation)
    {
        var total = 0L;
        foreach (var table in schema.Tables)
            total += await stored.CountAsync(table, cancellation);
        var counter = new RowCounter(total, progress);
        foreach (var table in schema.Tables)
            await writer.AddTableAsync(table, counter.Count(stored.ReadAsync(table, cancellation), cancellation), cancellation);
    }
}
