using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Journeys;

/// <summary>The searches that one query has borrowed; all go back to their bounded pools when it ends, so a crowd of queries leaves little behind.</summary>
internal sealed class PlannerState(StreetNetwork? streets, SearchPool<TransitSearch> transit) : IDisposable
{
    private readonly SearchLease<RouteSearch>?[] _routes = new SearchLease<RouteSearch>?[Enum.GetValues<TravelMode>().Length];
    private readonly SearchLease<TravelTableSearch>?[] _tables = new SearchLease<TravelTableSearch>?[Enum.GetValues<TravelMode>().Length];
    private readonly SearchLease<TransitSearch> _transit = transit.Rent();

    public TransitSearch Transit => _transit.Search;

    public RouteSearch Routes(TravelMode mode) => (_routes[(int)mode] ??= streets!.Get(mode).RentRouteSearch()).Search;

    public TravelTableSearch Tables(TravelMode mode) => (_tables[(int)mode] ??= streets!.Get(mode).RentTableSearch()).Search;

    public void Dispose()
    {
        _transit.Dispose();
        foreach (var lease in _routes)
            lease?.Dispose();
        foreach (var lease in _tables)
            lease?.Dispose();
    }
}
