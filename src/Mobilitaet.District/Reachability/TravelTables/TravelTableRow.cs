namespace Mobilitaet.District.Reachability.TravelTables;

/// <summary>A row of the travel table: from the main place of a municipality to every offer.</summary>
public sealed record TravelTableRow(string Ags, string Municipality, string MainPlace, IReadOnlyList<TravelTableCell> Cells);
