using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mobilitaet.District.Database.Sqlite;

/// <summary>The district's database in a SQLite file: instants are numbers, dates and times sortable text.</summary>
public sealed class SqliteDistrictContext(DbContextOptions<SqliteDistrictContext> options) : DistrictContext(options)
{
    public override Task<DatabaseLock?> TryLockAsync(string name, TimeSpan patience, CancellationToken cancellation, bool usedOnce = false) =>
        FileLock.TryTakeAsync(Path.GetFullPath(Database.GetDbConnection().DataSource), name, patience, usedOnce, cancellation);

    /// <summary>A SQLite file has one writer at a time, whatever it writes.</summary>
    public override Task<WritingTransaction> BeginWritingAsync(string name, CancellationToken cancellation = default) =>
        WritingTransaction.BeginAsync(Path.GetFullPath(Database.GetDbConnection().DataSource), () => Database.BeginTransactionAsync(cancellation), cancellation);

    protected override DbTransaction BeginSnapshot(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Instant>().HaveConversion<InstantAsTicks>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateAsText>().HaveMaxLength(10);
        configurationBuilder.Properties<LocalTime>().HaveConversion<LocalTimeAsText>().HaveMaxLength(8);
    }
}
