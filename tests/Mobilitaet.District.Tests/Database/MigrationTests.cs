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

    [Fact]
    public async Task A_process_killed_while_it_migrated_does_not_keep_later_ones_waiting()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        await using (var context = district.Open())
        {
            await context.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2026-11-23 09:00:00')");
        }
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await district.Database.MigrateAsync(limit.Token);
    }

    [Fact]
    public async Task Several_processes_may_prepare_one_file_at_once()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "new", "district.db");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DistrictDatabase.At(path).MigrateAsync())));
        await using (var context = DistrictDatabase.At(path).CreateContext())
            Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
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
    [InlineData("sslmode=verify-full", "SSL Mode=VerifyFull")]
    [InlineData("sslmode=verify-ca&sslrootcert=/ca.crt", "Root Certificate=/ca.crt")]
    [InlineData("channel_binding=require", "Channel Binding=Require")]
    [InlineData("connect_timeout=10", "Timeout=10")]
    [InlineData("application_name=kreis", "Application Name=kreis")]
    [InlineData("target_session_attrs=read-write", "Target Session Attributes=read-write")]
    [InlineData("keepalives=1&keepalives_idle=60", "TCP Keepalive Time=60")]
    [InlineData("options=-c%20search_path%3Dkreis", "search_path=kreis")]
    [InlineData("Maximum%20Pool%20Size=7", "Maximum Pool Size=7")]
    public void An_address_may_carry_the_options_that_platforms_hand_out(string options, string expected) =>
        Assert.Contains(expected, DistrictDatabase.At("postgresql://user:word@db/kreis?" + options).ConnectionString, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void An_address_may_name_its_host_as_an_option() =>
        Assert.Contains("Host=/run/postgresql", DistrictDatabase.At("postgres:///kreis?host=/run/postgresql").ConnectionString, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_option_of_an_address_is_named()
    {
        var problem = Assert.Throws<InputException>(() => DistrictDatabase.At("postgres://user:word@db/kreis?sslmod=require"));
        Assert.Contains("'sslmod'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("sslmode", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Password=geheim;wort=1")]
    [InlineData("postgres://user:gehe?im=wort@db/kreis")]
    [InlineData("postgres://user:gehe#wort@db/kreis")]
    [InlineData("postgres://user:x@db/kreis?connect_timeout=wort")]
    public void A_refusal_repeats_no_part_of_a_password(string text) =>
        Assert.DoesNotContain("wort", Assert.Throws<InputException>(() => DistrictDatabase.At(text)).ToString().Split("   at ")[0], StringComparison.Ordinal);

    [Fact]
    public void Options_printed_to_a_log_hold_no_password() =>
        Assert.DoesNotContain("geheim", new DistrictOptions { Database = "Host=db;Password=geheim", NetworkPath = "a" }.ToString(), StringComparison.Ordinal);

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
