namespace Mobilitaet.Routing.Transit.Records;

/// <summary>A line (GTFS: route).</summary>
/// <param name="Id">The feed's route_id as text number.</param>
/// <param name="ShortName">Text number.</param>
/// <param name="LongName">Text number.</param>
/// <param name="Agency">Index of the agency.</param>
/// <param name="Feed">Index of the feed.</param>
/// <param name="Type">GTFS route_type, extended types included.</param>
/// <param name="Color">RGB, or -1.</param>
/// <param name="TextColor">RGB, or -1.</param>
/// <param name="IsOnDemand">1 when every trip of the line must be booked.</param>
internal readonly record struct LineRecord(int Id, int ShortName, int LongName, int Agency, int Feed, int Type, int Color, int TextColor, int IsOnDemand);
