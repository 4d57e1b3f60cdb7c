using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.App.Tests.Running;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers;

namespace Mobilitaet.App.Tests.Serving;

public sealed class StartTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_first_start_prepares_the_demo_and_the_second_finds_it()
    {
        using var folder = new TemporaryFolder();
        TimeSpan first;
        await using (var server = await ServerProcess.StartAsync(folder.Path))
        {
            first = server.Ready;
            output.WriteLine($"first start: listening after {server.Listening.TotalSeconds:0.00} s, ready after {server.Ready.TotalSeconds:0.00} s");
            await server.GetUntilAsync("/api/v1/day-plans", answer => answer.Contains("requestsServed", StringComparison.Ordinal));
        }
        var imported = File.GetLastWriteTimeUtc(folder.In("streets.network"));

        await using var again = await ServerProcess.StartAsync(folder.Path);
        output.WriteLine($"second start: listening after {again.Listening.TotalSeconds:0.00} s, ready after {again.Ready.TotalSeconds:0.00} s");

        Assert.True(first < TimeSpan.FromSeconds(60), $"first start took {first}");
        Assert.True(again.Ready < TimeSpan.FromSeconds(30), $"second start took {again.Ready}");
        Assert.Equal(imported, File.GetLastWriteTimeUtc(folder.In("streets.network")));
        Assert.Contains("requestsServed", await again.Client.GetStringAsync("/api/v1/day-plans", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupting_ends_the_server_cleanly()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path);

        Assert.Equal(0, await server.InterruptAsync());
        Assert.DoesNotContain("   at ", server.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_district_of_its_own_without_streets_gets_no_demo_but_a_sentence()
    {
        using var folder = new TemporaryFolder();
        var database = DistrictDatabase.At($"Data Source={folder.In("mobilitaet.db")}");
        await database.MigrateAsync(TestContext.Current.CancellationToken);
        await using (var context = database.CreateContext())
        {
            context.Municipalities.Add(new Municipality { Ags = "06999001", Name = "Neustadt", Kind = "Stadt", Postcode = "39999" });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        SqliteConnection.ClearAllPools();

        var run = await AppProcess.RunAsync("serve", "--urls", "http://127.0.0.1:0", "--data", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("mobilitaet import FILE", run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.In("streets.network")));
        await using var after = database.CreateContext();
        Assert.Equal((1, 0), (await after.Municipalities.CountAsync(TestContext.Current.CancellationToken), await after.Offers.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_worker_without_any_job_at_a_time_is_refused()
    {
        using var folder = new TemporaryFolder();
        var run = await AppProcess.RunAsync("work", "--workers", "0", "--data", folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--workers", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_says_what_it_works_for_and_ends_cleanly()
    {
        using var folder = new TemporaryFolder();
        using var process = AppProcess.Start("work", "--data", folder.Path);
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        await process.WaitForExitAsync(patience.Token);

        Assert.Contains("mobilitaet.db", line, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
    }
}
