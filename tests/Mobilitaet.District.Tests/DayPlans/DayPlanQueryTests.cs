using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Postgres;
using Mobilitaet.District.Database.Sqlite;
using Mobilitaet.District.DayPlans;

namespace Mobilitaet.District.Tests.DayPlans;

public class DayPlanQueryTests
{
    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_plan_replaced_while_it_is_read_is_read_as_it_was(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Driver("1", TestDistrict.At(5, 0)), TestDistrict.Request("a", TestDistrict.At(4, 0)));
        await district.Planning.PlanAsync(TestDistrict.Tuesday);
        await district.AddAsync(TestDistrict.Request("b", TestDistrict.At(3, 0)));
        var replacing = new AfterFirstQuery(async () => Assert.Equal(DayPlanOutcome.Planned, await district.Planning.PlanAsync(TestDistrict.Tuesday)));
        await using var context = Open(district, replacing);
        var query = new DayPlanQuery(context);
        var before = await query.FindAsync(TestDistrict.Tuesday);
        Assert.True(replacing.HasRun);
        Assert.Equal((1, 1, 4), (before!.Summary.Version, before.Summary.Requests, before.Tours.Sum(tour => tour.Stops.Count)));
        var after = await query.FindAsync(TestDistrict.Tuesday);
        Assert.Equal((2, 2, 8), (after!.Summary.Version, after.Summary.Requests, after.Tours.Sum(tour => tour.Stops.Count)));
    }

    private static DistrictContext Open(TestDistrict district, IInterceptor interceptor)
    {
        if (district.Database.Kind == DatabaseKind.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteDistrictContext>().AddInterceptors(interceptor);
            district.Database.Configure(sqlite);
            return new SqliteDistrictContext(((DbContextOptionsBuilder<SqliteDistrictContext>)sqlite).Options);
        }
        var postgres = new DbContextOptionsBuilder<PostgresDistrictContext>().AddInterceptors(interceptor);
        district.Database.Configure(postgres);
        return new PostgresDistrictContext(((DbContextOptionsBuilder<PostgresDistrictContext>)postgres).Options);
    }

    private sealed class AfterFirstQuery(Func<Task> act) : DbCommandInterceptor
    {
        public bool HasRun { get; private set; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (!HasRun)
            {
                HasRun = true;
                await act();
            }
            return result;
        }
    }
}
