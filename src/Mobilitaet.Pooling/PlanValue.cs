namespace Mobilitaet.Pooling;

/// <summary>What a plan is worth: more people first, then more requests, then less cost.</summary>
/// <param name="People">People who are served.</param>
/// <param name="Requests">Requests that are served.</param>
/// <param name="Metres">Driving in metres (milliseconds where no distances are known).</param>
/// <param name="Cost">Driving and everything that the objective weighs, in metres.</param>
public readonly record struct PlanValue(int People, int Requests, long Metres, long Cost) : IComparable<PlanValue>
{
    /// <summary>Positive when this plan is better.</summary>
    public int CompareTo(PlanValue other) => (People, Requests, -Cost).CompareTo((other.People, other.Requests, -other.Cost));

    public static bool operator <(PlanValue left, PlanValue right) => left.CompareTo(right) < 0;

    public static bool operator >(PlanValue left, PlanValue right) => left.CompareTo(right) > 0;

    public static bool operator <=(PlanValue left, PlanValue right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PlanValue left, PlanValue right) => left.CompareTo(right) >= 0;
}
