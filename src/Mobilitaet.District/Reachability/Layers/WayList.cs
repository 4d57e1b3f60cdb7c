using System.Runtime.InteropServices;
using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>The ways of one direction, layer after layer.</summary>
internal sealed class WayList
{
    private readonly List<TimedWay> _ways = [];
    private readonly int[] _ends = new int[ReachTable.LayerCount];
    private readonly TimedWay[] _bicycle = new TimedWay[2];
    private readonly TimedWay[] _car = new TimedWay[2];
    private int _bicycleCount;
    private int _carCount;

    public bool HasWalk { get; private set; }

    public void Begin(int? walkSeconds)
    {
        _ways.Clear();
        HasWalk = walkSeconds is not null;
        if (walkSeconds is { } seconds)
            _ways.Add(TimedWay.Always(seconds));
        _ends[(int)ReachLayer.Foot] = _ways.Count;
    }

    public void AddTrips(ReachLayer layer, ReadOnlySpan<ReachTrip> trips)
    {
        foreach (var trip in trips)
            _ways.Add(TimedWay.Of(trip));
        _ends[(int)layer] = _ways.Count;
    }

    public void AddCalls(ReachLayer layer, ReadOnlySpan<ReachCall> calls)
    {
        foreach (var call in calls)
            _ways.Add(TimedWay.Of(call));
        _ends[(int)layer] = _ways.Count;
    }

    public void AddRides(List<VolunteerRide> rides)
    {
        foreach (var ride in rides)
            _ways.Add(ride.Way);
        _ends[(int)ReachLayer.Volunteers] = _ways.Count;
    }

    /// <summary>Driving or cycling oneself; the walk belongs to it, too.</summary>
    public void SetOwn(ReachLayer layer, int? seconds)
    {
        var ways = layer == ReachLayer.Car ? _car : _bicycle;
        var count = 0;
        if (HasWalk)
            ways[count++] = _ways[0];
        if (seconds is { } own)
            ways[count++] = TimedWay.Always(own);
        if (layer == ReachLayer.Car)
            _carCount = count;
        else
            _bicycleCount = count;
    }

    public ReadOnlySpan<TimedWay> Of(ReachLayer layer) => layer switch
    {
        ReachLayer.Bicycle => _bicycle.AsSpan(0, _bicycleCount),
        ReachLayer.Car => _car.AsSpan(0, _carCount),
        _ => CollectionsMarshal.AsSpan(_ways)[.._ends[(int)layer]],
    };
}
