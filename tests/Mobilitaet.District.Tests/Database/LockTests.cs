using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Postgres;
using Mobilitaet.District.Database.Sqlite;
using Mobilitaet.Routing;
using Npgsql;

namespace Mobilitaet.District.Tests.Database;

public class LockTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_lock_is_held_by_one_and_free_after_its_release(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await using var one = district.Open();
        await using var other = district.Open();
        var held = await one.TryLockAsync("a", TimeSpan.Zero, default);
        Assert.NotNull(held);
        Assert.Null(await other.TryLockAsync("a", TimeSpan.FromMilliseconds(120), default));
        await using (var independent = await other.TryLockAsync("b", TimeSpan.Zero, default))
            Assert.NotNull(independent);
        await held.DisposeAsync();
        await using var next = await other.TryLockAsync("a", TimeSpan.FromSeconds(5), default);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task Many_days_and_runs_leave_only_a_few_files()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        for (var day = 0; day < 40; day++)
        {
            await district.Planning.PlanAsync(TestDistrict.Tuesday.PlusDays(day));
            await district.Runs.RunAsync("test", "", (_, _) => Task.FromResult("Done."), default);
        }
        Assert.InRange(Directory.GetFiles(district.Folder, "*.lock").Length, 1, 3);
    }

    [Fact]
    public async Task The_file_of_a_name_used_once_goes_with_its_holder()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        await using var context = district.Open();
        var before = Directory.GetFiles(district.Folder, "*.lock").Length;
        await using (var held = await context.TryLockAsync("worker", TimeSpan.Zero, default, usedOnce: true))
            Assert.Equal(before + 1, Directory.GetFiles(district.Folder, "*.lock").Length);
        Assert.Equal(before, Directory.GetFiles(district.Folder, "*.lock").Length);
    }

    [Fact]
    public async Task A_lock_file_that_cannot_be_opened_is_refused_at_once_instead_of_waited_for()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        Directory.CreateDirectory(FileLock.PathOf(Path.Combine(district.Folder, "district.db"), "a"));
        await using var context = district.Open();
        var problem = await Assert.ThrowsAsync<InputException>(() => context.TryLockAsync("a", TimeSpan.FromSeconds(20), default));
        Assert.Contains("lock file", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_file_in_a_folder_that_is_gone_is_refused_in_one_sentence() =>
        await Assert.ThrowsAsync<InputException>(() => FileLock.TryTakeAsync(
            Path.Combine(Path.GetTempPath(), "mobilitaet-no-such-folder", "district.db"), "a", TimeSpan.FromSeconds(20), usedOnce: false, default));

    [Fact]
    public void A_lock_on_a_server_says_that_it_is_alive_and_shares_its_session_with_nobody()
    {
        var session = new NpgsqlConnectionStringBuilder(AdvisoryLock.SessionFor("Host=db;Database=kreis"));
        Assert.False(session.Pooling);
        Assert.InRange(session.KeepAlive, 1, 60);
    }
}
