using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Database;

public class MigrationTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Migrations_build_the_database_from_nothing_and_again_change_nothing(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.Database.MigrateAsync();
        await using var context = district.Open();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.NotEmpty(await context.Database.GetAppliedMigrationsAsync());
        Assert.Empty(await context.Offers.ToListAsync());
    }

    [Theory]
    [InlineData("Data Source=any.db")]
    [InlineData("Host=localhost;Database=any")]
    public void The_migrations_know_the_whole_model(string database)
    {
        using var context = DistrictDatabase.At(database).CreateContext();
        Assert.False(context.Database.HasPendingModelChanges(), "Add a migration for the changed model.");
    }

    [Theory]
    [InlineData("Host=db;Database=kreis", DatabaseKind.Postgres)]
    [InlineData("server=db;database=kreis", DatabaseKind.Postgres)]
    [InlineData("postgres://user:p%40ss@db:5433/kreis?sslmode=require", DatabaseKind.Postgres)]
    [InlineData("Data Source=kreis.db", DatabaseKind.Sqlite)]
    [InlineData("folder/kreis.db", DatabaseKind.Sqlite)]
    public void The_connection_string_tells_the_kind_of_database(string text, DatabaseKind kind) =>
        Assert.Equal(kind, DistrictDatabase.At(text).Kind);

    [Fact]
    public void An_address_becomes_a_connection_string_with_all_its_parts()
    {
        var database = DistrictDatabase.At("postgres://user:p%40ss@db:5433/kreis?sslmode=require");
        Assert.Contains("Host=db", database.ConnectionString, StringComparison.Ordinal);
        Assert.Contains("Password=p@ss", database.ConnectionString, StringComparison.Ordinal);
        Assert.Contains("SSL Mode=Require", database.ConnectionString, StringComparison.Ordinal);
        Assert.Equal("'kreis' on db:5433", database.Describe());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Host=db;Prot=5432")]
    [InlineData("Data Source=x.db;Foo=1")]
    [InlineData("postgres://")]
    public void A_connection_string_that_cannot_be_understood_is_refused_in_one_sentence(string text) =>
        Assert.Throws<InputException>(() => DistrictDatabase.At(text));

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_named_without_its_password()
    {
        var database = DistrictDatabase.At("Host=127.0.0.1;Port=1;Database=kreis;Username=u;Password=secret;Timeout=2");
        var problem = await Assert.ThrowsAsync<InputException>(() => database.MigrateAsync());
        Assert.Contains("'kreis' on 127.0.0.1:1", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_one_sentence()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var path = Path.Combine(district.Folder, "garbage.db");
        await File.WriteAllTextAsync(path, new string('x', 5000));
        var problem = await Assert.ThrowsAsync<InputException>(() => DistrictDatabase.At(path).MigrateAsync());
        Assert.Contains("garbage.db", problem.Message, StringComparison.Ordinal);
    }
}
