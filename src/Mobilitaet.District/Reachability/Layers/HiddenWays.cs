using System.Runtime.InteropServices;
using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>The hidden ways between one home and one door on one day; those of on-demand rides follow those of buses, so that layers stay nested.</summary>
internal sealed class HiddenWays
{
    private readonly List<TimedWay> _there = [];
    private readonly List<TimedWay> _back = [];
    private (int There, int Back) _busEnds;
    private bool _hasBus;
    private bool _hasOnDemand;

    public void Clear()
    {
        _there.Clear();
        _back.Clear();
        (_hasBus, _hasOnDemand) = (false, false);
    }

    /// <summary>The ways of a layer that rides buses, there and back, added to those of no layer.</summary>
    public LayerWays AddTo(LayerWays ways, ReachLayer layer, HiddenTrips trips, int home)
    {
        var onDemand = layer != ReachLayer.Bus;
        Fill(trips, home, onDemand);
        return ways with
        {
            HiddenThere = CollectionsMarshal.AsSpan(_there)[..(onDemand ? _there.Count : _busEnds.There)],
            HiddenBack = CollectionsMarshal.AsSpan(_back)[..(onDemand ? _back.Count : _busEnds.Back)],
        };
    }

    private void Fill(HiddenTrips trips, int home, bool onDemand)
    {
        if (!_hasBus)
        {
            Add(trips.Bus, home);
            (_hasBus, _busEnds) = (true, (_there.Count, _back.Count));
        }
        if (!onDemand || _hasOnDemand)
            return;
        Add(trips.OnDemand, home);
        _hasOnDemand = true;
    }

    private void Add((DoorProfiles There, DoorProfiles Back) trips, int home)
    {
        foreach (var trip in trips.There.Of(home))
            _there.Add(TimedWay.Of(trip));
        foreach (var trip in trips.Back.Of(home))
            _back.Add(TimedWay.Of(trip));
    }
}
