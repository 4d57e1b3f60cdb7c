using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Mobilitaet.District.Downloads;
using Mobilitaet.District.Tests.Demo;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Downloads;

public sealed class DataUpdateTests : IAsyncDisposable
{
    private static readonly byte[] s_map = File.ReadAllBytes(DemoFile.MapPath);

    private readonly LoopbackServer _server = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("mobilitaet-download-").FullName;

    [Fact]
    public async Task A_map_arrives_whole_and_a_second_update_fetches_nothing()
    {
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map);
        var first = Assert.Single(await UpdateAsync(Map()));
        Assert.True(first.IsNew);
        Assert.Equal(s_map, await File.ReadAllBytesAsync(first.Path));
        Assert.Equal(["map.osm.pbf", "map.osm.pbf.state"], FileNames());

        var second = Assert.Single(await UpdateAsync(Map()));
        Assert.False(second.IsNew);
        Assert.Equal("\"v1\"", _server.Requests[1].Headers["If-None-Match"]);
    }

    [Fact]
    public async Task A_download_that_breaks_off_is_continued_where_it_ended()
    {
        var file = _server.Files["/map.osm.pbf"] = new ServedFile(s_map);
        _server.ThenBreakOff(file, 100_000);
        var result = Assert.Single(await UpdateAsync(Map()));
        Assert.Equal(s_map, await File.ReadAllBytesAsync(result.Path));
        Assert.Equal("bytes=100000-", _server.Requests[1].Headers["Range"]);
        Assert.Equal("\"v1\"", _server.Requests[1].Headers["If-Range"]);
    }

    [Fact]
    public async Task A_later_update_continues_what_an_earlier_one_had_to_give_up()
    {
        var file = new ServedFile(s_map);
        _server.ThenBreakOff(file, 50_000);
        _server.ThenStatus(502);
        _server.ThenStatus(502);
        await RefusedAsync(Map(), "Run the update again to continue it");
        Assert.Equal(["map.osm.pbf.part", "map.osm.pbf.part.state"], FileNames());

        _server.Files["/map.osm.pbf"] = file;
        Assert.Equal(s_map, await File.ReadAllBytesAsync(Assert.Single(await UpdateAsync(Map())).Path));
        Assert.Equal("bytes=50000-", _server.Requests[^1].Headers["Range"]);
    }

    [Fact]
    public async Task A_server_without_ranges_sends_everything_again()
    {
        var file = new ServedFile(s_map);
        _server.ThenBreakOff(file, 100_000);
        _server.Then((_, stream) => LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\n{file.Headers}Content-Length: {s_map.Length}\r\n", s_map));
        Assert.Equal(s_map, await File.ReadAllBytesAsync(Assert.Single(await UpdateAsync(Map())).Path));
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task A_file_that_changes_between_two_tries_is_fetched_afresh()
    {
        _server.ThenBreakOff(new ServedFile(new byte[s_map.Length], "\"old\""), 100_000);
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map, "\"new\"");
        Assert.Equal(s_map, await File.ReadAllBytesAsync(Assert.Single(await UpdateAsync(Map())).Path));
    }

    [Fact]
    public async Task A_server_that_continues_another_file_is_noticed()
    {
        _server.ThenBreakOff(new ServedFile(new byte[s_map.Length], "\"old\""), 100_000);
        _server.Then((_, stream) => LoopbackServer.SendAsync(stream,
            $"HTTP/1.1 206 Partial Content\r\nETag: \"new\"\r\nContent-Range: bytes 100000-{s_map.Length - 1}/{s_map.Length}\r\nContent-Length: {s_map.Length - 100_000}\r\n",
            s_map[100_000..]));
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map, "\"new\"");
        Assert.Equal(s_map, await File.ReadAllBytesAsync(Assert.Single(await UpdateAsync(Map())).Path));
        Assert.Equal(3, _server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_fails_twice_is_asked_again()
    {
        _server.ThenStatus(500);
        _server.ThenStatus(503, "Retry-After: 0\r\n");
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map);
        Assert.True(Assert.Single(await UpdateAsync(Map())).IsNew);
        Assert.Equal(3, _server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_promises_more_than_it_sends_is_given_up_after_a_few_tries()
    {
        for (var i = 0; i < 8; i++)
            _server.Then((_, stream) => LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Length: {s_map.Length + 5_000}\r\n", s_map));
        await KeepsWorkingDataAsync(() => RefusedAsync(Map(), "could not be downloaded"));
        Assert.InRange(_server.Requests.Count, 3, 5);
    }

    [Fact]
    public async Task A_server_that_promises_less_than_the_file_has_leaves_the_working_data_alone()
    {
        for (var i = 0; i < 4; i++)
            _server.Then((_, stream) => LoopbackServer.SendAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n", s_map));
        await KeepsWorkingDataAsync(() => RefusedAsync(Map(), "cannot be used"));
    }

    [Fact]
    public async Task A_silent_server_is_given_up()
    {
        for (var i = 0; i < 3; i++)
            _server.Then((_, _) => Task.Delay(900));
        await KeepsWorkingDataAsync(async () =>
        {
            var refusal = await Assert.ThrowsAsync<InputException>(() => new DataUpdate(Impatient()).RunAsync(_folder));
            Assert.Contains("sent nothing for 0.3 seconds", refusal.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_download_that_takes_too_long_is_given_up_with_its_part_kept()
    {
        _server.Then(async (_, stream) =>
        {
            await LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: {s_map.Length}\r\n", s_map[..60_000]);
            await Task.Delay(1_500);
        });
        var refusal = await Assert.ThrowsAsync<InputException>(() =>
            new DataUpdate(Options([Map()]) with { TimeLimit = TimeSpan.FromMilliseconds(800) }).RunAsync(_folder));
        Assert.Contains("was not finished within", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("map.osm.pbf.part", FileNames());
    }

    [Fact]
    public async Task A_server_that_stalls_midway_is_continued()
    {
        var file = _server.Files["/map.osm.pbf"] = new ServedFile(s_map);
        _server.Then(async (_, stream) =>
        {
            await LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\n{file.Headers}Content-Length: {s_map.Length}\r\n", s_map[..60_000]);
            await Task.Delay(900);
        });
        Assert.Equal(s_map, await File.ReadAllBytesAsync(Assert.Single(await new DataUpdate(Impatient() with { Attempts = 10 }).RunAsync(_folder)).Path));
        Assert.True(_server.Requests[^1].Headers.ContainsKey("Range"));
    }

    [Theory]
    [InlineData("<html>Please log in</html>")]
    [InlineData("")]
    public async Task Garbage_leaves_the_working_data_alone(string garbage)
    {
        _server.Files["/map.osm.pbf"] = new ServedFile(System.Text.Encoding.UTF8.GetBytes(garbage));
        await KeepsWorkingDataAsync(() => RefusedAsync(Map(), "cannot be used"));
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task A_flipped_bit_is_found()
    {
        var damaged = s_map.ToArray();
        damaged[s_map.Length / 2] ^= 0x10;
        _server.Files["/map.osm.pbf"] = new ServedFile(damaged);
        await KeepsWorkingDataAsync(() => RefusedAsync(Map(), "cannot be used"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_right_checksum_is_accepted_and_a_wrong_one_refused(bool sha256)
    {
        var hash = Convert.ToHexStringLower(sha256 ? SHA256.HashData(s_map) : Md5(s_map));
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map);
        _server.Files["/map.osm.pbf.sum"] = new ServedFile(System.Text.Encoding.ASCII.GetBytes($"{new string('0', hash.Length)}  other.osm.pbf\n{hash}  map.osm.pbf\n"), null);
        var source = Map() with { ChecksumUrl = _server.Url("/map.osm.pbf.sum") };
        Assert.True(Assert.Single(await UpdateAsync(source)).IsNew);

        _server.Files["/map.osm.pbf"] = new ServedFile(s_map, "\"v2\"");
        _server.Files["/map.osm.pbf.sum"] = new ServedFile(System.Text.Encoding.ASCII.GetBytes(new string('0', hash.Length)), null);
        await KeepsWorkingDataAsync(() => RefusedAsync(source, "its checksum does not match"));
    }

    [Fact]
    public async Task A_checksum_without_a_fingerprint_is_refused()
    {
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map);
        _server.Files["/sum"] = new ServedFile("hello"u8.ToArray());
        await RefusedAsync(Map() with { ChecksumUrl = _server.Url("/sum") }, "no MD5 or SHA-256");
    }

    [Theory]
    [InlineData("{0}  old-map.osm.pbf\n{1}  map.osm.pbf\n", true)]
    [InlineData("{0}  other.osm.pbf\n{1} *./map.osm.pbf\n", true)]
    [InlineData("{1}  renamed-today.osm.pbf\n", true)]
    [InlineData("{1}  first.osm.pbf\n{0}  second.osm.pbf\n", false)]
    [InlineData("{1}  old-map.osm.pbf\n{0}  second.osm.pbf\n", false)]
    public async Task The_fingerprint_of_exactly_this_file_counts(string list, bool isAccepted)
    {
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map);
        var text = string.Format(CultureInfo.InvariantCulture, list, new string('0', 64), Convert.ToHexStringLower(SHA256.HashData(s_map)));
        _server.Files["/sums"] = new ServedFile(System.Text.Encoding.ASCII.GetBytes(text), null);
        var source = Map() with { ChecksumUrl = _server.Url("/sums") };
        if (isAccepted)
            Assert.True(Assert.Single(await UpdateAsync(source)).IsNew);
        else
            await RefusedAsync(source, "none of map.osm.pbf");
    }

    [Fact]
    public async Task A_checksum_that_breaks_off_is_asked_again_and_named_when_it_never_comes()
    {
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map);
        var source = Map() with { ChecksumUrl = _server.Url("/sum.sha256") };
        _server.Then((_, stream) => LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Length: {s_map.Length}\r\n", s_map));
        for (var i = 0; i < 3; i++)
        {
            _server.Then(async (_, stream) =>
            {
                await LoopbackServer.SendAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 70\r\n", "0123"u8.ToArray());
                await Task.Delay(200);
                stream.Socket.Close(0);
                throw new IOException("The connection was reset.");
            });
        }
        await RefusedAsync(source, "/sum.sha256 could not be downloaded");
        Assert.Equal(3, _server.Requests.Count(request => request.Path == "/sum.sha256"));
    }

    [Fact]
    public async Task A_continued_file_keeps_its_version_although_the_server_does_not_repeat_it()
    {
        _server.ThenBreakOff(new ServedFile(s_map), 50_000);
        _server.Then((_, stream) => LoopbackServer.SendAsync(stream,
            $"HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 50000-{s_map.Length - 1}/{s_map.Length}\r\nContent-Length: {s_map.Length - 50_000}\r\n",
            s_map[50_000..90_000]));
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map);
        Assert.Equal(s_map, await File.ReadAllBytesAsync(Assert.Single(await UpdateAsync(Map())).Path));
        Assert.Equal(("bytes=90000-", "\"v1\""), (_server.Requests[2].Headers["Range"], _server.Requests[2].Headers["If-Range"]));
        Assert.False(Assert.Single(await UpdateAsync(Map())).IsNew);
    }

    [Fact]
    public async Task A_server_that_continues_a_file_of_another_day_is_noticed()
    {
        const string Monday = "Last-Modified: Mon, 23 Nov 2026 08:00:00 GMT\r\n";
        const string Tuesday = "Last-Modified: Tue, 24 Nov 2026 08:00:00 GMT\r\n";
        _server.Then((_, stream) => LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\n{Monday}Content-Length: {s_map.Length}\r\n", new byte[100_000]));
        _server.Then((_, stream) => LoopbackServer.SendAsync(stream,
            $"HTTP/1.1 206 Partial Content\r\n{Tuesday}Content-Range: bytes 100000-{s_map.Length - 1}/{s_map.Length}\r\nContent-Length: {s_map.Length - 100_000}\r\n",
            s_map[100_000..]));
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map, null);
        var told = new List<DataUpdateProgress>();
        Assert.Equal(s_map, await File.ReadAllBytesAsync(Assert.Single(await new DataUpdate(Options([Map()])).RunAsync(_folder, new Recorder(told))).Path));
        Assert.Single(told, progress => progress.Step == DataUpdateStep.Verifying);
    }

    [Fact]
    public async Task An_access_key_in_an_address_is_neither_told_nor_written_down()
    {
        var port = new Uri(_server.Url("/")).Port;
        var source = Map() with { Url = $"http://user:geheim@127.0.0.1:{port}/map.osm.pbf?key=geheim", ChecksumUrl = _server.Url("/sum?key=geheim") };
        async Task<string> RefusalAsync() => (await Assert.ThrowsAsync<InputException>(() => UpdateAsync(source))).Message;
        var refusals = new List<string> { await RefusalAsync() };
        _server.ThenBreakOff(new ServedFile(s_map), 50_000);
        for (var i = 0; i < 3; i++)
            _server.ThenStatus(503);
        refusals.Add(await RefusalAsync());
        Assert.All(FileNames(), name => Assert.DoesNotContain("geheim", File.ReadAllText(Path.Combine(_folder, name)), StringComparison.Ordinal));
        _server.Files["/map.osm.pbf?key=geheim"] = new ServedFile(s_map);
        refusals.Add(await RefusalAsync());
        _server.Files["/sum?key=geheim"] = new ServedFile(new byte[10]);
        refusals.Add(await RefusalAsync());
        refusals.Add((await Assert.ThrowsAsync<InputException>(() => UpdateAsync(source with { Url = "ftp://user:geheim@host/a" }))).Message);
        refusals.Add(source.ToString());
        Assert.All(refusals, refusal => Assert.DoesNotContain("geheim", refusal, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parts_of_sources_that_are_configured_no_more_are_removed_and_finished_files_stay()
    {
        foreach (var name in new[] { "old.osm.pbf", "old.osm.pbf.state", "old.osm.pbf.part", "old.osm.pbf.part.state", "map.osm.pbf.state.new", "notes.txt" })
            await File.WriteAllTextAsync(Path.Combine(_folder, name), "x");
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map);
        await UpdateAsync(Map());
        Assert.Equal(["map.osm.pbf", "map.osm.pbf.state", "notes.txt", "old.osm.pbf", "old.osm.pbf.state"], FileNames());
    }

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
        var path = Path.Combine(_folder, "sources.json");
        await File.WriteAllTextAsync(path, json);
        var refusal = await Assert.ThrowsAsync<InputException>(() => new DataUpdate(DataUpdateOptions.Load(path)).RunAsync(_folder));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_refused_at_once()
    {
        await KeepsWorkingDataAsync(() => RefusedAsync(Map(), "answered 404"));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_server_that_nobody_knows_is_refused_at_once() =>
        await RefusedAsync(Map() with { Url = "http://maps.invalid/map.osm.pbf" }, "maps.invalid cannot be found");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_above_the_limit_is_refused_even_when_it_hides_its_length(bool tellsLength)
    {
        _server.Then((_, stream) => LoopbackServer.SendAsync(stream, "HTTP/1.1 200 OK\r\n" + (tellsLength ? $"Content-Length: {s_map.Length}\r\n" : ""), s_map));
        var refusal = await Assert.ThrowsAsync<InputException>(() => new DataUpdate(Options([Map()]) with { MaxBytes = 100_000 }).RunAsync(_folder));
        Assert.Contains("allowed", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(new DirectoryInfo(_folder).GetFiles().Sum(f => f.Length), 0, 101_000);
    }

    [Fact]
    public async Task A_full_disk_is_noticed_before_the_download()
    {
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map);
        var refusal = await Assert.ThrowsAsync<InputException>(() => new DataUpdate(Options([Map()]) with { SpareDiskBytes = long.MaxValue / 2 }).RunAsync(_folder));
        Assert.Contains("make room", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(FileNames());
    }

    [Fact]
    public async Task A_timetable_is_unpacked_to_the_last_byte_before_it_is_trusted()
    {
        var zip = Zip("stops.txt", "routes.txt", "trips.txt", "stop_times.txt");
        _server.Files["/feed.zip"] = new ServedFile(zip);
        var result = Assert.Single(await UpdateAsync(Feed()));
        Assert.EndsWith("feed.gtfs.zip", result.Path, StringComparison.Ordinal);

        _server.Files["/feed.zip"] = new ServedFile(zip[..^200], "\"v2\"");
        await RefusedAsync(Feed(), "zip file is damaged");
        _server.Files["/feed.zip"] = new ServedFile(Zip("stops.txt"), "\"v3\"");
        await RefusedAsync(Feed(), "holds no routes.txt");
        Assert.Equal(zip, await File.ReadAllBytesAsync(result.Path));
    }

    [Fact]
    public async Task One_failing_source_does_not_keep_the_others_back()
    {
        _server.Files["/feed.zip"] = new ServedFile(Zip("stops.txt", "routes.txt", "trips.txt", "stop_times.txt"));
        var refusal = await Assert.ThrowsAsync<InputException>(() => UpdateAsync(Map(), Feed()));
        Assert.Contains("map: ", refusal.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, "feed.gtfs.zip")));
    }

    [Fact]
    public async Task A_cancelled_update_keeps_its_part()
    {
        var file = new ServedFile(s_map);
        using var cancellation = new CancellationTokenSource();
        _server.Then(async (_, stream) =>
        {
            await LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\n{file.Headers}Content-Length: {s_map.Length}\r\n", s_map[..200_000]);
            await Task.Delay(100);
            await cancellation.CancelAsync();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new DataUpdate(Options([Map()])).RunAsync(_folder, null, cancellation.Token));
        Assert.Contains("map.osm.pbf.part", FileNames());
    }

    [Fact]
    public async Task Progress_tells_bytes_and_the_whole_length()
    {
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map);
        var told = new List<DataUpdateProgress>();
        await new DataUpdate(Options([Map()])).RunAsync(_folder, new Recorder(told));
        var last = told.Last(p => p.Step == DataUpdateStep.Downloading);
        Assert.Equal((s_map.Length, (long?)s_map.Length), (last.Bytes, last.TotalBytes));
        Assert.Equal(DataUpdateStep.Verifying, told[^1].Step);
    }

    [Fact]
    public async Task Two_updates_of_one_folder_do_not_run_at_once()
    {
        _server.Then((_, _) => Task.Delay(900));
        _server.Files["/map.osm.pbf"] = new ServedFile(s_map);
        var first = UpdateAsync(Map());
        await RefusedAsync(Map(), "another update");
        await first;
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
        await RefusedAsync(Map() with { Clip = Path.Combine(_folder, "none.geojson") }, "none.geojson");
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public void The_committed_sources_are_valid_and_name_extracts_and_a_timetable()
    {
        var options = DataUpdateOptions.Load(Path.Combine(DemoFile.Folder, "sources.json"));
        Assert.All(options.Sources, s => s.Validate());
        Assert.Equal(["hessen.osm.pbf", "thueringen.osm.pbf", "nvv.gtfs.zip"], options.Sources.Select(s => s.FileName));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    private static byte[] Md5(byte[] content)
    {
#pragma warning disable CA5351 // The publisher's format.
        return MD5.HashData(content);
#pragma warning restore CA5351
    }

    private static byte[] Zip(params string[] tables)
    {
        var random = new Random(7);
        var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var table in tables)
            {
                using var writer = new StreamWriter(archive.CreateEntry(table).Open());
                for (var row = 0; row < 200; row++)
                    writer.WriteLine(random.Next().ToString(CultureInfo.InvariantCulture));
            }
        }
        return content.ToArray();
    }

    private static DataUpdateOptions Options(IReadOnlyList<DataSource> sources) => new()
    {
        Sources = sources,
        Attempts = 3,
        FirstPause = TimeSpan.FromMilliseconds(5),
        StallLimit = TimeSpan.FromSeconds(10),
        SpareDiskBytes = 0,
    };

    private DataUpdateOptions Impatient() => Options([Map()]) with { StallLimit = TimeSpan.FromMilliseconds(300) };

    private DataSource Map() => new() { Name = "map", Url = _server.Url("/map.osm.pbf"), Kind = DataSourceKind.Osm };

    private DataSource Feed() => new() { Name = "feed", Url = _server.Url("/feed.zip"), Kind = DataSourceKind.Gtfs };

    private Task<IReadOnlyList<DataUpdateResult>> UpdateAsync(params DataSource[] sources) => new DataUpdate(Options(sources)).RunAsync(_folder);

    private async Task RefusedAsync(DataSource source, string reason) =>
        Assert.Contains(reason, (await Assert.ThrowsAsync<InputException>(() => UpdateAsync(source))).Message, StringComparison.Ordinal);

    private async Task KeepsWorkingDataAsync(Func<Task> update)
    {
        var working = Path.Combine(_folder, "map.osm.pbf");
        await File.WriteAllTextAsync(working, "the data in use");
        await update();
        Assert.Equal("the data in use", await File.ReadAllTextAsync(working));
    }

    private string[] FileNames() => [.. Directory.GetFiles(_folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private sealed class Recorder(List<DataUpdateProgress> told) : IProgress<DataUpdateProgress>
    {
        public void Report(DataUpdateProgress value) => told.Add(value);
    }
}
