using Mobilitaet.District.Database;

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
    public async Task A_year_of_days_and_runs_leaves_only_a_few_files()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        await using var context = district.Open();
        for (var day = 0; day < 365; day++)
        {
            await using var plan = await context.TryLockAsync($"plan {day}", TimeSpan.Zero, default);
            await using var run = await context.TryLockAsync($"run {day}", TimeSpan.Zero, default, usedOnce: true);
            Assert.True(plan is not null && run is not null);
        }
        Assert.InRange(Directory.GetFiles(district.Folder, "*.lock").Length, 1, 32);
    }
}
