using NodaTime;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Remembers the trips of doors and dates, so that a session that moves within its day is judged anew without a search; forgets those not asked for longest. Safe on many threads.</summary>
/// <typeparam name="T">What is remembered of a door and a date.</typeparam>
/// <param name="limit">How many door days are remembered at most.</param>
internal sealed class ReachMemory<T>(int limit)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(int Door, LocalDate Date), LinkedListNode<Entry>> _known = [];
    private readonly LinkedList<Entry> _byUse = [];

    /// <summary>The remembered trips, or those that <paramref name="compute"/> finds; two threads never compute the same.</summary>
    public T Get(int door, LocalDate date, Func<int, LocalDate, T> compute)
    {
        Entry entry;
        lock (_lock)
        {
            if (_known.TryGetValue((door, date), out var node))
            {
                _byUse.Remove(node);
            }
            else
            {
                node = new(new Entry((door, date), new Lazy<T>(() => compute(door, date))));
                _known.Add((door, date), node);
            }
            _byUse.AddLast(node);
            if (_known.Count > limit)
            {
                _known.Remove(_byUse.First!.Value.Key);
                _byUse.RemoveFirst();
            }
            entry = node.Value;
        }
        return entry.Trips.Value;
    }

    private sealed record Entry((int Door, LocalDate Date) Key, Lazy<T> Trips);
}
