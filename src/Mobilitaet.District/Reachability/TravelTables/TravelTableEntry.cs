using Mobilitaet.Routing.Roads;

namespace Mobilitaet.District.Reachability.TravelTables;

/// <summary>The way from a municipality's main place to an offer in one mode.</summary>
public sealed class TravelTableEntry
{
    public required string MunicipalityAgs { get; init; }

    public required string OfferId { get; init; }

    public TravelMode Mode { get; init; }

    public TravelState State { get; init; }

    /// <summary>Duration; null unless reachable.</summary>
    public int? Seconds { get; init; }

    /// <summary>Length of the fastest way; null unless reachable.</summary>
    public int? Metres { get; init; }
}
