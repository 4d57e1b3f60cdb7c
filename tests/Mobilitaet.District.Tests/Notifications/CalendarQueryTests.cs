using System.Security.Cryptography;
using System.Text;
using Mobilitaet.District.Database;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Notifications.Calendars;
using Mobilitaet.District.Rides;
using NodaTime;

namespace Mobilitaet.District.Tests.Notifications;

public sealed class CalendarQueryTests
{
    private const string Key = "a-secret-key";

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Driver_and_rider_see_a_promised_ride_and_then_that_it_is_off(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        var (driver, request) = await AddAsync(district, RideSource.Web);
        var promise = new RidePromise { RideRequestId = request.Id, RideIndex = 0, DriverId = driver.Id, PickupFrom = new LocalTime(8, 0), PickupBy = new LocalTime(8, 15), PromisedAt = district.Clock.GetCurrentInstant() };
        await district.AddAsync(promise);
        var before = await LookAsync(district);
        Assert.Equal([CalendarRideState.Certain, CalendarRideState.Certain], before.Select(ride => ride.State));
        Assert.All(before, ride => Assert.Equal(("Dorf", "Stadt", 1, new LocalTime(8, 0)), (ride.FromPlace, ride.ToPlace, ride.People, ride.From)));
        district.Clock.Advance(Duration.FromHours(1));
        await using (var context = district.Open())
        {
            context.Attach(promise).Entity.WithdrawnAt = district.Clock.GetCurrentInstant();
            await context.SaveChangesAsync();
        }
        var after = await LookAsync(district);
        Assert.Equal([CalendarRideState.Off, CalendarRideState.Off], after.Select(ride => ride.State));
        Assert.Equal(before.Select(ride => ride.Uid), after.Select(ride => ride.Uid));
        Assert.All(before.Zip(after), pair => Assert.True(pair.Second.ChangedAt > pair.First.ChangedAt));
        // Doors and names come with a later stage.
        Assert.DoesNotContain(after, ride => ride.ToString().Contains("Hauptstraße", StringComparison.Ordinal) || ride.ToString().Contains("Fahrgast", StringComparison.Ordinal));
        district.Clock.Advance(Duration.FromDays(30));
        Assert.Empty(await LookAsync(district));
    }

    [Fact]
    public async Task Wrong_keys_and_codes_that_can_be_guessed_open_nothing()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        await AddAsync(district, RideSource.File);
        await using var context = district.Open();
        var query = Query(district, context);
        Assert.Null(await query.FindRiderAsync("K7Q2M-9XARD", TestContext.Current.CancellationToken));
        Assert.Null(await query.FindDriverAsync("another-key", TestContext.Current.CancellationToken));
        Assert.Null(await query.FindDriverAsync(Hash(Key), TestContext.Current.CancellationToken));
    }

    private static async Task<(Driver Driver, RideRequest Request)> AddAsync(TestDistrict district, RideSource source)
    {
        var driver = TestDistrict.Driver("f1", TestDistrict.Town);
        driver.AccessKeyHash = Hash(Key);
        var model = TestDistrict.Request("K7Q2M-9XARD", TestDistrict.At(3, 0), wayBack: false);
        model.Rides[0].FromAddress = "Hauptstraße 1";
        var request = new RideRequest { Code = model.Code, Name = model.Name, Date = model.Date, CreatedAt = model.CreatedAt, Source = source, State = RideRequestState.Promised };
        request.Rides.AddRange(model.Rides);
        await district.AddAsync(driver, request);
        return (driver, request);
    }

    private static async Task<List<CalendarRide>> LookAsync(TestDistrict district)
    {
        await using var context = district.Open();
        var query = Query(district, context);
        return [.. (await query.FindDriverAsync(Key))!.Rides, .. (await query.FindRiderAsync("k7q2m 9xard"))!.Rides];
    }

    private static CalendarQuery Query(TestDistrict district, DistrictContext context) =>
        new(context, new DistrictOptions { Database = district.ConnectionString, NetworkPath = "none" }, district.Clock);

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
