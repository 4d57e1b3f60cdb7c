using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Days;

/// <summary>
/// Joins trips that one vehicle runs one after another, where passengers stay seated: what the feed says explicitly, then trips of one block and
/// service day that meet at a stop or station for a short stay.
/// </summary>
internal sealed class SeatChains
{
    /// <summary>After a longer stay the driver may have gone for a break; passengers then count it as a change.</summary>
    public const int LongestStay = 30 * 60;

    /// <summary>A block is one vehicle; a feed in which it ends at one stop more often at once is wrong and must not take long.</summary>
    private const int MostOpen = 8;

    private readonly TimetableTables _tables;
    private readonly ILookup<int, int> _allowed;
    private readonly HashSet<(int From, int To)> _forbidden = [];
    private readonly List<ActiveTrip> _trips;
    private readonly int[] _next;
    private readonly bool[] _hasPrevious;

    private SeatChains(TimetableTables tables, List<ActiveTrip> trips)
    {
        (_tables, _trips) = (tables, trips);
        var links = tables.SeatLinks.Span.ToArray();
        _allowed = links.Where(link => link.IsAllowed != 0).ToLookup(link => link.FromTrip, link => link.ToTrip);
        foreach (var link in links.Where(link => link.IsAllowed == 0))
            _forbidden.Add((link.FromTrip, link.ToTrip));
        _next = new int[trips.Count];
        Array.Fill(_next, -1);
        _hasPrevious = new bool[trips.Count];
    }

    /// <summary>Every trip in exactly one chain, in the order of its first trip.</summary>
    public static IEnumerable<IReadOnlyList<ActiveTrip>> Join(TimetableTables tables, List<ActiveTrip> trips)
    {
        var chains = new SeatChains(tables, trips);
        if (chains._allowed.Count > 0)
            chains.LinkExplicitly();
        chains.LinkBlocks();
        return chains.List();
    }

    private IEnumerable<IReadOnlyList<ActiveTrip>> List()
    {
        for (var first = 0; first < _trips.Count; first++)
        {
            if (_hasPrevious[first])
                continue;
            var chain = new List<ActiveTrip>(1);
            for (var at = first; at >= 0; at = _next[at])
                chain.Add(_trips[at]);
            yield return chain;
        }
    }

    private void LinkExplicitly()
    {
        var targets = _allowed.SelectMany(links => links).ToHashSet();
        var places = new Dictionary<(int Trip, int ServiceDay), int>();
        for (var i = 0; i < _trips.Count; i++)
        {
            if (targets.Contains(_trips[i].Trip))
                places[(_trips[i].Trip, _trips[i].ServiceDay)] = i;
        }
        for (var i = 0; i < _trips.Count; i++)
        {
            if (FindExplicit(i, places) is >= 0 and var after)
                Link(i, after);
        }
    }

    /// <summary>The trip that starts first of those that the feed names, on the same service day or, past midnight, the next; -1 for none.</summary>
    private int FindExplicit(int before, Dictionary<(int Trip, int ServiceDay), int> places)
    {
        var best = -1;
        foreach (var target in _allowed[_trips[before].Trip])
        {
            for (var serviceDay = _trips[before].ServiceDay; serviceDay <= _trips[before].ServiceDay + 1; serviceDay++)
            {
                if (places.TryGetValue((target, serviceDay), out var place) && !_hasPrevious[place]
                    && Follows(_trips[before], _trips[place], SeatLinkRecord.LongestStay) && (best < 0 || _trips[place].First < _trips[best].First))
                    best = place;
            }
        }
        return best;
    }

    private void LinkBlocks()
    {
        var members = new List<int>();
        for (var i = 0; i < _trips.Count; i++)
        {
            if (_tables.Trips[_trips[i].Trip].Block >= 0)
                members.Add(i);
        }
        members.Sort((a, b) => _trips[a].First != _trips[b].First ? _trips[a].First.CompareTo(_trips[b].First) : _trips[a].Trip.CompareTo(_trips[b].Trip));
        // Where the vehicles of blocks stand: only few ends per place are open at any time.
        var open = new Dictionary<(int Block, int ServiceDay, int Station), List<int>>();
        foreach (var member in members)
        {
            var trip = _trips[member];
            var block = _tables.Trips[trip.Trip].Block;
            if (!_hasPrevious[member] && open.TryGetValue((block, trip.ServiceDay, _tables.StationOf(FirstStop(trip))), out var ends))
                LinkToLast(ends, member);
            if (_next[member] < 0)
                Open(open, (block, trip.ServiceDay, _tables.StationOf(LastStop(trip))), member);
        }
    }

    private void LinkToLast(List<int> ends, int after)
    {
        ends.RemoveAll(end => _trips[after].First - _trips[end].Last > LongestStay);
        var place = ends.FindLastIndex(end => Follows(_trips[end], _trips[after], LongestStay) && !_forbidden.Contains((_trips[end].Trip, _trips[after].Trip)));
        if (place < 0)
            return;
        Link(ends[place], after);
        ends.RemoveAt(place);
    }

    private static void Open(Dictionary<(int Block, int ServiceDay, int Station), List<int>> open, (int Block, int ServiceDay, int Station) place, int trip)
    {
        if (!open.TryGetValue(place, out var ends))
            open.Add(place, ends = []);
        if (ends.Count == MostOpen)
            ends.RemoveAt(0);
        ends.Add(trip);
    }

    private void Link(int before, int after)
    {
        _next[before] = after;
        _hasPrevious[after] = true;
    }

    /// <summary>Trips that take no time at all go on in the order of the timetable, so that no chain bites its tail.</summary>
    private static bool Follows(in ActiveTrip before, in ActiveTrip after, int longestStay) =>
        after.First >= before.Last && after.First - before.Last <= longestStay && (after.Last > before.First || after.Trip > before.Trip);

    private int FirstStop(in ActiveTrip trip) => _tables.Calls[_tables.Patterns[_tables.Trips[trip.Trip].Pattern].FirstCall].Stop;

    private int LastStop(in ActiveTrip trip)
    {
        var pattern = _tables.Patterns[_tables.Trips[trip.Trip].Pattern];
        return _tables.Calls[pattern.FirstCall + pattern.CallCount - 1].Stop;
    }
}
