namespace Mobilitaet.Pooling.Construction;

/// <summary>Rides that are all served or none: those of a request, or of all requests that travel together.</summary>
/// <param name="Index">Its place among the units.</param>
/// <param name="Requests">Indices of the requests in the problem.</param>
/// <param name="Rides">All rides, those of equal index beside each other, in the order of the day.</param>
/// <param name="People">How many people serving it brings.</param>
/// <param name="SharesTours">Whether rides of equal index must be in the same tour.</param>
internal sealed record RideUnit(int Index, int[] Requests, int[] Rides, int People, bool SharesTours);
