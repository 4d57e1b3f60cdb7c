using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>A tour as its driver sees it.</summary>
public sealed record DriverTour(LocalTime Departure, LocalTime Return, int Metres, IReadOnlyList<DriverStop> Stops);
