using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>What a driver reported of a ride on the day.</summary>
public sealed class StopEvent
{
    public int Id { get; init; }

    public int RideRequestId { get; init; }

    public int RideIndex { get; init; }

    public int DriverId { get; init; }

    public StopEventKind Kind { get; init; }

    public Instant At { get; init; }
}
