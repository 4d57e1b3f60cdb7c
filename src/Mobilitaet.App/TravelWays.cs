using Mobilitaet.District.Reachability.TravelTables;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App;

/// <summary>Picks the way of one mode out of a cell of the travel table.</summary>
public static class TravelWays
{
    /// <summary>Null when it is not computed yet.</summary>
    public static TravelWay? Find(TravelTableCell cell, TravelMode mode) => mode switch
    {
        TravelMode.Car => cell.Car,
        TravelMode.Bicycle => cell.Bicycle,
        TravelMode.Foot => cell.Foot,
        _ => null,
    };
}
