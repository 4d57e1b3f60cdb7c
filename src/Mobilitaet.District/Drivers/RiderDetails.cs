using Mobilitaet.Routing;

namespace Mobilitaet.District.Drivers;

/// <summary>What a driver who has accepted a ride may know of its rider.</summary>
public sealed record RiderDetails(string Name, string? Phone, string? Address, GeoPoint Position);
