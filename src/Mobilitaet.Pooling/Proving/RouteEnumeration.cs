using System.Runtime.InteropServices;

namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// Lists all tours that a plan better than a known one can contain: those whose reduced cost does not exceed the gap between bound and plan
/// (Baldacci, Christofides and Mingozzi 2008). Of tours with the same rides only the cheapest is kept.
/// </summary>
internal sealed class RouteEnumeration
{
    private readonly ProofDay _day;
    private readonly int _shift;
    private readonly ShiftSearch _search;
    private readonly TourNetwork _network;
    private readonly LabelSearch _forward;
    private readonly LabelSearch _backward;
    private readonly long[] _costs;
    private readonly bool[] _onPath;
    private readonly int[] _rides;
    private readonly List<int> _stops = [];
    private readonly ColumnList _found;
    private readonly TourCosts _tours;
    private readonly long _most;
    private Func<bool> _isStopped = static () => false;
    private bool _wasStopped;
    private long _cost;

    public RouteEnumeration(ProofDay day, ProofCosts costs, int shift, ShiftSearch search, RepeatableRides repeatable, ProofPrices prices, long gap, ColumnList found)
    {
        (_day, _shift, _search, _network, _forward, _found) = (day, shift, search, search.Network, search.Labels, found);
        // What the driver's time costs is known better when a tour is complete, but never less.
        var least = search.Run(prices);
        _most = least + gap;
        _costs = new long[_network.ArcCount];
        ShiftSearch.Price(day, _network, prices.Rides, _costs);
        var (reversed, arcs) = _network.Reverse();
        _backward = new LabelSearch(day, reversed, true, repeatable.Bits(reversed, true), repeatable.Keeps(reversed, true));
        _backward.SetCuts(prices.Cuts);
        _backward.Run([.. arcs.Select(arc => _costs[arc])]);
        _tours = new TourCosts(day, costs, search.Shift);
        (_onPath, _rides) = (new bool[day.Rides.Length], new int[day.Rides.Length]);
    }

    public long Steps { get; private set; }

    /// <summary>Walks all paths; false when there are more than allowed.</summary>
    public bool Run(long mostSteps, int mostColumns, Func<bool> isStopped)
    {
        _isStopped = isStopped;
        Walk(_forward.Begin(), mostSteps, mostColumns);
        return Steps <= mostSteps && _found.Count <= mostColumns && !_wasStopped;
    }

    private void Walk(int label, long mostSteps, int mostColumns)
    {
        var node = _forward.Node(label);
        if (node == _network.Sink)
            Keep(_forward.Cost(label));
        for (var arc = _network.FirstArc[node]; arc < _network.FirstArc[node + 1]; arc++)
        {
            var stop = _network.Stop[_network.Target[arc]];
            var ride = stop >= 0 && (stop & 1) == 0 ? _day.Ways[stop >> 1].Ride : -1;
            if (ride >= 0 && _onPath[ride])
                continue;
            if ((++Steps & 0xFFFF) == 0)
                _wasStopped |= _isStopped();
            if (Steps > mostSteps || _found.Count > mostColumns || _wasStopped)
                return;
            var next = _forward.Push(label, arc, _costs[arc]);
            if (next < 0)
                continue;
            if (_forward.Cost(next) + _backward.FindCompletion(_forward, next) <= _most)
            {
                if (ride >= 0)
                    _onPath[ride] = true;
                if (stop >= 0 || _network.Target[arc] == _network.Sink)
                    _stops.Add(stop);
                _cost += _network.Cost[arc];
                Walk(next, mostSteps, mostColumns);
                _cost -= _network.Cost[arc];
                if (stop >= 0 || _network.Target[arc] == _network.Sink)
                    _stops.RemoveAt(_stops.Count - 1);
                if (ride >= 0)
                    _onPath[ride] = false;
            }
            _forward.Pop();
        }
    }

    private void Keep(long reduced)
    {
        if (reduced > _most)
            return;
        var stops = CollectionsMarshal.AsSpan(_stops)[..^1];
        var count = 0;
        foreach (var stop in stops)
        {
            if (stop >= 0 && (stop & 1) == 0)
                _rides[count++] = _day.Ways[stop >> 1].Ride;
        }
        var rides = _rides.AsSpan(0, count);
        rides.Sort();
        var known = _found.Find(_shift, rides);
        if (known is { } same && _found.Costs[same] <= _cost)
            return;
        if (_tours.FindCost(stops, _cost) is not { } cost)
            return;
        if (known is null)
            _found.Add(_shift, rides, stops, cost);
        else if (cost < _found.Costs[known.Value])
            _found.Replace(known.Value, stops, cost);
    }
}
