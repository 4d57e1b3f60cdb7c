using Mobilitaet.District.Downloads;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Downloads;

public sealed class FailingServersAreGivenUpTests : UpdateFixture
{
    [Fact]
    public async Task AServer_that_fails_twice_is_asked_again()
    {
        Server.ThenStatus(500);
        Server.ThenStatus(503, "Retry-After: 0\r\n");
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes);
        Assert.True(Assert.Single(await UpdateAsync(MapSource)).IsNew);
        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public async Task A_missing_file_is_refused_at_once()
    {
        await KeepsWorkingDataAsync(() => RefusedAsync(MapSource, "answered 404"));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task AServer_that_nobody_knows_is_refused_at_once() =>
        await RefusedAsync(MapSource with { Url = "http://maps.invalid/map.osm.pbf" }, "maps.invalid cannot be found");

    [Fact]
    public async Task AServer_that_promises_more_than_it_sends_is_given_up_after_a_few_tries()
    {
        for (var i = 0; i < 8; i++)
            Server.Then((_, stream) => LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Length: {MapBytes.Length + 5_000}\r\n", MapBytes));
        await KeepsWorkingDataAsync(() => RefusedAsync(MapSource, "could not be downloaded"));
        Assert.InRange(Server.Requests.Count, 3, 5);
    }

    [Fact]
    public async Task A_silentServer_is_given_up()
    {
        for (var i = 0; i < 3; i++)
            Server.Then((_, _) => Task.Delay(900));
        await KeepsWorkingDataAsync(async () =>
        {
            var refusal = await Assert.ThrowsAsync<InputException>(() => new DataUpdate(ImpatientOptions).RunAsync(Folder));
            Assert.Contains("sent nothing for 0.3 seconds", refusal.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_download_that_takes_too_long_is_given_up_with_its_part_kept()
    {
        Server.Then(async (_, stream) =>
        {
            await LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: {MapBytes.Length}\r\n", MapBytes[..60_000]);
            await Task.Delay(1_500);
        });
        var refusal = await Assert.ThrowsAsync<InputException>(() =>
            new DataUpdate(Options(MapSource) with { TimeLimit = TimeSpan.FromMilliseconds(800) }).RunAsync(Folder));
        Assert.Contains("was not finished within", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("map.osm.pbf.part", FileNames());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_above_the_limit_is_refused_even_when_it_hides_its_length(bool tellsLength)
    {
        Server.Then((_, stream) => LoopbackServer.SendAsync(stream, "HTTP/1.1 200 OK\r\n" + (tellsLength ? $"Content-Length: {MapBytes.Length}\r\n" : ""), MapBytes));
        var refusal = await Assert.ThrowsAsync<InputException>(() => new DataUpdate(Options(MapSource) with { MaxBytes = 100_000 }).RunAsync(Folder));
        Assert.Contains("allowed", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(new DirectoryInfo(Folder).GetFiles().Sum(f => f.Length), 0, 101_000);
    }

    [Fact]
    public async Task A_full_disk_is_noticed_before_the_download()
    {
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes);
        var refusal = await Assert.ThrowsAsync<InputException>(() => new DataUpdate(Options(MapSource) with { SpareDiskBytes = long.MaxValue / 2 }).RunAsync(Folder));
        Assert.Contains("make room", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(FileNames());
    }
}
