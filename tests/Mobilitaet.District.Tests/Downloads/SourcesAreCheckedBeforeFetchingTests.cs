using Mobilitaet.District.Downloads;
using Mobilitaet.District.Tests.Demo;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Downloads;

public sealed class SourcesAreCheckedBeforeFetchingTests : UpdateFixture
{
    [Theory]
    [InlineData("""{ "Data": { "Sources": null } }""", "Data:Sources")]
    [InlineData("""{ "Data": { "Sources": [null] } }""", "Data:Sources")]
    [InlineData("""{ "Data": { "Sources": [{ "Name": null, "Url": "http://127.0.0.1/a" }] } }""", "name")]
    [InlineData("""{ "Data": { "Sources": [{ "Name": "a", "Url": null }] } }""", "not a web address")]
    [InlineData("""{ "Data": { "StallLimit": "-00:00:01" } }""", "Data:StallLimit")]
    [InlineData("""{ "Data": { "TimeLimit": "100.00:00:00" } }""", "Data:TimeLimit")]
    [InlineData("""{ "Data": { "FirstPause": "-00:00:01" } }""", "Data:FirstPause")]
    [InlineData("""{ "Data": { "Attempts": 0 } }""", "Data:Attempts")]
    [InlineData("""{ "Data": null }""", "no section 'Data'")]
    public async Task A_setting_that_makes_no_sense_is_refused_in_one_sentence(string json, string reason)
    {
        var path = Path.Combine(Folder, "sources.json");
        await File.WriteAllTextAsync(path, json);
        var refusal = await Assert.ThrowsAsync<InputException>(() => new DataUpdate(DataUpdateOptions.Load(path)).RunAsync(Folder));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Map!", "http://127.0.0.1/a", "small letters")]
    [InlineData("map", "ftp://127.0.0.1/a", "not a web address")]
    [InlineData("map", "hessen-latest", "not a web address")]
    public async Task A_wrong_configuration_is_refused_before_anything_is_fetched(string name, string url, string reason) =>
        await RefusedAsync(new DataSource { Name = name, Url = url }, reason);

    [Fact]
    public async Task A_missing_clip_boundary_is_refused_before_anything_is_fetched()
    {
        await RefusedAsync(MapSource with { Clip = Path.Combine(Folder, "none.geojson") }, "none.geojson");
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void The_committed_sources_are_valid_and_name_extracts_and_a_timetable()
    {
        var options = DataUpdateOptions.Load(Path.Combine(DemoFile.Folder, "sources.json"));
        Assert.All(options.Sources, s => s.Validate());
        Assert.Equal(["hessen.osm.pbf", "thueringen.osm.pbf", "nvv.gtfs.zip"], options.Sources.Select(s => s.FileName));
    }

    [Fact]
    public async Task An_access_key_in_an_address_is_neither_told_nor_written_down()
    {
        var port = new Uri(Server.Url("/")).Port;
        var source = MapSource with { Url = $"http://user:geheim@127.0.0.1:{port}/map.osm.pbf?key=geheim", ChecksumUrl = Server.Url("/sum?key=geheim") };
        async Task<string> RefusalAsync() => (await Assert.ThrowsAsync<InputException>(() => UpdateAsync(source))).Message;
        var refusals = new List<string> { await RefusalAsync() };
        Server.ThenBreakOff(new ServedFile(MapBytes), 50_000);
        for (var i = 0; i < 3; i++)
            Server.ThenStatus(503);
        refusals.Add(await RefusalAsync());
        Assert.All(FileNames(), name => Assert.DoesNotContain("geheim", File.ReadAllText(Path.Combine(Folder, name)), StringComparison.Ordinal));
        Server.Files["/map.osm.pbf?key=geheim"] = new ServedFile(MapBytes);
        refusals.Add(await RefusalAsync());
        Server.Files["/sum?key=geheim"] = new ServedFile(new byte[10]);
        refusals.Add(await RefusalAsync());
        refusals.Add((await Assert.ThrowsAsync<InputException>(() => UpdateAsync(source with { Url = "ftp://user:geheim@host/a" }))).Message);
        refusals.Add(source.ToString());
        Assert.All(refusals, refusal => Assert.DoesNotContain("geheim", refusal, StringComparison.Ordinal));
    }
}
