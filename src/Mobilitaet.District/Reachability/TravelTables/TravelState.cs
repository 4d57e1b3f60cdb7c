namespace Mobilitaet.District.Reachability.TravelTables;

/// <summary>Whether there is a way, and if not, why.</summary>
public enum TravelState
{
    Reachable,

    /// <summary>Both ends are on the streets, but no way connects them in this mode.</summary>
    NoWay,

    /// <summary>The municipality's main place is too far from any street usable in this mode.</summary>
    OriginOffStreets,

    /// <summary>The offer is too far from any street usable in this mode.</summary>
    DestinationOffStreets,

    /// <summary>The street network was imported without this mode.</summary>
    ModeNotImported,
}
