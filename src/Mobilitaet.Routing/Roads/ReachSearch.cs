using Mobilitaet.Routing.Roads.Isochrones;
using Mobilitaet.Routing.Roads.Queries;
using NetTopologySuite.Geometries;

namespace Mobilitaet.Routing.Roads;

/// <summary>One-to-all queries on one mode's hierarchy; holds search state, so one instance serves one thread at a time and is reused.</summary>
public sealed class ReachSearch
{
    private readonly ModeNetwork _network;
    private readonly OneToAllSweep _away;
    private readonly OneToAllSweep _towards;
    private readonly List<TripEnd> _ends = [];

    internal ReachSearch(ModeNetwork network)
    {
        _network = network;
        var h = network.Hierarchy;
        _away = new OneToAllSweep(h.FirstUp, h.Up, h.FirstDown, h.Down);
        _towards = new OneToAllSweep(h.FirstDown, h.Down, h.FirstUp, h.Up);
    }

    /// <summary>Travel from the origin to every street; the result is valid until the next query of this instance.</summary>
    public ReachedStreets From(SnappedPoint origin)
    {
        var position = _network.Locate(origin);
        _ends.Clear();
        TripEnds.AddStarts(_network, position, _ends);
        var nodes = _away.Run(_ends);
        _network.KeepMapped();
        return new ReachedStreets(_network, position, nodes, towardsOrigin: false);
    }

    /// <summary>Travel from every street to the destination; the result is valid until the next query of this instance.</summary>
    public ReachedStreets Towards(SnappedPoint destination)
    {
        var position = _network.Locate(destination);
        _ends.Clear();
        TripEnds.AddExits(_network, position, _ends);
        var nodes = _towards.Run(_ends);
        _network.KeepMapped();
        return new ReachedStreets(_network, position, nodes, towardsOrigin: true);
    }

    /// <summary>The area (WGS 84 polygons, longitude first) whose streets are reached from <paramref name="origin"/> within the duration.</summary>
    /// <param name="origin">Where travel starts, or ends when <paramref name="towardsOrigin"/>.</param>
    /// <param name="milliseconds">The time budget.</param>
    /// <param name="towardsOrigin">Travel to the origin instead of from it.</param>
    public Geometry Isochrone(SnappedPoint origin, int milliseconds, bool towardsOrigin = false)
    {
        if (milliseconds < 0)
            throw new InputException("A time budget cannot be negative.");
        milliseconds = Math.Min(milliseconds, TravelTimes.Unreachable - 1);
        var reached = towardsOrigin ? Towards(origin) : From(origin);
        return new IsochroneOutline(_network, origin).Draw(reached, milliseconds);
    }

    /// <summary>Milliseconds from up to 16 origins to every node, as node * 16 + lane.</summary>
    internal ReadOnlySpan<int> BatchToNodes(IReadOnlyList<SnappedPoint> origins)
    {
        var starts = new List<List<TripEnd>>();
        foreach (var origin in origins)
        {
            var ends = new List<TripEnd>();
            TripEnds.AddStarts(_network, _network.Locate(origin), ends);
            starts.Add(ends);
        }
        var nodes = _away.RunBatch(starts);
        _network.KeepMapped();
        return nodes;
    }
}
