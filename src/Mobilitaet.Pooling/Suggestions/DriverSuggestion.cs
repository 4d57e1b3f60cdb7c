namespace Mobilitaet.Pooling.Suggestions;

/// <summary>A driver who could be asked, and for what.</summary>
/// <param name="VehicleId">Whom to ask.</param>
/// <param name="Requests">The requests this driver alone could serve, in the problem's order.</param>
/// <param name="People">How many people that brings.</param>
/// <param name="Milliseconds">What it asks of the driver, beside what is planned: time on tour.</param>
/// <param name="Departure">When the first tour would begin, milliseconds of the day.</param>
/// <param name="Return">When the last tour would end.</param>
public sealed record DriverSuggestion(int VehicleId, IReadOnlyList<int> Requests, int People, long Milliseconds, int Departure, int Return);
