namespace Mobilitaet.Routing.Roads.Guidance;

/// <summary>A place on a route where the traveller needs to be told something.</summary>
internal readonly record struct Turn(Maneuver Maneuver, string? Street, int Exit);
