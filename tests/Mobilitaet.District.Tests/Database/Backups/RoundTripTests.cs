using CsCheck;
using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Backups;
using Mobilitaet.District.Database.Backups.Tables;

namespace Mobilitaet.District.Tests.Database.Backups;

public class RoundTripTests
{
    public static TheoryData<DatabaseKind, DatabaseKind> EveryPair { get; } = new()
    {
        { DatabaseKind.Sqlite, DatabaseKind.Sqlite },
        { DatabaseKind.Sqlite, DatabaseKind.Postgres },
        { DatabaseKind.Postgres, DatabaseKind.Sqlite },
        { DatabaseKind.Postgres, DatabaseKind.Postgres },
    };

    [Theory]
    [MemberData(nameof(EveryPair))]
    public async Task Every_row_of_every_table_comes_back_the_same(DatabaseKind from, DatabaseKind to)
    {
        using var source = new BackupDistrict(from);
        using var target = new BackupDistrict(to);
        var rows = await RandomRows.StoreAsync(source.Database, PortableSchema.Newest, seed: 1, count: 60);
        Assert.All(rows, table => Assert.NotEmpty(table.Value));

        var written = await source.Backup.WriteAsync(source.File, new BackupOptions());
        var restored = await target.Restore.RunAsync(source.File, new RestoreOptions());

        Assert.Equal(rows.ToDictionary(table => table.Key, table => (long)table.Value.Count), written.Rows);
        Assert.Equal(written.Rows, restored.Rows);
        Assert.Equal(source.Clock.GetCurrentInstant(), restored.CreatedAt);
        await AssertSameAsync(source.Database, target.Database);
    }

    [Fact]
    public void Rows_of_any_content_survive_both_databases() => Gen.Int.Sample(
        seed =>
        {
            using var first = new BackupDistrict(DatabaseKind.Sqlite);
            using var second = new BackupDistrict(DatabaseKind.Postgres);
            using var third = new BackupDistrict(DatabaseKind.Sqlite);
            RandomRows.StoreAsync(first.Database, PortableSchema.Newest, seed, count: 15).GetAwaiter().GetResult();
            first.Backup.WriteAsync(first.File, new BackupOptions()).GetAwaiter().GetResult();
            second.Restore.RunAsync(first.File, new RestoreOptions()).GetAwaiter().GetResult();
            second.Backup.WriteAsync(second.File, new BackupOptions()).GetAwaiter().GetResult();
            third.Restore.RunAsync(second.File, new RestoreOptions()).GetAwaiter().GetResult();
            AssertSameAsync(first.Database, third.Database).GetAwaiter().GetResult();
        },
        iter: 8,
        threads: 1);

    private static async Task AssertSameAsync(DistrictDatabase expected, DistrictDatabase actual)
    {
        Assert.Equal(await StoredSchema.ListRowsAsync(expected, PortableSchema.Newest.Tables), await StoredSchema.ListRowsAsync(actual, PortableSchema.Newest.Tables));
        Assert.Equal(await StoredSchema.ListEntitiesAsync(expected), await StoredSchema.ListEntitiesAsync(actual));
    }
}
