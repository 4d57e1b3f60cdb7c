using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mobilitaet.District.Database.Backups.Files;
using Mobilitaet.District.Database.Backups.Tables;

namespace Mobilitaet.District.Database.Backups;

/// <summary>
/// The rows of an older backup brought to the newest schema: restored into a SQLite file of their own schema, which is then migrated.
/// So the district's own database sees only complete rows of the newest schema, whichever kind it is.
/// </summary>
internal sealed class UpgradedBackup : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mobilitaet-restore-");
    private readonly DistrictContext _context;

    private UpgradedBackup()
    {
        Database = DistrictDatabase.At($"Data Source={Path.Combine(_folder.FullName, "upgrade.db")};Pooling=False");
        _context = Database.CreateContext();
    }

    private DistrictDatabase Database { get; }

    public static async Task<UpgradedBackup> CreateAsync(BackupFile backup, RowCounter counter, CancellationToken cancellation)
    {
        var upgraded = new UpgradedBackup();
        try
        {
            await upgraded.FillAsync(backup, counter, cancellation);
            return upgraded;
        }
        catch
        {
            await upgraded.DisposeAsync();
            throw;
        }
    }

    public IAsyncEnumerable<object?[]> ReadAsync(PortableTable table, CancellationToken cancellation) => StoredTables.Of(_context).ReadAsync(table, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task FillAsync(BackupFile backup, RowCounter counter, CancellationToken cancellation)
    {
        var migration = _context.Database.GetMigrations().Single(id => PortableSchema.NameOf(id) == backup.Schema.Name);
        await _context.GetService<IMigrator>().MigrateAsync(migration, cancellation);
        await _context.Database.OpenConnectionAsync(cancellation);
        var stored = StoredTables.Of(_context);
        await using (var transaction = await stored.BeginWritingAloneAsync(backup.Schema, cancellation))
        {
            // What a migration itself put into a table is in the backup as well.
            await stored.ClearAsync(backup.Schema, cancellation);
            foreach (var table in backup.Schema.Tables)
                await stored.WriteAsync(table, counter.Count(backup.ReadAsync(table, cancellation), cancellation), cancellation);
            await transaction.CommitAsync(cancellation);
        }
        await _context.Database.CloseConnectionAsync();
        await Database.MigrateAsync(cancellation);
        await _context.Database.OpenConnectionAsync(cancellation);
    }
}
