using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.Transit;

/// <summary>
/// For every stop the useful journeys of a window (Pareto in departure, arrival and rides); belongs to its search and is valid until that search's next query.
/// </summary>
public sealed class StopProfiles
{
    private readonly List<ProfileEntry> _entries = [];
    private readonly List<int> _stops = [];
    private int[] _heads = [];

    public int EntryCount => _entries.Count;

    public ReadOnlySpan<ProfileEntry> Entries => CollectionsMarshal.AsSpan(_entries);

    /// <summary>The stops that have entries, in no order.</summary>
    public ReadOnlySpan<int> Stops => CollectionsMarshal.AsSpan(_stops);

    /// <summary>
    /// Index of a stop's first entry, or -1. One-to-all begins with the earliest departure, all-to-one with the latest arrival;
    /// <see cref="ProfileEntry.Next"/> leads on.
    /// </summary>
    public int HeadOf(Stop stop) => _heads[stop.Index];

    internal void Clear(int stopCount)
    {
        _entries.Clear();
        _stops.Clear();
        if (_heads.Length < stopCount)
            _heads = new int[stopCount];
        _heads.AsSpan().Fill(-1);
    }

    internal void Add(int stop, int departure, int arrival, int rides)
    {
        if (_heads[stop] < 0)
            _stops.Add(stop);
        _entries.Add(new ProfileEntry(departure, arrival, rides, _heads[stop]));
        _heads[stop] = _entries.Count - 1;
    }

    /// <summary>Brings profiles of the mirrored day back into the day's own terms.</summary>
    internal void TurnRound()
    {
        foreach (ref var entry in CollectionsMarshal.AsSpan(_entries))
            entry = entry with { Departure = -entry.Arrival, Arrival = -entry.Departure };
    }
}
