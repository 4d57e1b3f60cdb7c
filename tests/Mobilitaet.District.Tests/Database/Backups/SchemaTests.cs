using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Backups.Tables;

namespace Mobilitaet.District.Tests.Database.Backups;

public class SchemaTests
{
    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task A_backup_has_every_table_that_the_migrations_make(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await using var context = district.Open();
        var tables = await context.Database.SqlQueryRaw<string>(kind == DatabaseKind.Sqlite
            ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
            : "SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public'").ToListAsync();
        Assert.Equal(
            tables.Where(table => !table.StartsWith("__EF", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            PortableSchema.Newest.Tables.Select(table => table.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task A_backup_has_every_column_that_the_migrations_make(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await using var context = district.Open();
        foreach (var table in PortableSchema.Newest.Tables)
        {
            var columns = await context.Database.SqlQueryRaw<string>(kind == DatabaseKind.Sqlite
                ? "SELECT name AS \"Value\" FROM pragma_table_info({0})"
                : "SELECT column_name AS \"Value\" FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'NEVER' AND table_name = {0}", table.Name).ToListAsync();
            Assert.Equal(columns.Order(StringComparer.Ordinal), table.Columns.Select(column => column.Name));
        }
    }

    [Theory]
    [InlineData("any.db")]
    [InlineData("Host=localhost;Database=any")]
    public void Every_kind_of_entity_lies_in_a_table_of_the_backup(string database)
    {
        using var context = DistrictDatabase.At(database).CreateContext();
        var backedUp = PortableSchema.Newest.Tables.Select(table => table.Name).ToHashSet();
        Assert.All(context.Model.GetEntityTypes(), type => Assert.Contains(type.GetTableName()!, backedUp));
    }

    [Fact]
    public void Both_kinds_of_database_have_migrations_of_the_same_names_in_the_same_order()
    {
        using var sqlite = DistrictDatabase.At("any.db").CreateContext();
        Assert.Equal(PortableSchema.All.Select(schema => schema.Name), sqlite.Database.GetMigrations().Select(PortableSchema.NameOf));
        Assert.Equal(PortableSchema.All.Count, PortableSchema.All.DistinctBy(schema => schema.Name).Count());
    }

    [Fact]
    public void Every_table_comes_after_those_that_it_refers_to()
    {
        var names = PortableSchema.Newest.Tables.Select(table => table.Name).ToList();
        Assert.True(names.IndexOf("Municipalities") < names.IndexOf("Places"));
        Assert.True(names.IndexOf("DayPlans") < names.IndexOf("Tours"));
        Assert.True(names.IndexOf("Tours") < names.IndexOf("TourStops"));
    }
}
