using System.Collections.Concurrent;

namespace Mobilitaet.Routing;

/// <summary>Search state at rest, kept for the next query, because it is as large as the network it searches. Safe on many threads at once.</summary>
/// <param name="create">Makes new state when none rests.</param>
internal sealed class SearchPool<T>(Func<T> create)
    where T : class
{
    /// <summary>More than this many rest never, so that one crowded minute does not hold memory for ever.</summary>
    public static readonly int MostAtRest = Math.Clamp(Environment.ProcessorCount, 1, 4);

    private readonly ConcurrentBag<T> _resting = [];
    private int _count;

    /// <summary>How many wait for the next query.</summary>
    public int AtRest => _resting.Count;

    /// <summary>State for one thread, given back when the lease is disposed.</summary>
    public SearchLease<T> Rent()
    {
        if (!_resting.TryTake(out var search))
            return new SearchLease<T>(this, create());
        Interlocked.Decrement(ref _count);
        return new SearchLease<T>(this, search);
    }

    internal void Return(T search)
    {
        if (Interlocked.Increment(ref _count) <= MostAtRest)
            _resting.Add(search);
        else
            Interlocked.Decrement(ref _count);
    }
}
