using NodaTime;

namespace Mobilitaet.District.Rides;

/// <summary>One day of a series, with the code of its request.</summary>
public sealed record SeriesDay(LocalDate Date, string Code, RideRequestState State);
