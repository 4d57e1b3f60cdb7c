using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Backups;
using Mobilitaet.District.Database.Backups.Tables;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Database.Backups;

public class WritingTests
{
    [Fact]
    public async Task An_existing_file_is_kept_unless_overwriting_is_asked_for()
    {
        using var district = new BackupDistrict(DatabaseKind.Sqlite);
        await district.Database.MigrateAsync();
        await File.WriteAllTextAsync(district.File, "mine");

        await Assert.ThrowsAsync<InputException>(() => district.Backup.WriteAsync(district.File, new BackupOptions()));
        Assert.Equal("mine", await File.ReadAllTextAsync(district.File));

        await district.Backup.WriteAsync(district.File, new BackupOptions { Overwrite = true });
        Assert.Equal(PortableSchema.Newest.Name, DistrictRestore.Describe(district.File).Schema);
        Assert.Empty(Directory.GetFiles(district.In(""), "*.part"));
    }

    [Fact]
    public async Task A_backup_that_fails_leaves_no_file()
    {
        using var district = new BackupDistrict(DatabaseKind.Sqlite);
        await district.Database.MigrateAsync();
        await using (var context = district.Database.CreateContext())
        {
            context.RideRequests.Add(TestDistrict.Request("r", TestDistrict.Town));
            await context.SaveChangesAsync();
            await context.Database.ExecuteSqlRawAsync("UPDATE \"RideRequests\" SET \"Date\" = 'no date'");
        }

        var problem = await Assert.ThrowsAsync<InputException>(() => district.Backup.WriteAsync(district.File, new BackupOptions()));

        Assert.Contains("no date", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(district.In(""), "backup*"));
    }

    [Fact]
    public async Task A_database_that_is_missing_is_not_created()
    {
        using var district = new BackupDistrict(DatabaseKind.Sqlite);
        await Assert.ThrowsAsync<InputException>(() => district.Backup.WriteAsync(district.File, new BackupOptions()));
        Assert.Empty(Directory.GetFiles(district.In("")));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task A_database_of_a_newer_version_is_refused(DatabaseKind kind)
    {
        using var district = new BackupDistrict(kind);
        await district.Database.MigrateAsync();
        await using (var context = district.Database.CreateContext())
            await context.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_FromTheFuture', '99.0.0')");
        var problem = await Assert.ThrowsAsync<InputException>(() => district.Backup.WriteAsync(district.File, new BackupOptions()));
        Assert.Contains("newer version", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_its_owner_may_read_a_backup()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }
        using var district = new BackupDistrict(DatabaseKind.Sqlite);
        await district.Database.MigrateAsync();
        await district.Backup.WriteAsync(district.File, new BackupOptions());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(district.File));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task A_backup_shows_one_moment_although_others_write_meanwhile(DatabaseKind kind)
    {
        using var district = new BackupDistrict(kind);
        await district.Database.MigrateAsync();
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var number = 0; !enough.IsCancellationRequested; number++)
            {
                // Driver and availability come in one step, so whoever sees only one of them has seen two moments.
                await using var context = district.Database.CreateContext();
                context.Drivers.Add(TestDistrict.Driver($"{number}", TestDistrict.Town));
                await context.SaveChangesAsync();
            }
        });
        var counts = new HashSet<long>();
        for (var round = 0; round < 40 && counts.Count < 15; round++)
        {
            var rows = (await district.Backup.WriteAsync(district.File, new BackupOptions { Overwrite = true })).Rows;
            Assert.Equal(rows["Drivers"], rows["DriverAvailabilities"]);
            counts.Add(rows["Drivers"]);
        }
        await enough.CancelAsync();
        await writing;
        Assert.True(counts.Count > 5, "Nobody wrote between the backups.");
    }

    [Fact]
    public async Task Settings_of_the_data_folder_come_back_and_replace_no_others_unasked()
    {
        using var source = new BackupDistrict(DatabaseKind.Sqlite);
        using var target = new BackupDistrict(DatabaseKind.Sqlite);
        await source.Database.MigrateAsync();
        Directory.CreateDirectory(source.In("data"));
        await File.WriteAllTextAsync(source.In("data/on-demand.json"), "[{\"linePattern\": \"AST*\"}]");
        await File.WriteAllTextAsync(source.In("data/amenities.json"), "derived");
        var written = await source.Backup.WriteAsync(source.File, new BackupOptions { Settings = new SettingsFiles(source.In("data"), ["on-demand.json", "offers.json"]) });
        Assert.Equal(["on-demand.json"], written.Settings);

        Directory.CreateDirectory(target.In("data"));
        await File.WriteAllTextAsync(target.In("data/on-demand.json"), "[]");
        var options = new RestoreOptions { Settings = new SettingsFiles(target.In("data"), ["on-demand.json"]) };
        await Assert.ThrowsAsync<InputException>(() => target.Restore.RunAsync(source.File, options));
        Assert.Equal("[]", await File.ReadAllTextAsync(target.In("data/on-demand.json")));

        await target.Restore.RunAsync(source.File, options with { Replace = true });
        Assert.Equal("[{\"linePattern\": \"AST*\"}]", await File.ReadAllTextAsync(target.In("data/on-demand.json")));
        Assert.Single(Directory.GetFiles(target.In("data")));
    }
}
