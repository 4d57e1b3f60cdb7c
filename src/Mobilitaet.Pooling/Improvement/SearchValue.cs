using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Moves;

namespace Mobilitaet.Pooling.Improvement;

/// <summary>What counts of a plan, least first: requests left out of which a ride stands, people left out, requests left out, cost.</summary>
internal readonly record struct SearchValue(int Obliged, int People, int Requests, long Cost) : IComparable<SearchValue>
{
    public static SearchValue Worst { get; } = new(int.MaxValue, int.MaxValue, int.MaxValue, long.MaxValue);

    public static SearchValue Of(PlanState state, OpenUnits open) => new(open.Obliged, open.People, open.Requests, state.Cost);

    public int CompareTo(SearchValue other) => (Obliged, People, Requests, Cost).CompareTo((other.Obliged, other.People, other.Requests, other.Cost));

    public static bool operator <(SearchValue left, SearchValue right) => left.CompareTo(right) < 0;

    public static bool operator >(SearchValue left, SearchValue right) => left.CompareTo(right) > 0;

    public static bool operator <=(SearchValue left, SearchValue right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SearchValue left, SearchValue right) => left.CompareTo(right) >= 0;
}
