using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Backups;
using Mobilitaet.District.Database.Backups.Tables;
using Mobilitaet.District.Tests.Database.Backups;

namespace Mobilitaet.District.Tests.Database;

public class UpgradeTests
{
    /// <summary>Columns that a migration took away on purpose, each with its reason; what is not named here must survive.</summary>
    private static readonly Dictionary<(string Table, string Column), string> s_dropped = new()
    {
        [("Offers", "Provider")] = "names are rows of Providers",
        [("Offers", "WheelchairAccessible")] = "yes and no of StepFree",
        [("Offers", "Contact")] = "stays, but telephone and e-mail move to Phone and Email",
        [("RideRequests", "Party_Adults")] = "rows of Rides",
        [("RideRequests", "Party_ChildAges")] = "rows of Rides",
        [("RideRequests", "Party_Pram")] = "rows of Rides",
        [("RideRequests", "Party_Wheelchair")] = "rows of Rides",
        [("RideRequests", "FromPlaceName")] = "rows of Rides",
        [("RideRequests", "FromLatitude")] = "rows of Rides",
        [("RideRequests", "FromLongitude")] = "rows of Rides",
        [("RideRequests", "ToPlaceName")] = "rows of Rides",
        [("RideRequests", "ToLatitude")] = "rows of Rides",
        [("RideRequests", "ToLongitude")] = "rows of Rides",
        [("RideRequests", "ArriveFrom")] = "rows of Rides",
        [("RideRequests", "ArriveBy")] = "rows of Rides",
        [("RideRequests", "ReturnFrom")] = "rows of Rides",
        [("RideRequests", "ReturnBy")] = "rows of Rides",
        [("RideRequests", "Status")] = "State",
        [("TourStops", "Direction")] = "RideIndex",
        [("UnservedRides", "Direction")] = "RideIndex",
    };

    public static TheoryData<DatabaseKind, string> EveryOlderSchema
    {
        get
        {
            var data = new TheoryData<DatabaseKind, string>();
            foreach (var schema in PortableSchema.All)
            {
                data.Add(DatabaseKind.Sqlite, schema.Name);
                data.Add(DatabaseKind.Postgres, schema.Name);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryOlderSchema))]
    public async Task Migrating_an_older_database_loses_nothing(DatabaseKind kind, string name)
    {
        using var district = new BackupDistrict(kind);
        var schema = PortableSchema.Find(name)!;
        var rows = await RandomRows.StoreAsync(district.Database, schema, seed: 11, count: 30);
        Assert.All(rows, table => Assert.NotEmpty(table.Value));
        var kept = ListKept(schema);
        var before = await StoredSchema.ListRowsAsync(district.Database, kept);

        await district.Database.MigrateAsync();

        AssertAllIn(before, await StoredSchema.ListRowsAsync(district.Database, kept));
        Assert.NotEmpty(await StoredSchema.ListEntitiesAsync(district.Database));
    }

    [Theory]
    [MemberData(nameof(EveryOlderSchema))]
    public async Task A_backup_of_an_older_database_is_upgraded_when_it_is_restored(DatabaseKind kind, string name)
    {
        using var source = new BackupDistrict(kind);
        using var target = new BackupDistrict(kind == DatabaseKind.Sqlite ? DatabaseKind.Postgres : DatabaseKind.Sqlite);
        var schema = PortableSchema.Find(name)!;
        await RandomRows.StoreAsync(source.Database, schema, seed: 12);
        var kept = ListKept(schema);
        var before = await StoredSchema.ListRowsAsync(source.Database, kept);

        Assert.Equal(name, (await source.Backup.WriteAsync(source.File, new BackupOptions())).Schema);
        await target.Restore.RunAsync(source.File, new RestoreOptions());

        AssertAllIn(before, await StoredSchema.ListRowsAsync(target.Database, kept));
        Assert.NotEmpty(await StoredSchema.ListEntitiesAsync(target.Database));
    }

    /// <summary>The older tables with the columns that must still be there.</summary>
    private static List<PortableTable> ListKept(PortableSchema schema)
    {
        var kept = new List<PortableTable>();
        foreach (var table in schema.Tables)
        {
            var columns = table.Columns.Where(column => !s_dropped.ContainsKey((table.Name, column.Name))).ToList();
            if (columns.Count == 0)
                continue;
            var newest = PortableSchema.Newest.Tables.FirstOrDefault(other => other.Name == table.Name);
            Assert.True(newest is not null, $"The table {table.Name} is gone; move its rows in the migration and name its columns in s_dropped.");
            Assert.All(columns, column => Assert.Contains(newest.Columns, other => other.Name == column.Name && other.Kind == column.Kind));
            kept.Add(table with { Columns = columns });
        }
        return kept;
    }

    /// <summary>A migration may add rows, but every older one must be there as often as before.</summary>
    private static void AssertAllIn(List<string> before, List<string> after)
    {
        var counts = after.CountBy(line => line).ToDictionary();
        Assert.All(before.CountBy(line => line), line => Assert.True(counts.GetValueOrDefault(line.Key) >= line.Value, line.Key));
    }
}
