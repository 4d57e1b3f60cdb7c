using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Rides;

namespace Mobilitaet.District.Tests.Rides;

public class RideMovingTests
{
    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_ride_given_to_a_driver_by_hand_stays_there(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        var (near, far) = (TestDistrict.Driver("near", TestDistrict.At(4, 0)), TestDistrict.Driver("far", TestDistrict.At(6, 2)));
        await district.AddAsync(near, far);
        var booked = await district.Booking.BookAsync(TestDistrict.Request("a", TestDistrict.At(4, 0), wayBack: false), "test");
        var preview = await district.Moving.PreviewAsync(booked.Request!.Id, 0, far.Id);
        Assert.True(preview!.IsPossible);
        Assert.Empty(preview.Others);
        Assert.Equal(TestDistrict.Tuesday, await district.Moving.LockAsync(booked.Request.Id, 0, far.Id, "coordinator"));
        Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday));
        await using var context = district.Open();
        Assert.Equal(far.Id, (await context.RidePromises.SingleAsync(promise => promise.WithdrawnAt == null)).DriverId);
        Assert.Equal("ride.lock", (await context.AuditEntries.OrderBy(entry => entry.Id).LastAsync()).Action);
    }

    [Fact]
    public async Task A_move_that_takes_somebody_elses_seat_says_whose()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var (small, other) = (TestDistrict.Driver("small", TestDistrict.At(5, 0), from: 8, until: 9), TestDistrict.Driver("other", TestDistrict.At(-6, 0), from: 8, until: 9));
        (small.Seats, small.MaximumTourMinutes, other.Seats, other.MaximumTourMinutes) = (1, 25, 1, 25);
        await district.AddAsync(small);
        var first = await district.Booking.BookAsync(TestDistrict.Request("first", TestDistrict.At(4, 0), wayBack: false), "test");
        await district.AddAsync(other);
        var second = await district.Booking.BookAsync(TestDistrict.Request("second", TestDistrict.At(-5, 0), wayBack: false), "test");
        Assert.Equal((RideRequestState.Promised, RideRequestState.Promised), (first.Request!.State, second.Request!.State));
        var preview = await district.Moving.PreviewAsync(second.Request.Id, 0, small.Id);
        Assert.True(preview!.IsPossible || preview.Cause is not null);
        Assert.True(!preview.IsPossible || preview.Others.Any(rider => rider.Name == "Fahrgast first"));
    }

    [Fact]
    public async Task A_driver_who_is_not_there_cannot_be_given_a_ride()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var (there, away) = (TestDistrict.Driver("there", TestDistrict.At(4, 0)), TestDistrict.Driver("away", TestDistrict.At(4, 1)));
        away.Availabilities.Clear();
        await district.AddAsync(there, away);
        var booked = await district.Booking.BookAsync(TestDistrict.Request("a", TestDistrict.At(4, 0), wayBack: false), "test");
        Assert.False((await district.Moving.PreviewAsync(booked.Request!.Id, 0, away.Id))!.IsPossible);
        Assert.Null(await district.Moving.PreviewAsync(booked.Request.Id, 7, there.Id));
    }
}
