namespace Mobilitaet.Routing.Roads;

/// <summary>The fastest way between two snapped points in one mode.</summary>
/// <param name="Mode">How it is travelled.</param>
/// <param name="Milliseconds">Duration along the streets.</param>
/// <param name="Metres">Length along the streets.</param>
/// <param name="Geometry">The line from the first to the second snapped position.</param>
/// <param name="Steps">Turn-by-turn instructions, from depart to arrive.</param>
public sealed record Route(TravelMode Mode, int Milliseconds, double Metres, IReadOnlyList<GeoPoint> Geometry, IReadOnlyList<RouteStep> Steps)
{
    public TimeSpan Duration => TimeSpan.FromMilliseconds(Milliseconds);
}
