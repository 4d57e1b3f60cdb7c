using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Rides;
using Mobilitaet.District.Rides.Booking;
using Mobilitaet.Pooling.Explanations;
using NodaTime;

namespace Mobilitaet.District.Tests.Rides;

public class RideBookingTests
{
    private const string Actor = "test";

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_ride_that_fits_is_promised_at_once(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)));
        var answer = await district.Booking.BookAsync(TestDistrict.Request("a", TestDistrict.At(4, 0)), Actor);
        Assert.Equal(RideRequestState.Promised, answer.Request!.State);
        Assert.Equal([0, 1], answer.Promises.Select(promise => promise.RideIndex));
        Assert.InRange(answer.Promises[0].PickupFrom, new LocalTime(8, 0), new LocalTime(8, 50));
        Assert.True(answer.Promises[1].PickupFrom >= new LocalTime(12, 0) && answer.Promises[1].PickupBy <= new LocalTime(12, 30));
        Assert.All(answer.Promises, promise => Assert.InRange(Period.Between(promise.PickupFrom, promise.PickupBy, PeriodUnits.Minutes).Minutes, 0, 20));
        var plan = await district.FindPlanAsync(TestDistrict.Tuesday);
        Assert.Equal((1, 1), (plan!.Summary.Requests, plan.Summary.RequestsServed));
        await using var context = district.Open();
        Assert.Equal(2, await context.Assignments.CountAsync(assignment => assignment.State == AssignmentState.Asked));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_ride_that_fits_nowhere_is_looked_after_until_the_evening_before(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0), until: 11));
        var answer = await district.Booking.BookAsync(TestDistrict.Request("a", TestDistrict.At(4, 0)), Actor);
        Assert.Equal(RideRequestState.Looking, answer.Request!.State);
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 17, 0), answer.Request.DecideBy);
        Assert.Equal(UnservedCause.NoDriverAtThatTime, answer.Unserved!.Cause);
        district.Clock.Reset(Instant.FromUtc(2026, 11, 23, 17, 1));
        Assert.Equal(1, await district.Closing.CloseAsync());
        await using var context = district.Open();
        var refused = await context.RideRequests.SingleAsync();
        Assert.Equal((RideRequestState.Refused, UnservedCause.NoDriverAtThatTime), (refused.State, refused.RefusedFor));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Of_many_who_ask_at_the_same_moment_for_the_last_seat_one_is_promised(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        var driver = TestDistrict.Driver("1", TestDistrict.At(5, 0), from: 8, until: 9);
        (driver.Seats, driver.MaximumTourMinutes) = (1, 25);
        await district.AddAsync(driver);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => district.Booking.BookAsync(TestDistrict.Request($"r{i}", TestDistrict.At(4, 0), wayBack: false), Actor))));
        Assert.Single(answers, answer => answer.Request!.State == RideRequestState.Promised);
        await using var context = district.Open();
        Assert.Equal(1, await context.RidePromises.CountAsync());
        Assert.Equal(2, await context.TourStops.CountAsync());
        var stored = await context.DayPlans.SingleAsync();
        Assert.Equal((50, 1), (stored.Requests, stored.RequestsServed));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_promise_outlives_planning_anew(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Driver("2", TestDistrict.At(2, 2)));
        for (var i = 0; i < 6; i++)
            await district.Booking.BookAsync(TestDistrict.Request($"r{i}", TestDistrict.At(1 + i, i % 3), wayBack: i % 2 == 0), Actor);
        var before = await PromisesAsync(district);
        Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        Assert.Equal(DayPlanOutcome.Unchanged, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        var after = await PromisesAsync(district);
        Assert.All(before, promise => Assert.Contains(after, other => (other.RideRequestId, other.RideIndex, other.PickupFrom, other.PickupBy) == (promise.RideRequestId, promise.RideIndex, promise.PickupFrom, promise.PickupBy)));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_cancelled_ride_leaves_the_plan_and_frees_its_seat(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        var driver = TestDistrict.Driver("1", TestDistrict.At(5, 0), from: 8, until: 9);
        (driver.Seats, driver.MaximumTourMinutes) = (1, 25);
        await district.AddAsync(driver);
        var first = await district.Booking.BookAsync(TestDistrict.Request("a", TestDistrict.At(4, 0), wayBack: false), Actor);
        var second = await district.Booking.BookAsync(TestDistrict.Request("b", TestDistrict.At(4, 0), wayBack: false), Actor);
        Assert.Equal(RideRequestState.Looking, second.Request!.State);
        Assert.True(await district.Cancelling.CancelAsync(first.Request!.Id, Actor));
        Assert.False(await district.Cancelling.CancelAsync(first.Request.Id, Actor));
        Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        await using var context = district.Open();
        Assert.Equal(RideRequestState.Promised, (await context.RideRequests.SingleAsync(request => request.Code == "b")).State);
        Assert.Equal(AssignmentState.Withdrawn, (await context.Assignments.SingleAsync(assignment => assignment.RideRequestId == first.Request.Id)).State);
        Assert.Equal(PromiseEnd.TakenBack, (await context.RidePromises.SingleAsync(promise => promise.RideRequestId == first.Request.Id)).End);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_declined_ride_goes_to_somebody_else_at_the_promised_time(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        var (near, far) = (TestDistrict.Driver("near", TestDistrict.At(4, 0)), TestDistrict.Driver("far", TestDistrict.At(6, 2)));
        await district.AddAsync(near, far);
        var request = TestDistrict.Request("a", TestDistrict.At(4, 0));
        request.Email = "a@example.org";
        var answer = await district.Booking.BookAsync(request, Actor);
        Assert.All(answer.Promises, promise => Assert.Equal(near.Id, promise.DriverId));
        Assert.Equal(2, await district.Answers.AnswerAsync(near.Id, TestDistrict.Tuesday, only: null, accepts: false));
        Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        var after = await PromisesAsync(district);
        Assert.All(after, promise => Assert.Equal(far.Id, promise.DriverId));
        Assert.Equal(answer.Promises.Select(promise => (promise.PickupFrom, promise.PickupBy)), after.Select(promise => (promise.PickupFrom, promise.PickupBy)));
        await using var context = district.Open();
        Assert.Equal([MessageKind.Promised, MessageKind.PromiseChanged], await context.Messages.OrderBy(message => message.CreatedAt).ThenBy(message => message.Id).Select(message => message.Kind).ToListAsync());
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_promise_that_nobody_can_keep_is_broken_aloud(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        var driver = TestDistrict.Driver("1", TestDistrict.At(4, 0));
        await district.AddAsync(driver);
        var request = TestDistrict.Request("a", TestDistrict.At(4, 0));
        request.Email = "a@example.org";
        await district.Booking.BookAsync(request, Actor);
        await district.AddAsync(new DriverException { DriverId = driver.Id, FirstDay = TestDistrict.Tuesday, LastDay = TestDistrict.Tuesday, Kind = DriverExceptionKind.Away });
        Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        await using var context = district.Open();
        Assert.Equal(RideRequestState.Looking, (await context.RideRequests.SingleAsync()).State);
        Assert.All(await context.RidePromises.ToListAsync(), promise => Assert.Equal(PromiseEnd.Broken, promise.End));
        Assert.Contains(await context.Messages.Select(message => message.Kind).ToListAsync(), other => other == MessageKind.PromiseBroken);
        district.Clock.Reset(Instant.FromUtc(2026, 11, 23, 17, 1));
        await district.Closing.CloseAsync();
        Assert.Equal(RideRequestState.Broken, (await context.RideRequests.AsNoTracking().SingleAsync()).State);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Nothing_is_promised_in_the_name_of_a_driver_who_wants_to_be_asked_first(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        var driver = TestDistrict.Driver("1", TestDistrict.At(4, 0));
        driver.AsksFirst = true;
        await district.AddAsync(driver);
        var answer = await district.Booking.BookAsync(TestDistrict.Request("a", TestDistrict.At(4, 0)), Actor);
        Assert.Equal(RideRequestState.Looking, answer.Request!.State);
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        Assert.Empty(await PromisesAsync(district));
        Assert.Equal(2, await district.Answers.AnswerAsync(driver.Id, TestDistrict.Tuesday, only: null, accepts: true));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        Assert.Equal(2, (await PromisesAsync(district)).Count);
    }

    [Theory]
    [InlineData(2026, 11, 22, BookingRefusal.TooLate)]
    [InlineData(2026, 11, 23, BookingRefusal.TooLate)]
    [InlineData(2027, 11, 23, BookingRefusal.TooFarAhead)]
    public async Task What_is_too_late_or_too_far_ahead_is_not_taken(int year, int month, int dayOfMonth, BookingRefusal refusal)
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var request = TestDistrict.Request("a", TestDistrict.At(4, 0));
        request.Date = new LocalDate(year, month, dayOfMonth);
        var answer = await district.Booking.BookAsync(request, Actor);
        Assert.Equal((refusal, null), (answer.Refusal, answer.Request));
        await using var context = district.Open();
        Assert.Equal(0, await context.RideRequests.CountAsync());
    }

    [Fact]
    public async Task What_nobody_could_ever_drive_is_refused_at_once_with_its_reason()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(4, 0)));
        var answer = await district.Booking.BookAsync(TestDistrict.Request("a", new Mobilitaet.Routing.GeoPoint(51, 21)), Actor);
        Assert.Equal((RideRequestState.Refused, UnservedCause.NoWay), (answer.Request!.State, answer.Request.RefusedFor));
    }

    [Theory]
    [InlineData("k7q2m-9xard", "K7Q2M-9XARD")]
    [InlineData(" K7Q2M 9XARD ", "K7Q2M-9XARD")]
    [InlineData("koq2m9xaril", null)]
    [InlineData("lOq2m9xari", "10Q2M-9XAR1")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_booking_code_is_understood_as_people_write_it(string? typed, string? meant) => Assert.Equal(meant, BookingCode.Understand(typed));

    [Fact]
    public void Booking_codes_differ_and_are_understood()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => BookingCode.Create()).ToHashSet();
        Assert.Equal(1000, codes.Count);
        Assert.All(codes, code => Assert.Equal(code, BookingCode.Understand(code.ToLowerInvariant())));
    }

    private static async Task<List<RidePromise>> PromisesAsync(TestDistrict district)
    {
        await using var context = district.Open();
        return await context.RidePromises.AsNoTracking().Where(promise => promise.WithdrawnAt == null).OrderBy(promise => promise.RideRequestId).ThenBy(promise => promise.RideIndex).ToListAsync();
    }
}
