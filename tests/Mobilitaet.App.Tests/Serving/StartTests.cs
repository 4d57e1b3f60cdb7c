using System.Diagnostics;
using Mobilitaet.App.Tests.Running;

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
