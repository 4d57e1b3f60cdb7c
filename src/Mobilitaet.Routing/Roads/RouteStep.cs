namespace Mobilitaet.Routing.Roads;

/// <summary>One instruction of a route: what to do, onto which street, and how far until the next one.</summary>
/// <param name="Maneuver">What to do at the step's start.</param>
/// <param name="Street">Name or reference of the street entered; null when it has none.</param>
/// <param name="RoundaboutExit">Which exit to take, counted from 1; 0 outside roundabouts.</param>
/// <param name="Position">Where the step starts.</param>
/// <param name="Metres">Length of the step.</param>
/// <param name="Milliseconds">Duration of the step.</param>
public sealed record RouteStep(Maneuver Maneuver, string? Street, int RoundaboutExit, GeoPoint Position, double Metres, int Milliseconds);
