using System.Text.Json;
using Mobilitaet.App.Tests.Running;

namespace Mobilitaet.App.Tests.Commands;

/// <summary>A line becomes on-demand although its feed does not say so, by the command line or by a file in the data folder.</summary>
public sealed class OnDemandRuleTests
{
    private static readonly string[] Asked =
        ["journey", "--from", "stop:Eschwege Stadtbahnhof", "--to", "stop:Wanfried", "--depart", "2026-11-24T09:00", "--booked-at", "2026-11-23T12:00", "--json"];

    [Fact]
    public async Task Without_a_rule_the_bus_comes_by_itself()
    {
        Assert.Equal("ride", (await FindRideAsync(null, [])).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_line_named_on_the_command_line_must_be_booked_in_time()
    {
        var ride = await FindRideAsync(null, ["--on-demand", "D2?:45"]);

        Assert.Equal("on-demand", ride.GetProperty("kind").GetString());
        var latest = ride.GetProperty("booking").GetProperty("until").GetDateTimeOffset();
        Assert.Equal(TimeSpan.FromMinutes(45), ride.GetProperty("departure").GetDateTimeOffset() - latest);
    }

    [Fact]
    public async Task A_line_named_in_the_data_folder_is_booked_at_the_number_given_there()
    {
        var ride = await FindRideAsync("""[{"linePattern": "d20", "noticeMinutes": 90, "phone": "+49 5651 1", "message": "Bitte anmelden."}]""", []);

        Assert.Equal("on-demand", ride.GetProperty("kind").GetString());
        var booking = ride.GetProperty("booking");
        Assert.Equal(TimeSpan.FromMinutes(90), ride.GetProperty("departure").GetDateTimeOffset() - booking.GetProperty("until").GetDateTimeOffset());
        Assert.Equal("+49 5651 1", booking.GetProperty("phone").GetString());
        Assert.Equal("Bitte anmelden.", booking.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("{", "on-demand.json")]
    [InlineData("""[{"linePattern": "", "noticeMinutes": 90}]""", "linePattern")]
    [InlineData("""[{"linePattern": "D20", "noticeMinutes": -1}]""", "noticeMinutes")]
    public async Task Rules_that_cannot_be_understood_refuse_the_import(string rules, string named)
    {
        using var folder = new TemporaryFolder();
        folder.Write("on-demand.json", rules);

        var run = await AppProcess.RunAsync("import", "timetable", TimetableDemo.FeedFile, "--data", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.In("timetable.network")));
    }

    /// <summary>The first ride of line D20 from the demo timetable imported under these rules.</summary>
    private static async Task<JsonElement> FindRideAsync(string? rules, string[] options)
    {
        using var folder = new TemporaryFolder();
        if (rules is not null)
            folder.Write("on-demand.json", rules);
        var import = await AppProcess.RunAsync(["import", "timetable", TimetableDemo.FeedFile, .. options, "--data", folder.Path]);
        Assert.True(import.ExitCode == 0, import.Error);
        var run = await AppProcess.RunAsync([.. Asked, "--data", folder.Path]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Json.GetProperty("journeys").EnumerateArray().SelectMany(journey => journey.GetProperty("legs").EnumerateArray())
            .First(leg => leg.GetProperty("line").GetString() == "D20");
    }
}
