namespace Mobilitaet.Pooling.Model;

/// <summary>How much a driver suits the people of a request.</summary>
/// <param name="VehicleId">Which driver.</param>
/// <param name="Metres">What taking this driver costs; negative for known pairings; ignored when excluded.</param>
/// <param name="IsExcluded">Whether the two must never travel together.</param>
public sealed record DriverLiking(int VehicleId, int Metres, bool IsExcluded = false);
