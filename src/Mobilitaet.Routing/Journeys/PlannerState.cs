using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Journeys;

/// <summary>Search state of one thread at a time, so that no query allocates anything as large as a network.</summary>
internal sealed class PlannerState(StreetNetwork? streets)
{
    private readonly RouteSearch?[] _routes = new RouteSearch?[Enum.GetValues<TravelMode>().Length];
    private readonly TravelTableSearch?[] _tables = new TravelTableSearch?[Enum.GetValues<TravelMode>().Length];

    public TransitSearch Transit { get; } = new();

    public RouteSearch Routes(TravelMode mode) => _routes[(int)mode] ??= streets!.Get(mode).CreateRouteSearch();

    public TravelTableSearch Tables(TravelMode mode) => _tables[(int)mode] ??= streets!.Get(mode).CreateTableSearch();
}
