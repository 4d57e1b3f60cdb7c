namespace Mobilitaet.Routing.Roads;

/// <summary>Many-to-many queries on one mode's hierarchy; holds search state, so one instance serves one thread at a time and is reused.</summary>
public sealed class TravelTableSearch
{
    private readonly ModeNetwork _network;

    internal TravelTableSearch(ModeNetwork network) => _network = network;

    /// <summary>Durations (and lengths of the fastest ways) from every origin to every destination.</summary>
    public TravelTimes Compute(IReadOnlyList<SnappedPoint> origins, IReadOnlyList<SnappedPoint> destinations, bool withDistances = false) =>
        throw new InputException($"{_network.Mode}: no search yet.");
}
