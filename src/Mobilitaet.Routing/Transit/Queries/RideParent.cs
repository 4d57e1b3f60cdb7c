namespace Mobilitaet.Routing.Transit.Queries;

/// <summary>The ride by which a stop was reached: pattern, vehicle, and the calls where it was boarded and left.</summary>
internal readonly record struct RideParent(int Pattern, int Row, int Board, int Alight);
