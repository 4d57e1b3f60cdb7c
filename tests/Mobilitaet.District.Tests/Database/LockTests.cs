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
}
