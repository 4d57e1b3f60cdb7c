using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Mobilitaet.District.Database.Postgres;

/// <summary>The district's database on a PostgreSQL server, shared by any number of processes.</summary>
public sealed class PostgresDistrictContext(DbContextOptions<PostgresDistrictContext> options) : DistrictContext(options)
{
    public override Task<DatabaseLock?> TryLockAsync(string name, TimeSpan patience, CancellationToken cancellation, bool usedOnce = false) =>
        AdvisoryLock.TryTakeAsync(Database.GetConnectionString()!, name, patience, cancellation);

    public override Task<WritingTransaction> BeginWritingAsync(string name, CancellationToken cancellation = default) =>
        WritingTransaction.BeginAsync($"{Database.GetConnectionString()} {name}", async () =>
        {
            var transaction = await Database.BeginTransactionAsync(cancellation);
            try
            {
                await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"mobilitaet:" + name}, 0))", cancellation);
                return transaction;
            }
            catch
            {
                await transaction.DisposeAsync();
                throw;
            }
        }, cancellation);

    protected override DbTransaction BeginSnapshot(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);
}
