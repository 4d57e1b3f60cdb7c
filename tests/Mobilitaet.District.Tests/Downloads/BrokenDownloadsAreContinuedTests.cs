using Mobilitaet.District.Downloads;

namespace Mobilitaet.District.Tests.Downloads;

public sealed class BrokenDownloadsAreContinuedTests : UpdateFixture
{
    [Fact]
    public async Task A_download_that_breaks_off_is_continued_where_it_ended()
    {
        var file = Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes);
        Server.ThenBreakOff(file, 100_000);
        var result = Assert.Single(await UpdateAsync(MapSource));
        Assert.Equal(MapBytes, await File.ReadAllBytesAsync(result.Path));
        Assert.Equal("bytes=100000-", Server.Requests[1].Headers["Range"]);
        Assert.Equal("\"v1\"", Server.Requests[1].Headers["If-Range"]);
    }

    [Fact]
    public async Task A_later_update_continues_what_an_earlier_one_had_to_give_up()
    {
        var file = new ServedFile(MapBytes);
        Server.ThenBreakOff(file, 50_000);
        Server.ThenStatus(502);
        Server.ThenStatus(502);
        await RefusedAsync(MapSource, "Run the update again to continue it");
        Assert.Equal(["map.osm.pbf.part", "map.osm.pbf.part.state"], FileNames());

        Server.Files["/map.osm.pbf"] = file;
        Assert.Equal(MapBytes, await File.ReadAllBytesAsync(Assert.Single(await UpdateAsync(MapSource)).Path));
        Assert.Equal("bytes=50000-", Server.Requests[^1].Headers["Range"]);
    }

    [Fact]
    public async Task AServer_without_ranges_sends_everything_again()
    {
        var file = new ServedFile(MapBytes);
        Server.ThenBreakOff(file, 100_000);
        Server.Then((_, stream) => LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\n{file.Headers}Content-Length: {MapBytes.Length}\r\n", MapBytes));
        Assert.Equal(MapBytes, await File.ReadAllBytesAsync(Assert.Single(await UpdateAsync(MapSource)).Path));
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task AServer_that_stalls_midway_is_continued()
    {
        var file = Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes);
        Server.Then(async (_, stream) =>
        {
            await LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\n{file.Headers}Content-Length: {MapBytes.Length}\r\n", MapBytes[..60_000]);
            await Task.Delay(900);
        });
        Assert.Equal(MapBytes, await File.ReadAllBytesAsync(Assert.Single(await new DataUpdate(ImpatientOptions with { Attempts = 10 }).RunAsync(Folder)).Path));
        Assert.True(Server.Requests[^1].Headers.ContainsKey("Range"));
    }

    [Fact]
    public async Task A_continued_file_keeps_its_version_although_theServer_does_not_repeat_it()
    {
        Server.ThenBreakOff(new ServedFile(MapBytes), 50_000);
        Server.Then((_, stream) => LoopbackServer.SendAsync(stream,
            $"HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 50000-{MapBytes.Length - 1}/{MapBytes.Length}\r\nContent-Length: {MapBytes.Length - 50_000}\r\n",
            MapBytes[50_000..90_000]));
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes);
        Assert.Equal(MapBytes, await File.ReadAllBytesAsync(Assert.Single(await UpdateAsync(MapSource)).Path));
        Assert.Equal(("bytes=90000-", "\"v1\""), (Server.Requests[2].Headers["Range"], Server.Requests[2].Headers["If-Range"]));
        Assert.False(Assert.Single(await UpdateAsync(MapSource)).IsNew);
    }

    [Fact]
    public async Task A_file_that_changes_between_two_tries_is_fetched_afresh()
    {
        Server.ThenBreakOff(new ServedFile(new byte[MapBytes.Length], "\"old\""), 100_000);
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes, "\"new\"");
        Assert.Equal(MapBytes, await File.ReadAllBytesAsync(Assert.Single(await UpdateAsync(MapSource)).Path));
    }

    [Fact]
    public async Task AServer_that_continues_another_file_is_noticed()
    {
        Server.ThenBreakOff(new ServedFile(new byte[MapBytes.Length], "\"old\""), 100_000);
        Server.Then((_, stream) => LoopbackServer.SendAsync(stream,
            $"HTTP/1.1 206 Partial Content\r\nETag: \"new\"\r\nContent-Range: bytes 100000-{MapBytes.Length - 1}/{MapBytes.Length}\r\nContent-Length: {MapBytes.Length - 100_000}\r\n",
            MapBytes[100_000..]));
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes, "\"new\"");
        Assert.Equal(MapBytes, await File.ReadAllBytesAsync(Assert.Single(await UpdateAsync(MapSource)).Path));
        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public async Task AServer_that_continues_a_file_of_another_day_is_noticed()
    {
        const string Monday = "Last-Modified: Mon, 23 Nov 2026 08:00:00 GMT\r\n";
        const string Tuesday = "Last-Modified: Tue, 24 Nov 2026 08:00:00 GMT\r\n";
        Server.Then((_, stream) => LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\n{Monday}Content-Length: {MapBytes.Length}\r\n", new byte[100_000]));
        Server.Then((_, stream) => LoopbackServer.SendAsync(stream,
            $"HTTP/1.1 206 Partial Content\r\n{Tuesday}Content-Range: bytes 100000-{MapBytes.Length - 1}/{MapBytes.Length}\r\nContent-Length: {MapBytes.Length - 100_000}\r\n",
            MapBytes[100_000..]));
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes, null);
        var told = new List<DataUpdateProgress>();
        Assert.Equal(MapBytes, await File.ReadAllBytesAsync(Assert.Single(await new DataUpdate(Options(MapSource)).RunAsync(Folder, new Recorder(told))).Path));
        Assert.Single(told, progress => progress.Step == DataUpdateStep.Verifying);
    }

    [Fact]
    public async Task A_cancelled_update_keeps_its_part()
    {
        var file = new ServedFile(MapBytes);
        using var cancellation = new CancellationTokenSource();
        Server.Then(async (_, stream) =>
        {
            await LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\n{file.Headers}Content-Length: {MapBytes.Length}\r\n", MapBytes[..200_000]);
            await Task.Delay(100);
            await cancellation.CancelAsync();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new DataUpdate(Options(MapSource)).RunAsync(Folder, null, cancellation.Token));
        Assert.Contains("map.osm.pbf.part", FileNames());
    }
}
