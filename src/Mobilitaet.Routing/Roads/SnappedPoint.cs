namespace Mobilitaet.Routing.Roads;

/// <summary>A point brought onto a street of one travel mode: the segment, where on it, and how far the point was away.</summary>
/// <param name="Mode">The mode whose streets were considered.</param>
/// <param name="Segment">Index of the street segment in the network.</param>
/// <param name="Fraction">Position along the segment's geometry by length, 0 to 1.</param>
/// <param name="Position">The position on the street.</param>
/// <param name="MetresAway">Distance between the asked point and <paramref name="Position"/>.</param>
public readonly record struct SnappedPoint(TravelMode Mode, int Segment, double Fraction, GeoPoint Position, double MetresAway);
