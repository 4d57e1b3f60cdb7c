using NodaTime;

namespace Mobilitaet.District.Rides;

/// <summary>What somebody was told about a ride: who comes, and between when. Promises are never changed: a new one takes the place of the one before.</summary>
public sealed class RidePromise
{
    public int Id { get; init; }

    public int RideRequestId { get; init; }

    public int RideIndex { get; init; }

    public int DriverId { get; init; }

    public LocalTime PickupFrom { get; init; }

    public LocalTime PickupBy { get; init; }

    public Instant PromisedAt { get; init; }

    /// <summary>When it stopped to hold before the ride; null while it holds.</summary>
    public Instant? WithdrawnAt { get; set; }

    public PromiseEnd? End { get; set; }
}
