using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>A stop as its driver sees it.</summary>
/// <param name="AssignmentId">What is answered.</param>
/// <param name="RequestId">Whose ride.</param>
/// <param name="RideIndex">Which ride of the request.</param>
/// <param name="Kind">Getting in or out.</param>
/// <param name="Time">When.</param>
/// <param name="PlaceName">The village.</param>
/// <param name="Party">How many, and which seats they need.</param>
/// <param name="IsAccepted">Whether the driver has said yes.</param>
/// <param name="Rider">Who and which door; null before the driver has said yes.</param>
/// <param name="Last">The last thing the driver reported of this ride.</param>
public sealed record DriverStop(
    int AssignmentId, int RequestId, int RideIndex, StopKind Kind, LocalTime Time, string PlaceName, Party Party, bool IsAccepted, RiderDetails? Rider, StopEventKind? Last);
