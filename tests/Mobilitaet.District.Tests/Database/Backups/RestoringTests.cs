using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Backups;
using Mobilitaet.District.Database.Backups.Tables;
using Mobilitaet.District.Jobs;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Tests.Database.Backups;

public class RestoringTests
{
    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task A_database_that_is_not_empty_keeps_its_rows_unless_replacing_is_asked_for(DatabaseKind kind)
    {
        using var source = new BackupDistrict(DatabaseKind.Sqlite);
        using var target = new BackupDistrict(kind);
        await RandomRows.StoreAsync(source.Database, PortableSchema.Newest, seed: 2);
        await source.Backup.WriteAsync(source.File, new BackupOptions());
        await RandomRows.StoreAsync(target.Database, PortableSchema.Newest, seed: 3);
        await EndRunsAsync(target);
        var before = await StoredSchema.ListRowsAsync(target.Database, PortableSchema.Newest.Tables);

        var refusal = await Assert.ThrowsAsync<InputException>(() => target.Restore.RunAsync(source.File, new RestoreOptions()));
        Assert.Contains("--replace", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await StoredSchema.ListRowsAsync(target.Database, PortableSchema.Newest.Tables));

        await target.Restore.RunAsync(source.File, new RestoreOptions { Replace = true });
        Assert.Equal(
            await StoredSchema.ListRowsAsync(source.Database, PortableSchema.Newest.Tables),
            await StoredSchema.ListRowsAsync(target.Database, PortableSchema.Newest.Tables));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task A_restore_that_fails_in_the_middle_leaves_the_old_rows(DatabaseKind kind)
    {
        using var source = new BackupDistrict(DatabaseKind.Sqlite);
        using var target = new BackupDistrict(kind);
        await RandomRows.StoreAsync(source.Database, PortableSchema.Newest, seed: 4);
        await using (var context = source.Database.CreateContext())
        {
            // SQLite lets this pass when it is told to; no database can take it back.
            await context.Database.OpenConnectionAsync();
            await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
            await context.Database.ExecuteSqlRawAsync("UPDATE \"TourStops\" SET \"RideRequestId\" = -77");
        }
        await source.Backup.WriteAsync(source.File, new BackupOptions());
        await RandomRows.StoreAsync(target.Database, PortableSchema.Newest, seed: 5);
        await EndRunsAsync(target);
        var before = await StoredSchema.ListRowsAsync(target.Database, PortableSchema.Newest.Tables);

        var refusal = await Assert.ThrowsAsync<InputException>(() => target.Restore.RunAsync(source.File, new RestoreOptions { Replace = true }));

        Assert.Contains("nothing was changed", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await StoredSchema.ListRowsAsync(target.Database, PortableSchema.Newest.Tables));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task New_rows_are_numbered_behind_the_restored_ones(DatabaseKind kind)
    {
        using var source = new BackupDistrict(DatabaseKind.Sqlite);
        using var target = new BackupDistrict(kind);
        await source.Database.MigrateAsync();
        await using (var context = source.Database.CreateContext())
        {
            context.Drivers.Add(TestDistrict.Driver("first", TestDistrict.Town));
            await context.SaveChangesAsync();
            context.JobRuns.Add(new JobRun { Id = 4711, Job = "a", Subject = "", Worker = "w", State = JobRunState.Succeeded });
            await context.SaveChangesAsync();
        }
        await source.Backup.WriteAsync(source.File, new BackupOptions());
        await target.Restore.RunAsync(source.File, new RestoreOptions());
        await target.Runs.RunAsync("test", "", (_, _) => Task.FromResult("Done."), default);

        await using var restored = target.Database.CreateContext();
        Assert.Equal(4712, await restored.JobRuns.MaxAsync(run => run.Id));
        restored.Drivers.Add(TestDistrict.Driver("second", TestDistrict.Town));
        await restored.SaveChangesAsync();
        Assert.Equal(2, await restored.Drivers.MaxAsync(driver => driver.Id));
        // A table that came back empty still counts from one.
        restored.RideRequests.Add(TestDistrict.Request("r", TestDistrict.Town));
        await restored.SaveChangesAsync();
        Assert.Equal(1, await restored.RideRequests.MaxAsync(request => request.Id));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task While_a_job_runs_nothing_is_restored(DatabaseKind kind)
    {
        using var source = new BackupDistrict(DatabaseKind.Sqlite);
        using var target = new BackupDistrict(kind);
        await source.Database.MigrateAsync();
        await source.Backup.WriteAsync(source.File, new BackupOptions());
        await target.Database.MigrateAsync();
        using var worker = new JobRuns(target.Database, target.Clock);

        await worker.RunAsync("plan-days", "", async (_, _) =>
        {
            var refusal = await Assert.ThrowsAsync<InputException>(() => target.Restore.RunAsync(source.File, new RestoreOptions { Replace = true }));
            Assert.Contains("plan-days", refusal.Message, StringComparison.Ordinal);
            return "Done.";
        }, default);

        await target.Restore.RunAsync(source.File, new RestoreOptions { Replace = true });
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task A_run_whose_process_died_does_not_prevent_restoring(DatabaseKind kind)
    {
        using var source = new BackupDistrict(DatabaseKind.Sqlite);
        using var target = new BackupDistrict(kind);
        await source.Database.MigrateAsync();
        await source.Backup.WriteAsync(source.File, new BackupOptions());
        await target.Database.MigrateAsync();
        await using (var context = target.Database.CreateContext())
        {
            context.JobRuns.Add(new JobRun { Job = "plan-days", Subject = "", Worker = "gone", StartedAt = Instant.FromUtc(2026, 11, 23, 8, 0) });
            await context.SaveChangesAsync();
        }
        await target.Restore.RunAsync(source.File, new RestoreOptions { Replace = true });
        await using var restored = target.Database.CreateContext();
        Assert.Empty(await restored.JobRuns.ToListAsync());
    }

    [Fact]
    public async Task Two_restores_do_not_run_at_once()
    {
        using var source = new BackupDistrict(DatabaseKind.Sqlite);
        await source.Database.MigrateAsync();
        await source.Backup.WriteAsync(source.File, new BackupOptions());
        await using var context = source.Database.CreateContext();
        await using var other = await context.TryLockAsync("restore", TimeSpan.Zero, default);

        var refusal = await Assert.ThrowsAsync<InputException>(() => source.Restore.RunAsync(source.File, new RestoreOptions()));
        Assert.Contains("Another process", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_only_SQLite_can_store_is_refused_by_PostgreSQL_in_one_sentence()
    {
        using var source = new BackupDistrict(DatabaseKind.Sqlite);
        using var target = new BackupDistrict(DatabaseKind.Postgres);
        await source.Database.MigrateAsync();
        await using (var context = source.Database.CreateContext())
        {
            context.RideRequests.Add(TestDistrict.Request("a\0b", TestDistrict.Town));
            await context.SaveChangesAsync();
        }
        await source.Backup.WriteAsync(source.File, new BackupOptions());
        var refusal = await Assert.ThrowsAsync<InputException>(() => target.Restore.RunAsync(source.File, new RestoreOptions()));
        Assert.Contains("nothing was changed", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    /// <summary>Random runs may count as running, and what runs must not be replaced.</summary>
    private static async Task EndRunsAsync(BackupDistrict district) => await district.Runs.MarkLostAsync();
}
