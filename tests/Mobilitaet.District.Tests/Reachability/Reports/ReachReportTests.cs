using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mobilitaet.District.Database;
using Mobilitaet.District.Jobs;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.People;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability.Reports;

/// <summary>Stored reports of a few offers on the demo district's streets and timetable, on both databases.</summary>
/// <remarks>Job servers of one process share static settings, so tests with servers follow each other.</remarks>
[Collection("job servers")]
public sealed class ReachReportTests(DemoNetworks networks) : IClassFixture<DemoNetworks>
{
    private static readonly LocalDate s_week = new(2026, 11, 23);

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_stored_report_gives_back_the_table_that_was_computed(DatabaseKind kind)
    {
        using var district = await FillAsync(kind);
        var reporting = Reporting(district);
        Assert.True(await reporting.IsOutdatedAsync(s_week));
        var (report, parts) = (await reporting.BeginAsync(s_week))!.Value;
        Assert.Equal([0, 1, 2], parts);
        foreach (var part in parts)
        {
            Assert.False(await reporting.CompleteAsync(report));
            Assert.True(await reporting.ComputePartAsync(report, part));
        }
        Assert.True(await reporting.HasAllPartsAsync(report));
        Assert.True(await reporting.CompleteAsync(report));
        Assert.False(await reporting.IsOutdatedAsync(s_week));
        Assert.Null(await reporting.BeginAsync(s_week));
        var stored = await LoadAsync(district);
        await using var context = district.Open();
        var input = await new ReachInputQuery(context, DistrictPeople.InEqualParts).GetAsync(new ReachRules(), s_week);
        var computed = ReachComputation.Prepare(input, networks.Demo.Planner).Run();
        Assert.Equal(InputContent.ToText(input), InputContent.ToText(stored.Input));
        Assert.True(computed.Cells.SequenceEqual(stored.Cells));
        Assert.Contains(stored.Cells.ToArray(), cell => cell.IsReachable);
        Assert.Contains(stored.Cells.ToArray(), cell => !cell.IsReachable);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Several_workers_share_the_parts_and_repeat_nothing(DatabaseKind kind)
    {
        using var district = await FillAsync(kind);
        var workers = Enumerable.Range(0, 4).Select(_ => Reporting(district)).ToArray();
        var (report, parts) = (await workers[0].BeginAsync(s_week))!.Value;
        Assert.Equal(report, (await workers[1].BeginAsync(s_week))!.Value.Report);
        var computed = await Task.WhenAll(workers.SelectMany(worker => parts.Select(part => Task.Run(() => worker.ComputePartAsync(report, part)))));
        Assert.Equal(parts.Count, computed.Count(done => done));
        var completed = await Task.WhenAll(workers.Select(worker => Task.Run(() => worker.CompleteAsync(report))));
        Assert.Single(completed, done => done);
        Assert.False(await workers[0].ComputePartAsync(report, parts[0]));
        Assert.False(await workers[0].IsOutdatedAsync(s_week));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_change_makes_the_report_outdated_and_a_new_one_replaces_it(DatabaseKind kind)
    {
        using var district = await FillAsync(kind);
        var reporting = Reporting(district);
        var first = await ComputeAsync(reporting);
        await district.AddAsync(TestDistrict.Driver("late", TestDistrict.At(2, 0), from: 12, until: 18));
        Assert.True(await reporting.IsOutdatedAsync(s_week));
        var second = await ComputeAsync(reporting);
        Assert.False(await reporting.IsOutdatedAsync(s_week));
        await using var context = district.Open();
        Assert.Equal(second, Assert.Single(await new ReachReportQuery(context).ListAsync()).Id);
        Assert.Null(await new ReachReportQuery(context).FindTableAsync(first));
        Assert.Equal(3, await context.ReachReportParts.CountAsync());
        var otherRules = new ReachReporting(district.Database, networks.Demo.Timetables, networks.Demo.Networks, new ReachRules { MaxTravelMinutes = 45 }, district.Clock);
        Assert.True(await otherRules.IsOutdatedAsync(s_week));
    }

    [Fact]
    public async Task An_unfinished_report_is_taken_up_where_it_was_left()
    {
        using var district = await FillAsync(DatabaseKind.Sqlite);
        var (report, parts) = (await Reporting(district).BeginAsync(s_week))!.Value;
        await Reporting(district).ComputePartAsync(report, parts[1]);
        var (again, open) = (await Reporting(district).BeginAsync(s_week))!.Value;
        Assert.Equal(report, again);
        Assert.Equal([0, 2], open);
        await using var context = district.Open();
        Assert.Null(await new ReachReportQuery(context).FindLatestAsync());
    }

    [Fact]
    public async Task Without_a_timetable_or_a_session_no_report_is_due()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        Assert.False(await Reporting(district).IsOutdatedAsync(s_week));
        Assert.Null(await Reporting(district).BeginAsync(s_week));
        await district.AddAsync(TestDistrict.Municipality("06636001", "Stadt", TestDistrict.Town), Course("a", 8));
        var without = new ReachReporting(district.Database, new DistrictTimetable("none", "none", networks.Demo.Networks), networks.Demo.Networks, new ReachRules(), district.Clock);
        Assert.False(await without.IsOutdatedAsync(s_week));
        var problem = await Assert.ThrowsAsync<InputException>(() => without.BeginAsync(s_week));
        Assert.Contains("timetable", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Two_processes_bring_the_report_up_to_date_by_jobs(DatabaseKind kind)
    {
        using var district = await FillAsync(kind);
        // With jobs in memory the second process has nothing to do; on PostgreSQL they share them.
        await using var one = Provider(district);
        await using var two = Provider(district);
        List<IHostedService> services = [.. one.GetServices<IHostedService>(), .. two.GetServices<IHostedService>()];
        foreach (var service in services)
            await service.StartAsync(default);
        var deadline = Environment.TickCount64 + 90_000;
        while (await Reporting(district).IsOutdatedAsync(s_week) && Environment.TickCount64 < deadline)
            await Task.Delay(200);
        foreach (var service in services)
            await service.StopAsync(default);
        var runs = await district.Runs.ListLatestAsync(50);
        Assert.False(await Reporting(district).IsOutdatedAsync(s_week), string.Join("; ", runs.Select(run => $"{run.Job} {run.Subject} {run.State} {run.Outcome}")));
        Assert.Contains(runs, run => run is { Job: JobNames.ReachReport, Outcome: "Complete." });
        Assert.Equal(Reference(await LoadAsync(district)), Reference((await LoadAsync(district)).Input));
    }

    [Fact]
    public async Task Parts_that_a_killed_process_had_taken_are_taken_over_with_the_same_result()
    {
        using var district = await FillAsync(DatabaseKind.Postgres);
        var (report, parts) = (await Reporting(district).BeginAsync(s_week))!.Value;
        await using var killed = Provider(district);
        foreach (var part in parts)
            killed.GetRequiredService<IBackgroundJobClient>().Enqueue<ReachReportJob>(job => job.RunPartAsync(report, part, CancellationToken.None));
        // A killed process leaves its job marked as fetched, and nobody says any more that it is being worked on.
        using var connection = killed.GetRequiredService<JobStorage>().GetConnection();
        var taken = connection.FetchNextJob([JobNames.ReachQueue], default);
        await using var other = Provider(district);
        // Only its job server: what is due at a start would begin the lost part anew.
        var servers = other.GetServices<IHostedService>().Where(service => service is not DueWorkAtStart).ToList();
        foreach (var server in servers)
            await server.StartAsync(default);
        await WaitAsync(async () => !await Reporting(district).IsOutdatedAsync(s_week));
        foreach (var server in servers)
            await server.StopAsync(default);
        Assert.NotNull(taken.JobId);
        Assert.Equal(0, await CountOpenPartsAsync(district));
        Assert.Equal(Reference(await LoadAsync(district)), Reference((await LoadAsync(district)).Input));
        Assert.Equal(3, (await district.Runs.ListLatestAsync(50)).Count(run => run.Outcome == "Computed."));
    }

    [Fact]
    public void The_week_is_the_one_in_which_tomorrow_lies()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        LocalDate Week(int day, int hour) => ReachReportJob.WeekOf(new LocalDateTime(2026, 11, day, hour, 0).InZoneLeniently(berlin).ToInstant(), berlin);
        Assert.Equal(s_week, Week(23, 10));
        Assert.Equal(s_week, Week(28, 23));
        Assert.Equal(s_week.PlusDays(7), Week(29, 0));
        Assert.Equal(s_week, Week(22, 12));
    }

    private ReachCell[] Reference(ReachInput input) => ReachComputation.Prepare(input, networks.Demo.Planner).Run().Cells.ToArray();

    private static ReachCell[] Reference(ReachTable table) => table.Cells.ToArray();

    private ReachReporting Reporting(TestDistrict district) =>
        new(district.Database, networks.Demo.Timetables, networks.Demo.Networks, new ReachRules(), district.Clock) { SessionsOfPart = 2 };

    private ServiceProvider Provider(TestDistrict district)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IClock>(district.Clock);
        services.AddDistrict(new DistrictOptions
        {
            Database = district.ConnectionString,
            NetworkPath = networks.Demo.PathOf("streets"),
            TimetablePath = networks.Demo.PathOf("timetable"),
            FootpathsPath = networks.Demo.PathOf("footpaths"),
            Workers = 2,
            TakeOverAfter = TimeSpan.FromSeconds(10),
        });
        services.AddSingleton(provider => Reporting(district));
        services.AddDistrictWorker();
        return services.BuildServiceProvider();
    }

    private static async Task WaitAsync(Func<Task<bool>> isReached)
    {
        var deadline = Environment.TickCount64 + 90_000;
        while (!await isReached() && Environment.TickCount64 < deadline)
            await Task.Delay(200);
    }

    private static async Task<int> CountOpenPartsAsync(TestDistrict district)
    {
        await using var context = district.Open();
        return await context.ReachReportParts.CountAsync(part => part.Cells == null);
    }

    private static async Task<int> ComputeAsync(ReachReporting reporting)
    {
        var (report, parts) = (await reporting.BeginAsync(s_week))!.Value;
        foreach (var part in parts)
            await reporting.ComputePartAsync(report, part);
        Assert.True(await reporting.CompleteAsync(report));
        return report;
    }

    private static async Task<ReachTable> LoadAsync(TestDistrict district)
    {
        await using var context = district.Open();
        var query = new ReachReportQuery(context);
        return (await query.FindTableAsync((await query.FindLatestAsync(s_week))!.Id))!;
    }

    private static async Task<TestDistrict> FillAsync(DatabaseKind kind)
    {
        var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(
            TestDistrict.Municipality("06636001", "Stadt", TestDistrict.Town),
            TestDistrict.Municipality("06636002", "Dorf", TestDistrict.At(4, 3)),
            TestDistrict.Municipality("06636003", "Nordland", new GeoPoint(61, 10)),
            Course("a", 8), Course("b", 9), Course("c", 14),
            TestDistrict.Driver("1", TestDistrict.At(5, 0)));
        return district;
    }

    private static Offer Course(string id, int hour)
    {
        var offer = TestDistrict.Offer(id, "06636001", TestDistrict.Town);
        offer.Sessions.Add(new Session { OfferId = id, Weekdays = Weekdays.Tuesday | Weekdays.Friday, Start = new LocalTime(hour, 30), End = new LocalTime(hour + 3, 0) });
        return offer;
    }
}
