using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Outlines;

/// <summary>A piece of a municipal boundary with the municipality on its left and the one on its right (-1 is outside).</summary>
internal sealed record BoundaryEdge(PlanePoint From, PlanePoint To, int Left, int Right);
