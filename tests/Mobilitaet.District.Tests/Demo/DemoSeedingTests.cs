using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Demo;
using Mobilitaet.District.Offers;
using NodaTime;

namespace Mobilitaet.District.Tests.Demo;

public class DemoSeedingTests
{
    [Theory]
    [ClassData<EveryDatabase>]
    public async Task The_demo_district_is_seeded_once(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        var first = await Seeding(district).RunAsync(DemoFile.Folder);
        Assert.Empty(first.Warnings);
        Assert.Equal(TestDistrict.Tuesday, first.DemoDay);
        var counts = await CountAsync(district);
        Assert.Equal((16, 139, 40, 120), (counts.Municipalities, counts.Places, counts.Drivers, counts.Requests));
        Assert.Equal(16, counts.MainPlaces);
        var second = await Seeding(district).RunAsync(DemoFile.Folder);
        Assert.Equal((0, TestDistrict.Tuesday), (second.Added, second.DemoDay));
        Assert.Equal(counts, await CountAsync(district));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_change_by_hand_survives_the_next_start(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await Seeding(district).RunAsync(DemoFile.Folder);
        await using (var context = district.Open())
            await context.Offers.Where(offer => offer.Id == "offer-01").ExecuteUpdateAsync(offer => offer.SetProperty(o => o.Title, "Anders"));
        await Seeding(district).RunAsync(DemoFile.Folder);
        await using var after = district.Open();
        Assert.Equal("Anders", (await new OfferQuery(after).FindAsync("offer-01"))!.Title);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_passed_demo_day_moves_to_the_next_one(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await Seeding(district).RunAsync(DemoFile.Folder);
        Assert.Equal(DayPlanOutcome.Planned, await district.HastyPlanning.PlanAsync(TestDistrict.Tuesday));
        district.Clock.AdvanceDays(1);
        Assert.Equal(TestDistrict.Tuesday, (await Seeding(district).RunAsync(DemoFile.Folder)).DemoDay);
        Assert.NotNull(await district.FindPlanAsync(TestDistrict.Tuesday));
        district.Clock.AdvanceDays(1);
        Assert.Equal(TestDistrict.Tuesday.PlusDays(7), (await Seeding(district).RunAsync(DemoFile.Folder)).DemoDay);
        Assert.Null(await district.FindPlanAsync(TestDistrict.Tuesday));
        Assert.Equal(120, (await CountAsync(district)).Requests);
        Assert.Equal([TestDistrict.Tuesday.PlusDays(7)], await district.Planning.ListDaysToPlanAsync(new LocalDate(2026, 11, 25), new LocalDate(2026, 12, 2)));
    }

    [Fact]
    public async Task A_bad_row_is_reported_with_file_and_row_and_the_others_are_used()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var folder = Directory.CreateDirectory(Path.Combine(district.Folder, "demo")).FullName;
        foreach (var file in Directory.GetFiles(DemoFile.Folder, "*.csv"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Damage(Path.Combine(folder, "demo-offers.csv"), 2, "06636003", "06636099");
        Damage(Path.Combine(folder, "demo-drivers.csv"), 3, "51.", "fifty-one.");
        var report = await Seeding(district).RunAsync(folder);
        Assert.Contains(report.Warnings, warning => warning.ToString().StartsWith("demo-offers.csv, row 2:", StringComparison.Ordinal));
        Assert.Contains(report.Warnings, warning => warning.ToString().StartsWith("demo-drivers.csv, row 3:", StringComparison.Ordinal));
        Assert.Equal(39, (await CountAsync(district)).Drivers);
        var missing = 120 - (await CountAsync(district)).Requests;
        Assert.InRange(missing, 1, 20);
        Assert.Equal(missing, report.Warnings.Count(warning => warning.ToString().Contains("which does not exist", StringComparison.Ordinal)));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task What_was_entered_by_hand_keeps_its_place_in_the_plan_of_a_passed_day(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await Seeding(district).RunAsync(DemoFile.Folder);
        // More drivers than the demo's own requests nearby can keep busy.
        foreach (var code in (string[])["hand-1", "hand-2", "hand-3", "hand-4"])
            await district.AddAsync(TestDistrict.Driver(code, TestDistrict.At(3, 0)));
        await district.AddAsync(TestDistrict.Request("hand", TestDistrict.At(3, 0)));
        await district.HastyPlanning.PlanAsync(TestDistrict.Tuesday);
        district.Clock.AdvanceDays(2);
        await Seeding(district).RunAsync(DemoFile.Folder);
        var plan = (await district.FindPlanAsync(TestDistrict.Tuesday))!;
        Assert.Equal((1, 1, 1, 1), (plan.Summary.Requests, plan.Summary.RequestsServed, plan.Summary.People, plan.Summary.PeopleServed));
        Assert.Equal(4, plan.Tours.Sum(tour => tour.Stops.Count));
        Assert.Empty(plan.Unserved);
    }

    private static DemoSeeding Seeding(TestDistrict district) =>
        new(district.Database, new DistrictOptions { Database = district.ConnectionString, NetworkPath = "none" }, district.Clock);

    private static async Task<(int Municipalities, int Places, int MainPlaces, int Offers, int Sessions, int Drivers, int Requests)> CountAsync(TestDistrict district)
    {
        await using var context = district.Open();
        return (
            await context.Municipalities.CountAsync(),
            await context.Places.CountAsync(),
            await context.Places.CountAsync(place => place.IsMainPlace),
            await context.Offers.CountAsync(),
            await context.Sessions.CountAsync(),
            await context.Drivers.CountAsync(),
            await context.RideRequests.CountAsync());
    }

    private static void Damage(string path, int row, string old, string damaged)
    {
        var lines = File.ReadAllLines(path);
        Assert.Contains(old, lines[row], StringComparison.Ordinal);
        lines[row] = lines[row].Replace(old, damaged, StringComparison.Ordinal);
        File.WriteAllLines(path, lines);
    }
}
