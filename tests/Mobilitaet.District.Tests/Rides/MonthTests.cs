using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Rides;

namespace Mobilitaet.District.Tests.Rides;

public class MonthTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, 1)]
    [InlineData(DatabaseKind.Postgres, 2)]
    public async Task In_a_whole_month_every_ride_comes_to_one_end_and_no_promise_is_broken_silently(DatabaseKind kind, int seed)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        var month = new SimulatedMonth(district, seed);
        await month.RunAsync(days: kind == DatabaseKind.Sqlite ? 30 : 5);
        await using var context = district.Open();
        var ends = (await context.RideRequests.AsNoTracking().Select(request => request.State).ToListAsync()).CountBy(state => state).ToDictionary();
        if (kind == DatabaseKind.Postgres)
            return;
        // A month in which nothing of this happened would prove nothing.
        Assert.All([RideRequestState.Driven, RideRequestState.Cancelled, RideRequestState.NoShow, RideRequestState.Refused, RideRequestState.Broken], state => Assert.True(ends.GetValueOrDefault(state) > 0, $"Nobody was {state}: {string.Join(", ", ends)}."));
        Assert.True(ends[RideRequestState.Driven] > month.Booked / 3, string.Join(", ", ends));
    }
}
