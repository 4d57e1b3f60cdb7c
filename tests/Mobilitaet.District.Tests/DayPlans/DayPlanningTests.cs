using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.District.Tests.DayPlans;

public class DayPlanningTests
{
    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_day_is_planned_and_shown_by_village(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(
            TestDistrict.Driver("1", TestDistrict.At(12, 0)),
            TestDistrict.Request("a", TestDistrict.At(10, 0)),
            TestDistrict.Request("b", TestDistrict.At(11, 1), wayBack: false, 2));
        Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        var plan = await district.FindPlanAsync(TestDistrict.Tuesday);
        Assert.NotNull(plan);
        Assert.Equal((2, 2, 3, 3), (plan.Summary.Requests, plan.Summary.RequestsServed, plan.Summary.People, plan.Summary.PeopleServed));
        Assert.Empty(plan.Unserved);
        var stops = plan.Tours.SelectMany(tour => tour.Stops).ToList();
        Assert.Equal(6, stops.Count);
        Assert.All(stops.Where(stop => !stop.IsWayHome && stop.Kind == StopKind.DropOff),
            stop => Assert.True(stop.Begin >= new LocalTime(8, 30) && stop.Departure <= new LocalTime(9, 0)));
        Assert.All(stops.Where(stop => stop.IsWayHome && stop.Kind == StopKind.Pickup),
            stop => Assert.Equal(("Stadt", true), (stop.PlaceName, stop.Begin >= new LocalTime(12, 0) && stop.Begin <= new LocalTime(12, 30))));
        Assert.All(plan.Tours, tour => Assert.True(tour.Departure >= new LocalTime(7, 0) && tour.Return <= new LocalTime(13, 0) && tour.Metres > 0));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Planning_again_changes_nothing_until_something_changed(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Request("a", TestDistrict.At(4, 0)));
        Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        Assert.Equal(DayPlanOutcome.Unchanged, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        Assert.Empty(await district.Planning.ListDaysToPlanAsync(TestDistrict.Tuesday, TestDistrict.Tuesday));
        await district.AddAsync(TestDistrict.Request("b", TestDistrict.At(3, 0)));
        Assert.Equal([TestDistrict.Tuesday], await district.Planning.ListDaysToPlanAsync(TestDistrict.Tuesday, TestDistrict.Tuesday));
        Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        var plan = await district.FindPlanAsync(TestDistrict.Tuesday);
        Assert.Equal((2, 2), (plan!.Summary.Version, plan.Summary.RequestsServed));
        await using var context = district.Open();
        Assert.Equal(1, await context.DayPlans.CountAsync());
        Assert.Equal(8, await context.TourStops.CountAsync());
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_new_street_network_makes_a_plan_outdated(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Request("a", TestDistrict.At(4, 0)));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        district.Streets.NetworkHash = "other";
        Assert.Equal([TestDistrict.Tuesday], await district.Planning.ListDaysToPlanAsync(TestDistrict.Tuesday, TestDistrict.Tuesday));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Two_planners_at_once_make_one_plan(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Request("a", TestDistrict.At(4, 0)));
        var inside = 0;
        district.Streets.Computing = () =>
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            Thread.Sleep(100);
            Interlocked.Decrement(ref inside);
        };
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => district.Planning.PlanAsync(TestDistrict.Tuesday))));
        Assert.Equal(1, outcomes.Count(outcome => outcome == DayPlanOutcome.Planned));
        Assert.Equal(3, outcomes.Count(outcome => outcome == DayPlanOutcome.Unchanged));
        await using var context = district.Open();
        Assert.Equal(1, (await context.DayPlans.SingleAsync()).Version);
        Assert.Equal(4, await context.TourStops.CountAsync());
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_plan_made_from_an_older_version_is_dropped_and_leaves_the_newer_one_whole(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Request("a", TestDistrict.At(4, 0)));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        await district.AddAsync(TestDistrict.Request("b", TestDistrict.At(3, 0)));
        // Whenever the planner computes, somebody stores another version.
        district.Streets.Computing = () => StoreAnotherVersion(district);
        Assert.Equal(DayPlanOutcome.Superseded, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        var plan = await district.FindPlanAsync(TestDistrict.Tuesday);
        Assert.Equal((4, 1), (plan!.Summary.Version, plan.Summary.Requests));
        Assert.Equal(4, plan.Tours.Sum(tour => tour.Stops.Count));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Planning_begins_anew_when_somebody_was_promised_a_ride_while_it_computed(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Request("a", TestDistrict.At(4, 0)));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        await district.AddAsync(TestDistrict.Request("b", TestDistrict.At(3, 0)));
        district.Streets.Computing = () =>
        {
            district.Streets.Computing = () => { };
            StoreAnotherVersion(district);
        };
        Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        Assert.Equal((3, 2), ((await district.FindPlanAsync(TestDistrict.Tuesday))!.Summary.Version, (await district.FindPlanAsync(TestDistrict.Tuesday))!.Summary.RequestsServed));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Cancelling_leaves_the_stored_plan_as_it_was(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Request("a", TestDistrict.At(4, 0)));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        await district.AddAsync(TestDistrict.Request("b", TestDistrict.At(3, 0)));
        using var source = new CancellationTokenSource();
        district.Streets.Computing = source.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => district.Planning.PlanAsync(TestDistrict.Tuesday, source.Token));
        Assert.Equal(1, (await district.FindPlanAsync(TestDistrict.Tuesday))!.Summary.Requests);
        district.Streets.Computing = () => { };
        Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Every_unserved_request_says_why(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(
            TestDistrict.Driver("1", TestDistrict.At(5, 0), until: 11, childSeats: 0),
            TestDistrict.Request("back", TestDistrict.At(4, 0)),
            TestDistrict.Request("child", TestDistrict.At(4, 0), wayBack: false, 2),
            TestDistrict.Request("island", new Mobilitaet.Routing.GeoPoint(51, 21), wayBack: false));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        var unserved = (await district.FindPlanAsync(TestDistrict.Tuesday))!.Unserved;
        Assert.Equal(3, unserved.Count);
        var back = Assert.Single(unserved, ride => ride.Cause == UnservedCause.NoDriverAtThatTime);
        Assert.Equal("1", back.NearestDriverCode);
        Assert.InRange(back.MissingMinutes!.Value, 60, 90);
        Assert.Contains(unserved, ride => (ride.Cause, ride.Kind) == (UnservedCause.CapacityMissing, CapacityKind.ChildSeat));
        Assert.Contains(unserved, ride => ride.Cause == UnservedCause.NoWay);
    }

    private static void StoreAnotherVersion(TestDistrict district)
    {
        using var other = district.Open();
        other.DayPlans.ExecuteUpdate(plan => plan.SetProperty(p => p.Version, p => p.Version + 1));
    }

    [Fact]
    public async Task A_shown_plan_says_nobodys_name_and_nobodys_offer()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var request = TestDistrict.Request("a", TestDistrict.At(4, 0));
        var unserved = TestDistrict.Request("b", new Mobilitaet.Routing.GeoPoint(51, 21));
        (request.OfferId, unserved.OfferId) = ("town", "town");
        await district.AddAsync(
            TestDistrict.Municipality("06636001", "Stadt", TestDistrict.Town), TestDistrict.Offer("town", "06636001", TestDistrict.Town),
            TestDistrict.Driver("1", TestDistrict.At(5, 0)), request, unserved);
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        var plan = (await district.FindPlanAsync(TestDistrict.Tuesday))!;
        Assert.NotEmpty(plan.Tours);
        Assert.NotEmpty(plan.Unserved);
        var shown = System.Text.Json.JsonSerializer.Serialize(new { plan.Tours, plan.Unserved });
        Assert.DoesNotContain("Fahrer", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Fahrgast", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Kurs", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("RequestId", shown, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task What_is_planned_earlier_in_the_week_counts_against_the_drivers_limits(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        var driver = TestDistrict.Driver("1", TestDistrict.At(10, 0));
        driver.MaximumKilometresPerWeek = 30;
        driver.Availabilities.Add(new() { Weekday = IsoDayOfWeek.Wednesday, From = new LocalTime(7, 0), Until = new LocalTime(13, 0) });
        var wednesday = TestDistrict.Request("b", TestDistrict.At(10, 0));
        wednesday.Date = TestDistrict.Tuesday.PlusDays(1);
        await district.AddAsync(driver, TestDistrict.Request("a", TestDistrict.At(10, 0)), wednesday);
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        await district.Planning.PlanAsync(wednesday.Date);
        var plan = await district.FindPlanAsync(wednesday.Date);
        Assert.Equal(UnservedCause.KilometresUsedUp, Assert.Single(plan!.Unserved).Cause);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_day_without_requests_gets_no_plan(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        Assert.Equal(DayPlanOutcome.NothingToPlan, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        Assert.Null(await district.FindPlanAsync(TestDistrict.Tuesday));
    }
}
