using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.District.Tests.DayPlans;

public class DayProblemTests
{
    [Fact]
    public async Task A_request_that_contradicts_itself_is_named_and_stops_nobody_else()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var late = TestDistrict.Request("late", TestDistrict.At(4, 0), wayBack: false);
        (late.Rides[0].ArriveFrom, late.Rides[0].ArriveBy) = (new LocalTime(23, 30), new LocalTime(0, 15));
        var back = TestDistrict.Request("back", TestDistrict.At(4, 0));
        (back.Rides[1].PickupFrom, back.Rides[1].PickupBy) = (new LocalTime(12, 30), new LocalTime(12, 0));
        var nobody = TestDistrict.Request("nobody", TestDistrict.At(4, 0), wayBack: false);
        nobody.Rides[0].Party = new Party { Adults = 0 };
        var turned = TestDistrict.Request("turned", TestDistrict.At(4, 0));
        (turned.Rides[1].PickupFrom, turned.Rides[1].PickupBy) = (new LocalTime(8, 0), new LocalTime(8, 20));
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Request("good", TestDistrict.At(4, 0)), late, back, nobody, turned);
        Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        var plan = await district.FindPlanAsync(TestDistrict.Tuesday);
        Assert.Equal((5, 1), (plan!.Summary.Requests, plan.Summary.RequestsServed));
        Assert.All(plan.Unserved, ride => Assert.Equal(UnservedCause.RequestContradictory, ride.Cause));
        await using var context = district.Open();
        var rides = await context.UnservedRides.Include(ride => ride.RideRequest).ToDictionaryAsync(ride => ride.RideRequest!.Code, ride => ride.RideIndex);
        Assert.Equal((0, 1, 1), (rides["late"], rides["back"], rides["turned"]));
    }

    [Fact]
    public async Task Whoever_wants_to_arrive_at_a_single_moment_is_out_of_the_car_by_then()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var request = TestDistrict.Request("a", TestDistrict.At(4, 0), wayBack: false);
        request.Rides[0].ArriveFrom = request.Rides[0].ArriveBy;
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), request);
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        var plan = await district.FindPlanAsync(TestDistrict.Tuesday);
        Assert.Equal(request.Rides[0].ArriveBy, Assert.Single(plan!.Tours).Stops[^1].Departure);
    }

    [Fact]
    public async Task A_driver_without_any_end_to_the_time_on_tour_drives()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var driver = TestDistrict.Driver("1", TestDistrict.At(5, 0));
        (driver.MaximumTourMinutes, driver.MaximumKilometresPerWeek) = (int.MaxValue, int.MaxValue);
        await district.AddAsync(driver, TestDistrict.Request("a", TestDistrict.At(4, 0)));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        Assert.Empty((await district.FindPlanAsync(TestDistrict.Tuesday))!.Unserved);
    }

    [Fact]
    public async Task A_driver_available_until_midnight_drives_and_may_be_home_at_midnight()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var driver = TestDistrict.Driver("1", TestDistrict.Town);
        driver.Availabilities[0].Until = LocalTime.Midnight;
        // 10 km there by 23:50 at the latest: home at midnight, 40 minutes after leaving for the house and back.
        var request = TestDistrict.Request("a", TestDistrict.Town, wayBack: false);
        var house = TestDistrict.At(9.99, 0);
        (request.Rides[0].ToLatitude, request.Rides[0].ToLongitude) = (house.Latitude, house.Longitude);
        (request.Rides[0].ArriveFrom, request.Rides[0].ArriveBy) = (new LocalTime(23, 40), new LocalTime(23, 50));
        await district.AddAsync(driver, request);
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        var tour = Assert.Single((await district.FindPlanAsync(TestDistrict.Tuesday))!.Tours);
        Assert.InRange(tour.Minutes, 20, 30);
    }

    [Fact]
    public void A_tour_that_ends_at_midnight_has_its_length()
    {
        var tour = new TourView(1, "1", "Dorf", new LocalTime(23, 20), LocalTime.Midnight, 1, 1, []);
        Assert.Equal(40, tour.Minutes);
    }

    [Fact]
    public async Task Drivers_who_cannot_be_used_are_named()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var turned = TestDistrict.Driver("turned", TestDistrict.At(5, 0), from: 13, until: 7);
        var negative = TestDistrict.Driver("negative", TestDistrict.At(5, 0), childSeats: -1);
        var far = TestDistrict.Driver("far", new Mobilitaet.Routing.GeoPoint(61, 10));
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), turned, negative, far, TestDistrict.Request("a", TestDistrict.At(4, 0)));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        Assert.Equal(1, (await district.FindPlanAsync(TestDistrict.Tuesday))!.Summary.RequestsServed);
        Assert.Equal(3, district.Log.Warnings.Count);
        Assert.Contains(district.Log.Warnings, warning => warning.Contains("Driver turned is available from 13:00 until 07:00", StringComparison.Ordinal));
        Assert.Contains(district.Log.Warnings, warning => warning.Contains("Driver negative has a car", StringComparison.Ordinal));
        Assert.Contains(district.Log.Warnings, warning => warning.Contains("Driver far lives too far from every street", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wheelchair_user_and_a_companion_fit_into_a_car_with_one_place_of_each_kind()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var driver = TestDistrict.Driver("1", TestDistrict.At(5, 0));
        (driver.Seats, driver.WheelchairPlaces) = (1, 1);
        var request = TestDistrict.Request("a", TestDistrict.At(4, 0));
        request.Rides.ForEach(ride => ride.Party = new Party { Adults = 2, Wheelchair = true });
        await district.AddAsync(driver, request);
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        Assert.Equal(2, (await district.FindPlanAsync(TestDistrict.Tuesday))!.Summary.PeopleServed);
    }

    [Fact]
    public async Task Two_prams_do_not_fit_into_one_boot()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var driver = TestDistrict.Driver("1", TestDistrict.At(4, 0), from: 8, until: 10);
        driver.MaximumTourMinutes = 20;
        RideRequest WithPram(string code)
        {
            var request = TestDistrict.Request(code, TestDistrict.At(4, 0), wayBack: false);
            request.Rides[0].Party = new Party { Adults = 1, Pram = true };
            return request;
        }

        await district.AddAsync(driver, WithPram("a"), WithPram("b"));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        var unserved = Assert.Single((await district.FindPlanAsync(TestDistrict.Tuesday))!.Unserved);
        Assert.Equal((UnservedCause.CapacityMissing, (CapacityKind?)CapacityKind.Pram), (unserved.Cause, unserved.Kind));
    }

    [Fact]
    public async Task Another_name_of_a_village_makes_the_plan_outdated()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Request("a", TestDistrict.At(4, 0)));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        await using (var context = district.Open())
            await context.Rides.ExecuteUpdateAsync(ride => ride.SetProperty(r => r.FromPlaceName, "Oberdorf"));
        Assert.Equal([TestDistrict.Tuesday], await district.Planning.ListDaysToPlanAsync(TestDistrict.Tuesday, TestDistrict.Tuesday));
    }

    [Fact]
    public async Task A_day_that_is_over_keeps_its_plan()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Request("a", TestDistrict.At(4, 0)));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        await district.AddAsync(TestDistrict.Request("b", TestDistrict.At(3, 0)));
        district.Clock.AdvanceDays(2);
        Assert.Empty(await district.Planning.ListDaysToPlanAsync(TestDistrict.Tuesday, TestDistrict.Tuesday));
        Assert.Equal(DayPlanOutcome.AlreadyDriven, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        Assert.Equal((1, 1), ((await district.FindPlanAsync(TestDistrict.Tuesday))!.Summary.Version, (await district.FindPlanAsync(TestDistrict.Tuesday))!.Summary.Requests));
    }

    [Fact]
    public async Task On_the_day_itself_a_new_ride_is_added_before_the_tour_leaves()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Request("a", TestDistrict.At(4, 0)));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        await district.AddAsync(TestDistrict.Request("b", TestDistrict.At(3, 0)));
        district.Clock.Reset(Instant.FromUtc(2026, 11, 24, 6, 0));
        Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        Assert.Equal(2, (await district.FindPlanAsync(TestDistrict.Tuesday))!.Summary.RequestsServed);
    }

    [Theory]
    [InlineData(7, 40)]
    [InlineData(7, 50)]
    [InlineData(8, 30)]
    [InlineData(11, 15)]
    [InlineData(11, 45)]
    public async Task On_the_day_itself_what_is_driven_stays_as_it_is(int hour, int minute)
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Request("a", TestDistrict.At(4, 0)), TestDistrict.Request("b", TestDistrict.At(2, 3)));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        var before = (await district.FindPlanAsync(TestDistrict.Tuesday))!.Tours.SelectMany(tour => tour.Stops).ToList();
        // Somebody who can only be taken home, at noon.
        var late = TestDistrict.Request("late", TestDistrict.At(1, 0));
        late.Rides.RemoveAt(0);
        var home = TestDistrict.Request("late", TestDistrict.At(1, 0)).Rides[1];
        late.Rides.Clear();
        late.Rides.Add(new Ride { Index = 0, Party = home.Party, FromPlaceName = home.FromPlaceName, FromLatitude = home.FromLatitude, FromLongitude = home.FromLongitude, ToPlaceName = home.ToPlaceName, ToLatitude = home.ToLatitude, ToLongitude = home.ToLongitude, PickupFrom = home.PickupFrom, PickupBy = home.PickupBy });
        await district.AddAsync(late);
        var now = new LocalTime(hour, minute);
        district.Clock.Reset(TestDistrict.Tuesday.At(now).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant());
        Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        var plan = (await district.FindPlanAsync(TestDistrict.Tuesday))!;
        Assert.Equal((3, 3), (plan.Summary.Requests, plan.Summary.RequestsServed));
        var after = plan.Tours.SelectMany(tour => tour.Stops).ToList();
        Assert.Equal(10, after.Count);
        Assert.All(before.Where(stop => stop.Departure <= now), stop => Assert.Contains(stop, after));
    }
}
