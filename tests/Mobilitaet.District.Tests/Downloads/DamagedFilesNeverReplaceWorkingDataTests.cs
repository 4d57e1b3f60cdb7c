namespace Mobilitaet.District.Tests.Downloads;

public sealed class DamagedFilesNeverReplaceWorkingDataTests : UpdateFixture
{
    [Fact]
    public async Task AServer_that_promises_less_than_the_file_has_leaves_the_working_data_alone()
    {
        for (var i = 0; i < 4; i++)
            Server.Then((_, stream) => LoopbackServer.SendAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n", MapBytes));
        await KeepsWorkingDataAsync(() => RefusedAsync(MapSource, "cannot be used"));
    }

    [Theory]
    [InlineData("<html>Please log in</html>")]
    [InlineData("")]
    public async Task Garbage_leaves_the_working_data_alone(string garbage)
    {
        Server.Files["/map.osm.pbf"] = new ServedFile(System.Text.Encoding.UTF8.GetBytes(garbage));
        await KeepsWorkingDataAsync(() => RefusedAsync(MapSource, "cannot be used"));
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_flipped_bit_is_found()
    {
        var damaged = MapBytes.ToArray();
        damaged[MapBytes.Length / 2] ^= 0x10;
        Server.Files["/map.osm.pbf"] = new ServedFile(damaged);
        await KeepsWorkingDataAsync(() => RefusedAsync(MapSource, "cannot be used"));
    }

    [Fact]
    public async Task A_timetable_is_unpacked_to_the_last_byte_before_it_is_trusted()
    {
        var zip = FeedZip("stops.txt", "routes.txt", "trips.txt", "stop_times.txt");
        Server.Files["/feed.zip"] = new ServedFile(zip);
        var result = Assert.Single(await UpdateAsync(FeedSource));
        Assert.EndsWith("feed.gtfs.zip", result.Path, StringComparison.Ordinal);

        Server.Files["/feed.zip"] = new ServedFile(zip[..^200], "\"v2\"");
        await RefusedAsync(FeedSource, "zip file is damaged");
        Server.Files["/feed.zip"] = new ServedFile(FeedZip("stops.txt"), "\"v3\"");
        await RefusedAsync(FeedSource, "holds no routes.txt");
        Assert.Equal(zip, await File.ReadAllBytesAsync(result.Path));
    }
}
