using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Routing.Transit;

/// <summary>The walks between all stops of a timetable in one walking mode. Immutable and shared by all threads.</summary>
public sealed class Footpaths
{
    private readonly int[] _first;
    private readonly Footpath[] _items;

    /// <param name="mode">Foot, pram or wheelchair.</param>
    /// <param name="walks">For each stop of the timetable its walks to others.</param>
    public Footpaths(TravelMode mode, IReadOnlyList<IReadOnlyList<Footpath>> walks)
    {
        Mode = mode;
        _first = new int[walks.Count + 1];
        for (var stop = 0; stop < walks.Count; stop++)
            _first[stop + 1] = _first[stop] + walks[stop].Count;
        _items = [.. walks.SelectMany(row => row)];
    }

    /// <param name="mode">Foot, pram or wheelchair.</param>
    /// <param name="first">Where each stop's walks begin, and one closing entry.</param>
    /// <param name="items">All walks, stop by stop.</param>
    internal Footpaths(TravelMode mode, ReadOnlySpan<int> first, ReadOnlySpan<Footpath> items)
    {
        Mode = mode;
        _first = first.ToArray();
        _items = items.ToArray();
    }

    public TravelMode Mode { get; }

    public int Count => _items.Length;

    public ReadOnlySpan<Footpath> From(Stop stop) => _items.AsSpan(_first[stop.Index], _first[stop.Index + 1] - _first[stop.Index]);

    /// <summary>The walk between two stops; null when none is known.</summary>
    public Footpath? Find(Stop from, Stop to)
    {
        foreach (ref readonly var path in From(from))
        {
            if (path.Stop == to)
                return path;
        }
        return null;
    }
}
