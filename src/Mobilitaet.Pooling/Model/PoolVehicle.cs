namespace Mobilitaet.Pooling.Model;

/// <summary>A driver with a car on the planned day.</summary>
/// <param name="Id">The caller's number, unique within a problem.</param>
/// <param name="StartLocation">Where every tour starts.</param>
/// <param name="EndLocation">Where every tour ends.</param>
/// <param name="Windows">When the driver is available; a tour lies within one of them.</param>
/// <param name="Capacity">What the car offers.</param>
/// <param name="MaximumTourMilliseconds">Longest time on tour, all tours of the day together.</param>
/// <param name="MaximumMetres">Longest distance of all tours of the day together; null for no limit.</param>
/// <param name="MaximumRides">Most rides on the day; null for no limit.</param>
/// <param name="Has">Bits answering <see cref="PoolRide.Needs"/>.</param>
public sealed record PoolVehicle(
    int Id,
    int StartLocation,
    int EndLocation,
    IReadOnlyList<TimeWindow> Windows,
    Load Capacity,
    int MaximumTourMilliseconds,
    int? MaximumMetres = null,
    int? MaximumRides = null,
    int Has = 0);
