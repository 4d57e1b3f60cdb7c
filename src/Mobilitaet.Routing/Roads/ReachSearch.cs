using NetTopologySuite.Geometries;

namespace Mobilitaet.Routing.Roads;

/// <summary>One-to-all queries on one mode's hierarchy; holds search state, so one instance serves one thread at a time and is reused.</summary>
public sealed class ReachSearch
{
    private readonly ModeNetwork _network;

    internal ReachSearch(ModeNetwork network) => _network = network;

    /// <summary>The area (WGS 84 polygons, longitude first) whose streets are reached from <paramref name="origin"/> within the duration.</summary>
    /// <param name="origin">Where travel starts, or ends when <paramref name="towardsOrigin"/>.</param>
    /// <param name="milliseconds">The time budget.</param>
    /// <param name="towardsOrigin">Travel to the origin instead of from it.</param>
    public Geometry Isochrone(SnappedPoint origin, int milliseconds, bool towardsOrigin = false) =>
        throw new InputException($"{_network.Mode}: no search yet.");
}
