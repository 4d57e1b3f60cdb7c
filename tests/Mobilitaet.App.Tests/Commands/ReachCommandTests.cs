using System.IO.Compression;
using System.Text.Json;
using Mobilitaet.App.Tests.Running;

namespace Mobilitaet.App.Tests.Commands;

/// <summary>The commands about reachability, on the whole demo district.</summary>
public sealed class ReachCommandTests(SeededDemo demo) : IClassFixture<SeededDemo>
{
    private const string Week = "2026-11-23";

    [Theory]
    [InlineData("de", "Sprachkurse", "Termine")]
    [InlineData("en", "Language courses", "Sessions")]
    public async Task Reach_sums_up_the_kinds_of_offers_in_the_language_asked_for(string language, string kind, string sessions)
    {
        var run = await AskAsync("reach", "--category", "language", "--week", Week, "--language", language);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(kind, run.Output, StringComparison.Ordinal);
        Assert.Contains(sessions, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reach_proves_or_explains_every_place_of_an_offer()
    {
        var run = await AskAsync("reach", "--offer", "offer-01", "--layer", "bus", "--day", "tuesday", "--week", Week, "--language", "de", "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        var items = run.Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(139, items.Count);
        Assert.Contains(items, item => item.GetProperty("isReachable").GetBoolean());
        Assert.All(items, item => Assert.Equal(item.GetProperty("isReachable").GetBoolean(), item.GetProperty("text").ValueKind == JsonValueKind.Null));
        Assert.Contains(items, item => item.GetProperty("text").GetString()?.Contains("Verbindung", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Reach_home_measures_entitlements_and_finds_the_way_with_a_child()
    {
        var run = await AskAsync("reach", "home", "Rambach", "Eschwege", "--course", "offer-01", "--age-months", "30", "--week", Week, "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("No legal advice", run.Json.GetProperty("warning").GetString(), StringComparison.Ordinal);
        var homes = run.Json.GetProperty("homes").EnumerateArray().ToList();
        var (rambach, eschwege) = (homes[0].GetProperty("travelCosts")[0].GetProperty("travelCosts"), homes[1].GetProperty("travelCosts")[0].GetProperty("travelCosts"));
        Assert.True(rambach.GetProperty("isMet").GetBoolean());
        Assert.False(eschwege.GetProperty("isMet").GetBoolean());
        Assert.Contains("prüfen", rambach.GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.True(homes[1].GetProperty("childcare").GetProperty("isMet").GetBoolean());
        var chain = homes[1].GetProperty("courseWithChildcare");
        string[] ways = ["bring", "toCourse", "fetch", "home"];
        var times = ways.SelectMany(way => (string[])[chain.GetProperty(way).GetProperty("departure").GetString()!, chain.GetProperty(way).GetProperty("arrival").GetString()!]).ToList();
        Assert.Equal(times.Order(StringComparer.Ordinal), times);
    }

    [Fact]
    public async Task Reach_chains_need_a_childcare_that_takes_the_age()
    {
        var small = await AskAsync("reach", "chains", "offer-01", "--age-months", "30", "--week", Week, "--language", "de");
        var grown = await AskAsync("reach", "chains", "offer-01", "--age-months", "200", "--week", Week, "--language", "de");

        Assert.True(small.ExitCode == 0, small.Error);
        Assert.Contains("Kita", small.Output, StringComparison.Ordinal);
        Assert.Contains("Obergrenze", small.Output, StringComparison.Ordinal);
        Assert.Contains("0 von 139 Orten", grown.Output, StringComparison.Ordinal);
        Assert.Contains("Keine Kinderbetreuung nimmt Kinder in diesem Alter.", grown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reach_compare_tells_what_the_holidays_close_and_nothing_of_a_week_with_itself()
    {
        var holidays = await AskAsync("reach", "compare", Week, "2026-12-21", "--category", "authority", "--json");
        var same = await AskAsync("reach", "compare", Week, Week, "--category", "language", "--before-data", demo.Folder, "--language", "de");

        Assert.True(holidays.ExitCode == 0, holidays.Error);
        var kind = holidays.Json.GetProperty("categories")[0];
        Assert.True(kind.GetProperty("peopleLosing").GetInt32() > 0);
        Assert.Equal("otherSessions", kind.GetProperty("reasons")[0].GetProperty("cause").GetString());
        Assert.NotEmpty(holidays.Json.GetProperty("places").EnumerateArray());
        Assert.Contains("Hier hat sich nichts geändert.", same.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reach_changes_are_ranked_by_enrolled_learners()
    {
        await File.WriteAllTextAsync(demo.In("learners.csv"), "Angebot;Ort;Anzahl\noffer-12;Rambach;7\n", TestContext.Current.CancellationToken);

        var run = await AskAsync("reach", "changes", "--category", "language", "--layer", "bus", "--learners", demo.In("learners.csv"), "--week", Week, "--language", "de", "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        var changes = run.Json.EnumerateArray().ToList();
        Assert.Equal(7, changes[0].GetProperty("learnersGaining").GetInt32());
        var learners = changes.Select(change => change.GetProperty("learnersGaining").GetInt32() - change.GetProperty("learnersLosing").GetInt32()).ToList();
        Assert.Equal(learners.OrderDescending(), learners);
    }

    [Fact]
    public async Task Reach_export_writes_a_workbook_in_german()
    {
        var run = await AskAsync("reach", "export", demo.In("woche.xlsx"), "--week", Week, "--language", "de");

        Assert.True(run.ExitCode == 0, run.Error);
        using var workbook = ZipFile.OpenRead(demo.In("woche.xlsx"));
        using var sheets = new StreamReader(workbook.GetEntry("xl/workbook.xml")!.Open());
        Assert.Contains("Orte", await sheets.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reach_rules_can_be_saved_changed_and_are_then_in_force()
    {
        using var folder = new TemporaryFolder();
        var usual = await AppProcess.RunAsync("reach", "rules", "--data", folder.Path);
        folder.Write("reach-rules.json", usual.Output.Replace("\"travelCostKilometres\": 3", "\"travelCostKilometres\": 4.5", StringComparison.Ordinal));

        var changed = await AppProcess.RunAsync("reach", "rules", "--data", folder.Path, "--json");

        Assert.Contains("PLEASE CHECK BEFORE USE", usual.Output, StringComparison.Ordinal);
        Assert.Equal(4.5, changed.Json.GetProperty("entitlements").GetProperty("travelCostKilometres").GetDouble());
    }

    [Theory]
    [InlineData("donkey", "reach", "--layer", "donkey")]
    [InlineData("someday", "reach", "--day", "someday")]
    [InlineData("offer-99", "reach", "--offer", "offer-99")]
    [InlineData("Xyzzyqqq", "reach", "home", "Xyzzyqqq")]
    [InlineData("offer-99", "reach", "chains", "offer-99")]
    [InlineData("216", "reach", "chains", "offer-01", "--age-months", "999")]
    [InlineData("yesterday", "reach", "compare", "yesterday", Week)]
    [InlineData("report-99", "reach", "compare", "report-99", Week)]
    [InlineData("nowhere.csv", "reach", "changes", "--learners", "nowhere.csv")]
    [InlineData("--best", "reach", "changes", "--best", "0")]
    [InlineData("week.doc", "reach", "export", "week.doc")]
    public async Task What_cannot_be_answered_is_one_sentence(string named, params string[] command)
    {
        var run = await AskAsync(command);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(named, run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_that_are_not_understood_are_one_sentence()
    {
        using var folder = new TemporaryFolder();
        folder.Write("reach-rules.json", """{ "reach": { "maxTravelMinutes": 0 } }""");

        var run = await AppProcess.RunAsync("reach", "rules", "--data", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("reach.maxTravelMinutes", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    private Task<AppRun> AskAsync(params string[] command) => AppProcess.RunAsync([.. command, "--data", demo.Folder]);
}
