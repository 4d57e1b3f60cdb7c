using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mobilitaet.District.Database;
using Mobilitaet.District.Jobs;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.TravelTables;
using NodaTime;

namespace Mobilitaet.District.Tests.Jobs;

/// <remarks>Job servers of one process share static settings, so tests with servers follow each other.</remarks>
[Collection("job servers")]
public class JobTests
{
    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_starting_worker_finds_the_missing_plan_and_table_and_makes_them(DatabaseKind kind)
    {
        using var district = await FillAsync(kind);
        await using (await StartWorkerAsync(district))
            await WaitForAsync(district, 2);
        Assert.Equal(1, (await district.FindPlanAsync(TestDistrict.Tuesday))!.Summary.RequestsServed);
        Assert.False(await district.Refresh.IsOutdatedAsync());
        var runs = await district.Runs.ListLatestAsync(10);
        Assert.Equal([JobNames.PlanDays, JobNames.TravelTable], runs.Select(run => run.Job).Order());
        Assert.All(runs, run => Assert.Equal((JobRunState.Succeeded, 1.0, true), (run.State, run.Progress, run.EndedAt is not null)));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Work_of_a_killed_process_is_marked_as_lost_and_done_at_the_next_start(DatabaseKind kind)
    {
        using var district = await FillAsync(kind);
        await district.AddAsync(new JobRun { Job = JobNames.PlanDays, Subject = "", Worker = "gone/1", StartedAt = district.Clock.GetCurrentInstant() });
        await using (await StartWorkerAsync(district))
            await WaitForAsync(district, 2);
        Assert.NotNull(await district.FindPlanAsync(TestDistrict.Tuesday));
        Assert.Equal(JobRunState.Lost, (await district.Runs.ListLatestAsync(10)).Single(run => run.Worker == "gone/1").State);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_run_that_is_still_alive_is_not_marked_as_lost(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.Runs.RunAsync("test", "", async (_, token) =>
        {
            Assert.Equal(0, await district.Runs.MarkLostAsync(token));
            return "Done.";
        }, default);
        Assert.Equal((JobRunState.Succeeded, "Done."), await LatestAsync(district));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_run_counts_as_alive_from_the_moment_it_is_recorded(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.Runs.RunAsync("test", "", (_, _) => Task.FromResult("Done."), default);
        var worker = (await district.Runs.ListLatestAsync(1)).Single().Worker;
        // So the database looks between recording a run and the first line of its work.
        await district.AddAsync(new JobRun { Job = "test", Subject = "", Worker = worker, StartedAt = district.Clock.GetCurrentInstant() });
        using (var other = new JobRuns(district.Database, district.Clock))
            Assert.Equal(0, await other.MarkLostAsync());
        district.Runs.Dispose();
        using var later = new JobRuns(district.Database, district.Clock);
        Assert.Equal(1, await later.MarkLostAsync());
    }

    [Fact]
    public async Task A_worker_whose_server_connection_was_cut_takes_its_lock_anew()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Postgres);
        await district.Runs.RunAsync("test", "", (_, _) => Task.FromResult("Done."), default);
        await using (var context = district.Open())
        {
            await context.Database.ExecuteSqlRawAsync(
                "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        }
        using var other = new JobRuns(district.Database, district.Clock);
        await Task.Delay(500);
        await district.Runs.RunAsync("test", "", async (_, token) =>
        {
            Assert.Equal(0, await other.MarkLostAsync(token));
            return "Done.";
        }, default);
    }

    [Fact]
    public async Task Runs_of_long_ago_are_forgotten()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        await district.Runs.RunAsync("old", "", (_, _) => Task.FromResult("Done."), default);
        district.Clock.Advance(Duration.FromDays(91));
        await district.Runs.RunAsync("new", "", (_, _) => Task.FromResult("Done."), default);
        Assert.Equal("new", Assert.Single(await district.Runs.ListLatestAsync(10)).Job);
    }

    [Fact]
    public void Progress_that_cannot_be_written_does_not_end_the_work() =>
        new RunProgress(DistrictDatabase.At("Host=127.0.0.1;Port=1;Database=kreis;Timeout=2"), 1).Report(0.5);

    [Fact]
    public async Task A_database_that_is_away_at_the_start_is_asked_again_until_it_is_there()
    {
        using var district = await FillAsync(DatabaseKind.Sqlite);
        var file = Path.Combine(district.Folder, "district.db");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move(file, file + ".away");
        await using var worker = await StartWorkerAsync(district);
        await Task.Delay(500);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move(file + ".away", file, overwrite: true);
        await WaitForAsync(district, 2);
        Assert.Equal(1, (await district.FindPlanAsync(TestDistrict.Tuesday))!.Summary.RequestsServed);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task The_same_job_on_two_workers_at_once_makes_one_plan(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await using (var one = await StartWorkerAsync(district))
        await using (var other = await StartWorkerAsync(district))
        {
            await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Request("a", TestDistrict.At(4, 0)));
            foreach (var worker in new[] { one, other })
                worker.GetRequiredService<IBackgroundJobClient>().Enqueue<PlanDaysJob>(job => job.RunAsync(CancellationToken.None));
            await WaitForAsync(district, 2);
        }
        Assert.Equal(1, (await district.FindPlanAsync(TestDistrict.Tuesday))!.Summary.Version);
        Assert.DoesNotContain(await district.Runs.ListLatestAsync(10), run => run.State is JobRunState.Failed or JobRunState.Running);
    }

    [Fact]
    public async Task The_plan_of_a_day_that_is_over_stays_and_nothing_is_enqueued_for_it()
    {
        using var district = await FillAsync(DatabaseKind.Sqlite);
        await district.Refresh.RunAsync();
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        district.Clock.AdvanceDays(2);
        await district.AddAsync(TestDistrict.Request("b", TestDistrict.At(3, 0)));
        await using (var worker = await StartWorkerAsync(district, starts: false))
        {
            Assert.Empty(await worker.GetRequiredService<DueWork>().EnqueueAsync());
            await worker.GetRequiredService<PlanDaysJob>().RunAsync(CancellationToken.None);
        }
        Assert.Equal(1, (await district.FindPlanAsync(TestDistrict.Tuesday))!.Summary.Version);
    }

    [Fact]
    public async Task A_day_that_cannot_be_planned_is_named_and_the_others_are_planned()
    {
        using var district = await FillAsync(DatabaseKind.Sqlite);
        var later = TestDistrict.Request("later", TestDistrict.At(4, 0));
        later.Date = TestDistrict.Tuesday.PlusDays(1);
        await district.AddAsync(later);
        var days = 0;
        district.Streets.Computing = () =>
        {
            if (days++ == 0)
                throw new Mobilitaet.Routing.InputException("The streets are broken.");
        };
        await using var worker = await StartWorkerAsync(district, starts: false);
        var failure = await Assert.ThrowsAsync<Mobilitaet.Routing.InputException>(
            () => worker.GetRequiredService<PlanDaysJob>().RunAsync(CancellationToken.None));
        Assert.Contains("2026-11-24 (The streets are broken)", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(await district.FindPlanAsync(later.Date));
        Assert.Equal((JobRunState.Failed, failure.Message), await LatestAsync(district));
    }

    [Fact]
    public async Task A_day_whose_plan_was_replaced_by_another_one_that_is_out_of_date_makes_the_job_run_again()
    {
        using var district = await FillAsync(DatabaseKind.Sqlite);
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        await district.AddAsync(TestDistrict.Request("b", TestDistrict.At(3, 0)));
        district.Streets.Computing = () =>
        {
            using var other = district.Open();
            other.DayPlans.ExecuteUpdate(plan => plan.SetProperty(p => p.Version, p => p.Version + 1));
        };
        await using var worker = await StartWorkerAsync(district, starts: false);
        var job = worker.GetRequiredService<PlanDaysJob>();
        var failure = await Assert.ThrowsAsync<Mobilitaet.Routing.InputException>(() => job.RunAsync(CancellationToken.None));
        Assert.Contains("2026-11-24", failure.Message, StringComparison.Ordinal);
        district.Streets.Computing = () => { };
        await job.RunAsync(CancellationToken.None);
        Assert.Equal(5, (await district.FindPlanAsync(TestDistrict.Tuesday))!.Summary.Version);
    }

    [Fact]
    public async Task A_failing_run_keeps_its_reason()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        await Assert.ThrowsAsync<Mobilitaet.Routing.InputException>(() =>
            district.Runs.RunAsync("test", "", (_, _) => throw new Mobilitaet.Routing.InputException("The streets are missing."), default));
        Assert.Equal((JobRunState.Failed, "The streets are missing."), await LatestAsync(district));
    }

    [Fact]
    public async Task Without_a_street_network_nothing_is_enqueued_and_the_worker_still_starts()
    {
        using var district = await FillAsync(DatabaseKind.Sqlite);
        await using var worker = await StartWorkerAsync(district, withStreets: false);
        Assert.Empty(await worker.GetRequiredService<DueWork>().EnqueueAsync());
    }

    private static async Task<TestDistrict> FillAsync(DatabaseKind kind)
    {
        var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(
            TestDistrict.Municipality("06636001", "Stadt", TestDistrict.Town),
            TestDistrict.Offer("town", "06636001", TestDistrict.Town),
            TestDistrict.Driver("1", TestDistrict.At(5, 0)),
            TestDistrict.Request("a", TestDistrict.At(4, 0)));
        return district;
    }

    private static async Task<Worker> StartWorkerAsync(TestDistrict district, bool withStreets = true, bool starts = true)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IClock>(district.Clock);
        if (withStreets)
            services.AddSingleton<IStreetTimes>(district.Streets);
        services.AddDistrict(new DistrictOptions
        {
            Database = district.ConnectionString,
            NetworkPath = Path.Combine(district.Folder, "no.network"),
            Workers = 2,
            DueWorkPause = TimeSpan.FromMilliseconds(100),
            // The real clock must not start a job in the middle of a test.
            KeepRidesSchedule = "0 3 1 1 *",
        });
        services.AddDistrictWorker();
        var worker = new Worker(services.BuildServiceProvider());
        foreach (var service in starts ? worker.Services : [])
            await service.StartAsync(default);
        return worker;
    }

    private static async Task WaitForAsync(TestDistrict district, int runs)
    {
        var deadline = Environment.TickCount64 + 60_000;
        while (Environment.TickCount64 < deadline)
        {
            await using var context = district.Open();
            if (await context.JobRuns.CountAsync(run => run.State == JobRunState.Succeeded) >= runs)
                return;
            await Task.Delay(100);
        }
        Assert.Fail($"Less than {runs} jobs succeeded: {string.Join("; ", (await district.Runs.ListLatestAsync(10)).Select(run => $"{run.Job} {run.State} {run.Outcome}"))}");
    }

    private static async Task<(JobRunState, string?)> LatestAsync(TestDistrict district)
    {
        var run = (await district.Runs.ListLatestAsync(1)).Single();
        return (run.State, run.Outcome);
    }

    private sealed class Worker(ServiceProvider provider) : IAsyncDisposable
    {
        public List<IHostedService> Services { get; } = [.. provider.GetServices<IHostedService>()];

        public T GetRequiredService<T>()
            where T : notnull => provider.GetRequiredService<T>();

        public async ValueTask DisposeAsync()
        {
            foreach (var service in Services)
                await service.StopAsync(default);
            await provider.DisposeAsync();
        }
    }
}
