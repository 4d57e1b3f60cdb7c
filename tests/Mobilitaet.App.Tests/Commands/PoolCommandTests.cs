using System.Text.Json;
using Mobilitaet.App.Tests.Running;
using Mobilitaet.Testing;

namespace Mobilitaet.App.Tests.Commands;

public sealed class PoolCommandTests
{
    private static readonly string s_examples = Path.Combine(TestEnvironment.RepositoryRoot, "tests/Mobilitaet.Pooling.Tests/Examples");

    [Fact]
    public async Task A_checked_plan_is_told_with_its_cost_in_the_units_of_the_file()
    {
        var run = await AppProcess.RunAsync("pool", "--instance", Example("vroom-shipments.json"), "--rounds", "200", "--seed", "3", "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        var answer = run.Json;
        Assert.Equal("vroom-shipments", answer.GetProperty("instance").GetString());
        Assert.Equal((2, 2, 3, 200), (answer.GetProperty("requests").GetInt32(), answer.GetProperty("served").GetInt32(), answer.GetProperty("seed").GetInt32(), answer.GetProperty("rounds").GetInt32()));
        Assert.Equal(36_200, answer.GetProperty("objective").GetProperty("cost").GetDouble());
        Assert.True(answer.GetProperty("verified").GetBoolean());
        Assert.True(answer.GetProperty("cpu_s").GetDouble() > 0 && answer.GetProperty("wall_s").GetDouble() > 0);
        Assert.Equal("08:11:00", answer.GetProperty("plan").GetProperty("tours")[0].GetProperty("departure").GetString());
    }

    [Fact]
    public async Task Equal_seeds_and_rounds_give_equal_plans()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => AppProcess.RunAsync("pool", "--instance", TestEnvironment.SharedData("pooling/cordeau/a3-24.txt"), "--rounds", "300", "--json")));

        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Error));
        Assert.Equal(runs[0].Json.GetProperty("plan").GetRawText(), runs[1].Json.GetProperty("plan").GetRawText());
    }

    [Fact]
    public async Task People_read_the_tours_stop_by_stop_and_the_plan_goes_to_a_file()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "plan.json");
        var run = await AppProcess.RunAsync("pool", "--instance", Example("vroom-shipments.json"), "--rounds", "50", "--out", file);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("08:59", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 of 2 requests served", run.Output, StringComparison.Ordinal);
        using var plan = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(36_200, plan.RootElement.GetProperty("value").GetProperty("cost").GetInt64());
    }

    [Fact]
    public async Task The_processor_time_stays_within_the_limit()
    {
        var run = await AppProcess.RunAsync("pool", "--instance", Example("vroom-shipments.json"), "--seconds", "3", "--json");

        Assert.InRange(run.Json.GetProperty("cpu_s").GetDouble(), 2.5, 3.15);
    }

    [Fact]
    public async Task A_small_plan_is_proven_to_be_the_best()
    {
        var run = await AppProcess.RunAsync("pool", "--instance", TestEnvironment.SharedData("pooling/cordeau/a2-16.txt"), "--seconds", "20", "--prove", "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.True(run.Json.GetProperty("optimal").GetBoolean());
        Assert.True(run.Json.GetProperty("verified").GetBoolean());
        Assert.Equal((16, 16, 16), (run.Json.GetProperty("served").GetInt32(), run.Json.GetProperty("requests").GetInt32(), run.Json.GetProperty("peopleBound").GetInt32()));
        // A proof ends when it is done.
        Assert.InRange(run.Json.GetProperty("cpu_s").GetDouble(), 0.1, 19);
        Assert.Equal(294.25, run.Json.GetProperty("objective").GetProperty("cost").GetDouble(), 0.005);
        Assert.Equal(294.25, run.Json.GetProperty("bound").GetDouble(), 0.005);
    }

    [Fact]
    public async Task A_proof_that_is_stopped_keeps_its_time_and_says_what_it_has()
    {
        var run = await AppProcess.RunAsync("pool", "--instance", TestEnvironment.SharedData("pooling/volunteer-days/vol300-40-1.vol"), "--seconds", "6", "--prove", "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        var answer = run.Json;
        Assert.InRange(answer.GetProperty("cpu_s").GetDouble(), 5.4, 6.3);
        Assert.False(answer.GetProperty("optimal").GetBoolean());
        Assert.True(answer.GetProperty("verified").GetBoolean());
        Assert.Equal("Stopped", answer.GetProperty("proofGap").GetString(), ignoreCase: true);
        Assert.InRange(answer.GetProperty("people").GetInt32(), 1, answer.GetProperty("peopleBound").GetInt32());
        Assert.Equal(JsonValueKind.Null, answer.TryGetProperty("bound", out var bound) ? bound.ValueKind : JsonValueKind.Null);
    }

    [Fact]
    public async Task The_schema_is_printed()
    {
        var run = await AppProcess.RunAsync("pool", "--schema");

        Assert.Equal("object", run.Json.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("--instance FILE", "pool")]
    [InlineData("cannot be read", "pool", "--instance", "nowhere.json")]
    [InlineData("must be positive", "pool", "--instance", "x", "--seconds", "0")]
    [InlineData("must be positive", "pool", "--instance", "x", "--seconds", "NaN")]
    [InlineData("cannot be negative", "pool", "--instance", "x", "--rounds", "-1")]
    public async Task What_cannot_be_planned_is_one_sentence(string named, params string[] arguments)
    {
        var run = await AppProcess.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(named, run.OnlyErrorLine, StringComparison.Ordinal);
    }

    private static string Example(string file) => Path.Combine(s_examples, file);
}
