namespace Mobilitaet.District.Rides;

/// <summary>One ride of a request, such as the way there or the way back.</summary>
public sealed class Ride : RideDescription
{
    public int RideRequestId { get; init; }

    /// <summary>Position in the request's day, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The driver to whom a coordinator gave this ride; null for any.</summary>
    public int? LockedDriverId { get; set; }
}
