using System.Text.Json;
using Mobilitaet.App.Tests.Running;

namespace Mobilitaet.App.Tests.Commands;

public sealed class CommandAnswerTests(DemoData demo)
{
    [Theory]
    [InlineData("import")]
    [InlineData("import", "timetable")]
    [InlineData("journey")]
    [InlineData("departures")]
    [InlineData("route")]
    [InlineData("matrix")]
    [InlineData("isochrone")]
    [InlineData("places")]
    [InlineData("reach")]
    [InlineData("reach", "home")]
    [InlineData("reach", "chains")]
    [InlineData("reach", "compare")]
    [InlineData("reach", "changes")]
    [InlineData("reach", "export")]
    [InlineData("reach", "rules")]
    [InlineData("serve")]
    [InlineData("work")]
    [InlineData("data", "update")]
    [InlineData("demo")]
    [InlineData("demo", "generate")]
    [InlineData("demo", "seed")]
    public async Task Help_describes_every_command_with_an_example(params string[] command)
    {
        var run = await AppProcess.RunAsync([.. command, "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains($"mobilitaet {string.Join(' ', command)}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_tells_what_it_built()
    {
        Assert.True(demo.Answer.GetProperty("streets").GetProperty("segments").GetInt32() > 1000);
        Assert.Equal(16, demo.Answer.GetProperty("places").GetProperty("municipalities").GetInt32());
        Assert.Equal(5, demo.Answer.GetProperty("modes").GetArrayLength());
    }

    [Fact]
    public async Task Route_finds_a_plausible_way_between_two_towns()
    {
        var run = await AppProcess.RunAsync("route", "--from", "Eschwege", "--to", "Sontra", "--data", demo.Folder, "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.InRange(run.Json.GetProperty("seconds").GetInt32(), 600, 2400);
        Assert.InRange(run.Json.GetProperty("metres").GetDouble(), 12_000, 30_000);
        var steps = run.Json.GetProperty("steps");
        Assert.Equal("depart", steps[0].GetProperty("maneuver").GetString());
        Assert.Equal("arrive", steps[steps.GetArrayLength() - 1].GetProperty("maneuver").GetString());
        Assert.Equal(run.Json.GetProperty("metres").GetDouble(), steps.EnumerateArray().Sum(s => s.GetProperty("metres").GetDouble()), 5.0);
    }

    [Theory]
    [InlineData("de", "Ziel erreicht")]
    [InlineData("en", "You have arrived")]
    public async Task Route_speaks_the_language_asked_for(string language, string arrival)
    {
        var run = await AppProcess.RunAsync("route", "--from", "Eschwege", "--to", "Sontra", "--mode", "bicycle", "--language", language, "--data", demo.Folder);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(arrival, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Matrix_equals_single_routes()
    {
        using var folder = new TemporaryFolder();
        var from = folder.Write("from.txt", "Eschwege\nWanfried\n");
        var to = folder.Write("to.txt", "Sontra\nWitzenhausen\n51.187,10.055\n");

        var matrix = await AppProcess.RunAsync("matrix", "--from", from, "--to", to, "--mode", "bicycle", "--distances", "--data", demo.Folder, "--json");
        var route = await AppProcess.RunAsync("route", "--from", "Wanfried", "--to", "Witzenhausen", "--mode", "bicycle", "--data", demo.Folder, "--json");

        Assert.True(matrix.ExitCode == 0, matrix.Error);
        var seconds = matrix.Json.GetProperty("seconds");
        Assert.Equal(2, seconds.GetArrayLength());
        Assert.Equal(3, seconds[0].GetArrayLength());
        Assert.Equal(route.Json.GetProperty("seconds").GetInt32(), seconds[1][1].GetInt32());
    }

    [Fact]
    public async Task Isochrone_is_a_polygon_around_its_place()
    {
        var run = await AppProcess.RunAsync("isochrone", "--at", "51.187,10.055", "--minutes", "15", "--mode", "bicycle", "--data", demo.Folder);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("Feature", run.Json.GetProperty("type").GetString());
        Assert.Contains("Polygon", run.Json.GetProperty("geometry").GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Equal(15, run.Json.GetProperty("properties").GetProperty("minutes").GetDouble());
    }

    [Fact]
    public async Task Places_forgives_a_missing_umlaut()
    {
        var run = await AppProcess.RunAsync("places", "Grossalmerode", "--data", demo.Folder, "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(JsonValueKind.Array, run.Json.ValueKind);
        Assert.Equal("Großalmerode", run.Json[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Reach_shows_the_table_of_a_seeded_demo()
    {
        using var folder = new TemporaryFolder();
        var seed = await AppProcess.RunAsync("demo", "seed", "--data", folder.Path, "--json");
        var reach = await AppProcess.RunAsync("reach", "table", "--category", "childcare", "--data", folder.Path, "--json");

        Assert.True(seed.ExitCode == 0, seed.Error);
        Assert.True(reach.ExitCode == 0, reach.Error);
        Assert.Equal(16, reach.Json.GetProperty("rows").GetArrayLength());
        Assert.All(reach.Json.GetProperty("offers").EnumerateArray(), offer => Assert.Equal("childcare", offer.GetProperty("category").GetString()));
    }

    [Fact]
    public async Task Demo_files_are_generated_byte_for_byte()
    {
        using var folder = new TemporaryFolder();

        var run = await AppProcess.RunAsync("demo", "generate", "--out", folder.In("out"));

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(await File.ReadAllBytesAsync(DemoData.OsmFile, TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(folder.In("out/werra-meissner-demo.osm.pbf"), TestContext.Current.CancellationToken));
    }
}
