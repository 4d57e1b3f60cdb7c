namespace Mobilitaet.Routing.Roads;

/// <summary>Point-to-point queries on one mode's hierarchy; holds search state, so one instance serves one thread at a time and is reused.</summary>
public sealed class RouteSearch
{
    private readonly ModeNetwork _network;

    internal RouteSearch(ModeNetwork network) => _network = network;

    /// <summary>The duration in milliseconds; null when there is no way.</summary>
    public int? FindDuration(SnappedPoint from, SnappedPoint to) => throw new InputException($"{_network.Mode}: no search yet.");

    /// <summary>The fastest way with geometry and steps; null when there is none.</summary>
    public Route? FindRoute(SnappedPoint from, SnappedPoint to) => throw new InputException($"{_network.Mode}: no search yet.");
}
