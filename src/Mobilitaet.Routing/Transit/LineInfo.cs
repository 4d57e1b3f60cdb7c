namespace Mobilitaet.Routing.Transit;

/// <summary>What a timetable knows of a line.</summary>
/// <param name="Line">Its index.</param>
/// <param name="Id">The feed's route_id.</param>
/// <param name="Name">Short name, or the long one where there is no short one.</param>
/// <param name="LongName">Long name; may be empty.</param>
/// <param name="Kind">What runs on it.</param>
/// <param name="IsOnDemand">Whether every trip must be booked.</param>
/// <param name="Color">Background colour as RRGGBB; null when the feed gives none.</param>
/// <param name="TextColor">Colour of the text on it as RRGGBB; null when the feed gives none.</param>
/// <param name="Agency">Who runs it.</param>
/// <param name="AgencyPhone">The agency's phone number; may be empty.</param>
/// <param name="AgencyUrl">The agency's page; may be empty.</param>
public sealed record LineInfo(
    Line Line, string Id, string Name, string LongName, VehicleKind Kind, bool IsOnDemand, string? Color, string? TextColor,
    string Agency, string AgencyPhone, string AgencyUrl);
