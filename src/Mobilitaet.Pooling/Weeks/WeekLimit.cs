namespace Mobilitaet.Pooling.Weeks;

/// <summary>What a driver gives in a week, all days together; null for no limit.</summary>
/// <param name="VehicleId">The driver, by the same number on every day.</param>
/// <param name="Milliseconds">Longest time on tour.</param>
/// <param name="Metres">Longest way.</param>
/// <param name="Rides">Most rides.</param>
public sealed record WeekLimit(int VehicleId, long? Milliseconds = null, long? Metres = null, int? Rides = null);
