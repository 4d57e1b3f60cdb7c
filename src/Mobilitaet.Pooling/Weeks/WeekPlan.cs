namespace Mobilitaet.Pooling.Weeks;

/// <summary>The plans of all days of a week.</summary>
/// <param name="Days">One solution a day, in the problem's order.</param>
public sealed record WeekPlan(IReadOnlyList<PoolSolution> Days)
{
    public int People => Days.Sum(day => day.Value.People);

    public int Requests => Days.Sum(day => day.Value.Requests);

    public WeekLoad LoadOf(int vehicle) => Days.Aggregate(default(WeekLoad), (load, day) => load + WeekLoad.Of(day.Plan, vehicle));
}
