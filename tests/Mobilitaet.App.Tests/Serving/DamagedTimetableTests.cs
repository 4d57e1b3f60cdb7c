using System.Net;
using Mobilitaet.App.Tests.Running;

namespace Mobilitaet.App.Tests.Serving;

/// <summary>A timetable that cannot be read takes nothing away from the rest, and says what is to be done.</summary>
public sealed class DamagedTimetableTests(TimetableDemo demo) : IClassFixture<TimetableDemo>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_started_with_it_answers_and_its_pages_say_so()
    {
        using var folder = new TemporaryFolder();
        // Under another name, because the demo's own timetable would simply be imported again.
        File.Copy(DemoData.OsmFile, folder.In("town.osm.pbf"));
        var import = await AppProcess.RunAsync("import", folder.In("town.osm.pbf"), "--data", folder.Path);
        Assert.True(import.ExitCode == 0, import.Error);
        await DamageAsync(folder);

        await using var server = await ServerProcess.StartAsync(folder.Path);

        await SayItAsync(server);
    }

    [Fact]
    public async Task A_server_that_runs_says_so_and_takes_a_good_one_again()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(demo.Folder, "*.*"))
            File.Copy(file, folder.In(Path.GetFileName(file)));
        await using var server = await ServerProcess.StartAsync(folder.Path);
        Assert.DoesNotContain("einlesen", await server.Client.GetStringAsync("/departures?lang=de", Cancellation), StringComparison.Ordinal);

        await DamageAsync(folder);
        await SayItAsync(server);
        await SayItAsync(server);

        File.Copy(Path.Combine(demo.Folder, "timetable.network"), folder.In("good"));
        File.Move(folder.In("good"), folder.In("timetable.network"), overwrite: true);
        Assert.DoesNotContain("einlesen", await server.Client.GetStringAsync("/departures?lang=de", Cancellation), StringComparison.Ordinal);
        Assert.Equal(2, (await server.StopAsync()).Split("The timetable cannot be used").Length);
    }

    private async Task DamageAsync(TemporaryFolder folder)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(demo.Folder, "timetable.network"), Cancellation);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(folder.In("damaged"), bytes, Cancellation);
        File.SetLastWriteTimeUtc(folder.In("damaged"), DateTime.UtcNow.AddMinutes(1));
        File.Move(folder.In("damaged"), folder.In("timetable.network"), overwrite: true);
    }

    private static async Task SayItAsync(ServerProcess server)
    {
        foreach (var (path, sentence) in ((string, string)[])
        [
            ("/journey?lang=de", "Der Fahrplan kann gerade nicht gelesen werden."),
            ("/departures?stop=Sontra&lang=en", "The timetable cannot be read at the moment."),
            ("/journey?from=Sontra&to=Wanfried&lang=ar", "لا يمكن قراءة جدول المواعيد حاليًا."),
        ])
        {
            using var page = await server.Client.GetAsync(path, Cancellation);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains(sentence, WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancellation)), StringComparison.Ordinal);
        }
        using var colours = await server.Client.GetAsync("/lines.css", Cancellation);
        using var route = await server.Client.GetAsync("/route?from=Sontra&to=Wanfried&lang=de", Cancellation);
        using var problem = await server.Client.GetAsync("/api/v1/stops?query=Sontra", Cancellation);
        Assert.Equal(HttpStatusCode.OK, colours.StatusCode);
        Assert.Equal(HttpStatusCode.OK, route.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, problem.StatusCode);
    }
}
