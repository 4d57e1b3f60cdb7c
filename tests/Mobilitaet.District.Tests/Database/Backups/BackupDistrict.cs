using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Backups;
using Mobilitaet.District.Jobs;
using NodaTime;
using NodaTime.Testing;

namespace Mobilitaet.District.Tests.Database.Backups;

/// <summary>A database of either kind that does not exist yet, with everything to back it up and restore it.</summary>
internal sealed class BackupDistrict : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BackupDistrict(DatabaseKind kind)
    {
        Database = DistrictDatabase.At(kind == DatabaseKind.Postgres
            ? Testing.PostgresCluster.Require().NewDatabase()
            : $"Data Source={In("district.db")}");
        Runs = new JobRuns(Database, Clock);
        Backup = new DistrictBackup(Database, Clock);
        Restore = new DistrictRestore(Database, Runs);
    }

    public DistrictDatabase Database { get; }

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 11, 23, 9, 0));

    public JobRuns Runs { get; }

    public DistrictBackup Backup { get; }

    public DistrictRestore Restore { get; }

    public string File => In("backup.zip");

    public string In(string name) => Path.Combine(_folder.Path, name);

    public void Dispose()
    {
        Runs.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
