namespace Mobilitaet.District.Reachability.TravelTables;

/// <summary>The ways to one offer by car, bicycle and on foot.</summary>
public sealed record TravelTableCell(TravelWay? Car, TravelWay? Bicycle, TravelWay? Foot);
