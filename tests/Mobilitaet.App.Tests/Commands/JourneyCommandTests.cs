using System.Text.Json;
using Mobilitaet.App.Tests.Running;
using Mobilitaet.Testing;

namespace Mobilitaet.App.Tests.Commands;

public sealed class JourneyCommandTests(TimetableDemo demo) : IClassFixture<TimetableDemo>
{
    private const string Workday = "2026-11-24";

    [Fact]
    public void Import_tells_feeds_stops_validity_and_footpaths()
    {
        Assert.True(demo.Answer.GetProperty("timetable").GetProperty("trips").GetInt32() > 100);
        Assert.Equal("2026", demo.Answer.GetProperty("timetable").GetProperty("feeds")[0].GetProperty("firstDay").GetString()![..4]);
        Assert.NotEqual(JsonValueKind.Null, demo.Answer.GetProperty("footpaths").ValueKind);
        Assert.Equal(0, demo.Answer.GetProperty("notices").GetProperty("error").GetInt32());
    }

    [Fact]
    public async Task Journey_arrives_in_time_leg_by_leg()
    {
        var run = await Ask("journey", "--from", "Wanfried", "--to", "Sontra", "--arrive", "09:00", "--date", Workday, "--booked-at", "2026-11-23T12:00", "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        foreach (var journey in run.Json.GetProperty("journeys").EnumerateArray())
        {
            Assert.True(journey.GetProperty("arrival").GetDateTimeOffset() <= new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(1)));
            var legs = journey.GetProperty("legs").EnumerateArray().ToList();
            Assert.Contains(legs, leg => leg.GetProperty("line").ValueKind == JsonValueKind.String);
            foreach (var (before, after) in legs.Zip(legs.Skip(1)))
                Assert.True(before.GetProperty("arrival").GetDateTimeOffset() <= after.GetProperty("departure").GetDateTimeOffset());
        }
    }

