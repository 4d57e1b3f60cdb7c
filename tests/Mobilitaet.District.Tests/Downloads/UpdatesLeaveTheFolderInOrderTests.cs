using Mobilitaet.District.Downloads;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Downloads;

public sealed class UpdatesLeaveTheFolderInOrderTests : UpdateFixture
{
    [Fact]
    public async Task A_map_arrives_whole_and_a_second_update_fetches_nothing()
    {
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes);
        var first = Assert.Single(await UpdateAsync(MapSource));
        Assert.True(first.IsNew);
        Assert.Equal(MapBytes, await File.ReadAllBytesAsync(first.Path));
        Assert.Equal(["map.osm.pbf", "map.osm.pbf.state"], FileNames());

        var second = Assert.Single(await UpdateAsync(MapSource));
        Assert.False(second.IsNew);
        Assert.Equal("\"v1\"", Server.Requests[1].Headers["If-None-Match"]);
    }

    [Fact]
    public async Task One_failing_source_does_not_keep_the_others_back()
    {
        Server.Files["/feed.zip"] = new ServedFile(FeedZip("stops.txt", "routes.txt", "trips.txt", "stop_times.txt"));
        var refusal = await Assert.ThrowsAsync<InputException>(() => UpdateAsync(MapSource, FeedSource));
        Assert.Contains("map: ", refusal.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Folder, "feed.gtfs.zip")));
    }

    [Fact]
    public async Task Two_updates_of_oneFolder_do_not_run_at_once()
    {
        Server.Then((_, _) => Task.Delay(900));
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes);
        var first = UpdateAsync(MapSource);
        await RefusedAsync(MapSource, "another update");
        await first;
    }

    [Fact]
    public async Task Parts_of_sources_that_are_configured_no_more_are_removed_and_finished_files_stay()
    {
        foreach (var name in new[] { "old.osm.pbf", "old.osm.pbf.state", "old.osm.pbf.part", "old.osm.pbf.part.state", "map.osm.pbf.state.new", "notes.txt" })
            await File.WriteAllTextAsync(Path.Combine(Folder, name), "x");
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes);
        await UpdateAsync(MapSource);
        Assert.Equal(["map.osm.pbf", "map.osm.pbf.state", "notes.txt", "old.osm.pbf", "old.osm.pbf.state"], FileNames());
    }

    [Fact]
    public async Task Progress_tells_bytes_and_the_whole_length()
    {
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes);
        var told = new List<DataUpdateProgress>();
        await new DataUpdate(Options(MapSource)).RunAsync(Folder, new Recorder(told));
        var last = told.Last(p => p.Step == DataUpdateStep.Downloading);
        Assert.Equal((MapBytes.Length, (long?)MapBytes.Length), (last.Bytes, last.TotalBytes));
        Assert.Equal(DataUpdateStep.Verifying, told[^1].Step);
    }
}
