using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.District.DayPlans;

/// <summary>A ride request without a place in the day's plan, and what would have to change.</summary>
public sealed class UnservedRide
{
    public int Id { get; init; }

    public int DayPlanId { get; init; }

    public int RideRequestId { get; init; }

    public RideRequest? RideRequest { get; init; }

    /// <summary>Which ride of the request fails.</summary>
    public int RideIndex { get; init; }

    public UnservedCause Cause { get; init; }

    /// <summary>The capacity that is missing, for <see cref="UnservedCause.CapacityMissing"/>.</summary>
    public CapacityKind? Kind { get; init; }

    /// <summary>The driver for whom the change would be smallest.</summary>
    public int? DriverId { get; init; }

    public int? MissingMinutes { get; init; }

    public int? MissingMetres { get; init; }

    /// <summary>How many drivers could take this ride if they had nothing else to do.</summary>
    public int CapableDrivers { get; init; }

    /// <summary>Single changes that would each be enough, the smallest first.</summary>
    public List<UnservedRelief> Reliefs { get; init; } = [];
}