    [Fact]
    public async Task Journey_draws_every_leg_as_a_line()
    {
        var run = await Ask("journey", "--from", "Wanfried", "--to", "Sontra", "--depart", $"{Workday}T07:00", "--geojson", "-");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("FeatureCollection", run.Json.GetProperty("type").GetString());
        var features = run.Json.GetProperty("features");
        Assert.True(features.GetArrayLength() > 1);
        Assert.All(features.EnumerateArray(), feature => Assert.Equal("LineString", feature.GetProperty("geometry").GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Departures_come_in_order_from_the_asked_time_on()
    {
        var run = await Ask("departures", "Eschwege", "Stadtbahnhof", "--at", $"{Workday}T07:00", "--limit", "5", "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        var times = run.Json.GetProperty("departures").EnumerateArray().Select(departure => departure.GetProperty("departure").GetDateTimeOffset()).ToList();
        Assert.Equal(5, times.Count);
        Assert.Equal(times.Order(), times);
        Assert.True(times[0] >= new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.FromHours(1)));
    }

    [Theory]
    [InlineData("not both", "journey", "--from", "Wanfried", "--to", "Sontra", "--depart", "08:00", "--arrive", "09:00")]
    [InlineData("valid from", "journey", "--from", "Wanfried", "--to", "Sontra", "--depart", "08:00", "--date", "2046-11-24")]
    [InlineData("valid from", "departures", "Sontra", "--at", "2046-11-24T08:00")]
    [InlineData("'8 Uhr'", "journey", "--from", "Wanfried", "--to", "Sontra", "--depart", "8 Uhr")]
    [InlineData("'rocket'", "journey", "--from", "Wanfried", "--to", "Sontra", "--layers", "foot,rocket")]
    [InlineData("Xyzzyqwk", "journey", "--from", "Xyzzyqwk", "--to", "Sontra")]
    [InlineData("Xyzzyqwk", "departures", "Xyzzyqwk")]
    public async Task What_cannot_be_answered_is_one_sentence(string named, params string[] arguments)
    {
        var run = await Ask(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(named, run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_timetable_the_command_to_import_one_is_named()
    {
        using var folder = new TemporaryFolder();

        var run = await AppProcess.RunAsync("departures", "Sontra", "--data", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("import timetable", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_timetable_names_its_file()
    {
        using var folder = new TemporaryFolder();
        var bytes = await File.ReadAllBytesAsync(Path.Combine(demo.Folder, "timetable.network"), TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(folder.In("timetable.network"), bytes, TestContext.Current.CancellationToken);

        var run = await AppProcess.RunAsync("departures", "Sontra", "--data", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("timetable.network", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_feed_leaves_the_working_timetable()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Write("broken.zip", "no zip");
        File.Copy(Path.Combine(demo.Folder, "timetable.network"), folder.In("timetable.network"));

        var run = await AppProcess.RunAsync("import", "timetable", broken, "--data", folder.Path);
        var after = await AppProcess.RunAsync("departures", "Sontra", "--at", $"{Workday}T07:00", "--data", folder.Path, "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("broken.zip", run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.True(after.ExitCode == 0, after.Error);
    }

    [Fact]
    public async Task The_report_lists_notices_with_file_and_line()
    {
        using var folder = new TemporaryFolder();
        var feed = Directory.CreateDirectory(folder.In("feed")).FullName;
        System.IO.Compression.ZipFile.ExtractToDirectory(TimetableDemo.FeedFile, feed);
        await File.AppendAllTextAsync(Path.Combine(feed, "stops.txt"), "broken\n", TestContext.Current.CancellationToken);

        var run = await AppProcess.RunAsync("import", "timetable", feed, "--report", "--data", folder.Path, "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        var notice = run.Json.GetProperty("report").EnumerateArray().First(group => group.GetProperty("severity").GetString() == "error");
        Assert.Equal("stops.txt", notice.GetProperty("examples")[0].GetProperty("file").GetString());
    }

    [Fact]
    public async Task The_report_is_written_to_a_file_and_a_place_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        var feed = Directory.CreateDirectory(folder.In("feed")).FullName;
        System.IO.Compression.ZipFile.ExtractToDirectory(TimetableDemo.FeedFile, feed);
        await File.AppendAllTextAsync(Path.Combine(feed, "stops.txt"), "broken\n", TestContext.Current.CancellationToken);

        var run = await AppProcess.RunAsync("import", "timetable", feed, "--report", folder.In("report.json"), "--data", folder.Path);
        var imported = File.GetLastWriteTimeUtc(folder.In("timetable.network"));
        var refused = await AppProcess.RunAsync("import", "timetable", feed, "--report", folder.In("none/report.json"), "--data", folder.Path);

        Assert.True(run.ExitCode == 0, run.Error);
        var report = JsonDocument.Parse(await File.ReadAllTextAsync(folder.In("report.json"), TestContext.Current.CancellationToken)).RootElement;
        Assert.Contains(report.EnumerateArray(), group => group.GetProperty("severity").GetString() == "error");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("report.json", refused.OnlyErrorLine, StringComparison.Ordinal);
        Assert.Equal(imported, File.GetLastWriteTimeUtc(folder.In("timetable.network")));
    }

    [Fact]
    public async Task A_refused_feed_leaves_no_report_and_keeps_an_earlier_one()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Write("broken.zip", "no zip");
        var earlier = folder.Write("earlier.json", "[]");

        await AppProcess.RunAsync("import", "timetable", broken, "--report", folder.In("report.json"), "--data", folder.Path);
        await AppProcess.RunAsync("import", "timetable", broken, "--report", earlier, "--data", folder.Path);

        Assert.False(File.Exists(folder.In("report.json")));
        Assert.Equal("[]", await File.ReadAllTextAsync(earlier, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task No_more_changes_than_allowed()
    {
        string[] asked = ["journey", "--from", "Wanfried", "--to", "Sontra", "--depart", $"{Workday}T07:00", "--layers", "foot,bus", "--json"];

        var one = await Ask([.. asked, "--max-changes", "1"]);
        var none = await Ask([.. asked, "--max-changes", "0"]);

        Assert.True(one.ExitCode == 0, one.Error);
        Assert.All(one.Json.GetProperty("journeys").EnumerateArray(), journey => Assert.Equal(1, journey.GetProperty("changes").GetInt32()));
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("within the limits", none.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_longer_walks_than_allowed()
    {
        string[] asked = ["journey", "--from", "51.18,10.155", "--to", "Sontra", "--depart", $"{Workday}T07:00", "--layers", "foot,bus", "--json"];

        var usual = await Ask(asked);
        var near = await Ask([.. asked, "--max-walk", "6"]);

        Assert.True(usual.ExitCode == 0, usual.Error);
        Assert.InRange(usual.Json.GetProperty("journeys")[0].GetProperty("legs")[0].GetProperty("seconds").GetInt32(), 361, 1200);
        Assert.Equal(2, near.ExitCode);
        Assert.Contains("walking distance of the start", near.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_several_places_names_them_and_a_key_settles_which()
    {
        var asked = await Ask("journey", "--from", "Weißenborn", "--to", "Sontra", "--depart", $"{Workday}T07:00");

        Assert.Equal(2, asked.ExitCode);
        Assert.Contains("'Weißenborn' can mean ", asked.OnlyErrorLine, StringComparison.Ordinal);
        var keys = asked.OnlyErrorLine.Split('(').Skip(1).Select(part => part.Split(')')[0]).ToList();
        Assert.True(keys.Count > 1, asked.OnlyErrorLine);
        var settled = await Ask("journey", "--from", keys[0], "--to", "Sontra", "--depart", $"{Workday}T07:00");
        Assert.True(settled.ExitCode == 0, settled.Error);
    }

    [Fact]
    public async Task In_a_wheelchair_one_rolls_and_learns_what_is_known_of_vehicles_and_stops()
    {
        string[] asked = ["journey", "--from", "Wanfried", "--to", "Sontra", "--depart", $"{Workday}T07:00", "--layers", "foot,bus", "--mode", "wheelchair"];

        var told = await Ask(asked);
        var run = await Ask([.. asked, "--json"]);
        var onFoot = await Ask([.. asked[..^2]]);

        Assert.True(run.ExitCode == 0, run.Error);
        var legs = run.Json.GetProperty("journeys").EnumerateArray().SelectMany(journey => journey.GetProperty("legs").EnumerateArray()).ToList();
        Assert.Contains(legs, leg => leg.GetProperty("kind").GetString() == "wheelchair");
        Assert.DoesNotContain(legs, leg => leg.GetProperty("kind").GetString() == "foot");
        var rides = legs.Where(leg => leg.GetProperty("line").ValueKind == JsonValueKind.String).ToList();
        Assert.All(rides, ride => Assert.Contains(ride.GetProperty("wheelchair").GetString(), (string[])["yes", "unknown"]));
        Assert.All(rides, ride => Assert.Contains(ride.GetProperty("calls")[0].GetProperty("wheelchair").GetString(), (string[])["yes", "unknown"]));
        Assert.Contains("wheelchair: ", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("wheelchair: ", onFoot.Output, StringComparison.Ordinal);
    }

    private Task<AppRun> Ask(params string[] arguments) => AppProcess.RunAsync([.. arguments, "--data", demo.Folder]);
}
