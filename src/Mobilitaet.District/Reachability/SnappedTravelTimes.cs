using Mobilitaet.Routing;

namespace Mobilitaet.District.Reachability;

/// <summary>Travel times between points, and which of the points are too far from any usable street; their rows and columns are unreachable.</summary>
public sealed record SnappedTravelTimes(TravelTimes Times, IReadOnlyList<bool> OriginOnStreets, IReadOnlyList<bool> DestinationOnStreets);
