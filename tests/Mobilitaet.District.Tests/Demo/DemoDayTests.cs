using Microsoft.Extensions.DependencyInjection;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Demo;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.TravelTables;
using Mobilitaet.District.Rides;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.District.Tests.Demo;

/// <summary>The whole way on real input: the demo map imported, the demo district seeded, its travel table computed and its day planned on its streets.</summary>
public class DemoDayTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_demo_district_gets_a_full_travel_table_and_a_plausible_day(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        var network = Path.Combine(district.Folder, "demo.network");
        StreetImport.Run(OsmFile.Open(DemoFile.MapPath), network, new StreetImportOptions { Modes = [.. TravelTableRefresh.Modes] });
        var networks = new DistrictNetworks(network);
        var streets = new StreetTimes(networks);
        await new DemoSeeding(district.Database, new DistrictOptions { Database = district.ConnectionString, NetworkPath = network }, district.Clock)
            .RunAsync(DemoFile.Folder);

        Assert.True(await new TravelTableRefresh(district.Database, streets, district.Clock).RunAsync());
        await using var context = district.Open();
        var table = await new TravelTableQuery(context).GetAsync();
        Assert.Equal(16, table.Rows.Count);
        var cells = table.Rows.SelectMany(row => row.Cells).ToList();
        Report($"{cells.Count(cell => cell.Car!.IsReachable)} of {cells.Count} by car, "
            + $"{cells.Count(cell => cell.Bicycle!.IsReachable)} by bicycle, {cells.Count(cell => cell.Foot!.IsReachable)} on foot; "
            + $"car {cells.Average(cell => cell.Car!.Minutes):0} min on average, at most {cells.Max(cell => cell.Car!.Minutes)}");
        Assert.All(cells, cell => Assert.True(cell.Car!.IsReachable));
        Assert.InRange(cells.Max(cell => cell.Car!.Minutes!.Value), 40, 100);

        var planning = new DayPlanning(
            district.Database, streets, new RideRules(), new DistrictOptions { Database = district.ConnectionString, NetworkPath = "none" }, district.Clock, district.Log);
        Assert.Equal(DayPlanOutcome.Planned, await planning.PlanAsync(TestDistrict.Tuesday));
        var plan = (await district.FindPlanAsync(TestDistrict.Tuesday))!;
        Report(Describe(plan));
        Assert.Equal(120, plan.Summary.Requests);
        Assert.Equal(plan.Summary.Requests, plan.Summary.RequestsServed + plan.Unserved.Count);
        Assert.InRange(plan.Summary.RequestsServed, 30, 119);
    }

    [Fact]
    public void The_network_is_opened_once_and_again_when_its_file_was_replaced()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "demo.network");
        var networks = new DistrictNetworks(path);
        Assert.False(networks.Exists);
        Assert.Throws<MappedFileException>(networks.Get);
        StreetImport.Run(OsmFile.Open(DemoFile.MapPath), path, new StreetImportOptions { Modes = [TravelMode.Foot] });
        var first = networks.Get();
        Assert.Same(first, networks.Get());
        File.Copy(path, path + ".new");
        File.SetLastWriteTimeUtc(path + ".new", DateTime.UtcNow.AddMinutes(1));
        File.Move(path + ".new", path, overwrite: true);
        Assert.NotSame(first, networks.Get());
        Assert.Equal(first.Summary.SourceHash, networks.Get().Summary.SourceHash);
    }

    [Fact]
    public async Task A_search_that_outlives_the_program_s_services_still_reads_its_network()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "demo.network");
        StreetImport.Run(OsmFile.Open(DemoFile.MapPath), path, new StreetImportOptions { Modes = [TravelMode.Foot] });
        IStreetTimes streets;
        await using (var services = new ServiceCollection()
            .AddSingleton(_ => new DistrictNetworks(path)).AddSingleton<IStreetTimes, StreetTimes>().BuildServiceProvider())
        {
            streets = services.GetRequiredService<IStreetTimes>();
            Assert.True(streets.HasMode(TravelMode.Foot));
        }
        Assert.True(streets.Compute(TravelMode.Foot, [TestDistrict.Town], [TestDistrict.Town]).Times.IsReachable(0, 0));
        Assert.False(streets.HasMode(TravelMode.Car));
    }

    private static string Describe(DayPlanView plan) => string.Join('\n',
        [
            $"{plan.Summary.RequestsServed} of {plan.Summary.Requests} requests, {plan.Summary.PeopleServed} of {plan.Summary.People} people, "
                + $"{plan.Tours.Count} tours of {plan.Tours.Select(tour => tour.DriverCode).Distinct().Count()} drivers, "
                + $"{plan.Tours.Sum(tour => tour.Metres) / 1000} km, {plan.Tours.Average(tour => tour.Minutes):0} min a tour",
            .. plan.UnservedByCause.Select(count => $"{count.Requests} x {count.Cause} {count.Kind}"),
        ]);

    private static void Report(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);
}
