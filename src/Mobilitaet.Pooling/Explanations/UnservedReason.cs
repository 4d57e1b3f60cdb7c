using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Explanations;

/// <summary>Why a request is unserved, as data from which a sentence in any language is made.</summary>
/// <param name="Cause">What would have to change.</param>
/// <param name="RideIndex">Which ride fails, from 0 (there) over 1 (back).</param>
/// <param name="Kind">The capacity that is missing, for <see cref="UnservedCause.CapacityMissing"/>.</param>
/// <param name="VehicleId">The driver for whom the change is smallest; null when none comes close.</param>
/// <param name="MissingMinutes">By how many minutes it fails: availability, tour time, ride time or window.</param>
/// <param name="MissingMetres">By how many metres it fails, for <see cref="UnservedCause.KilometresUsedUp"/>.</param>
/// <param name="CapableVehicles">How many drivers could take this ride if they had nothing else to do.</param>
public sealed record UnservedReason(
    UnservedCause Cause,
    int RideIndex,
    CapacityKind? Kind = null,
    int? VehicleId = null,
    int? MissingMinutes = null,
    int? MissingMetres = null,
    int CapableVehicles = 0)
{
    /// <summary>Single changes that would each let the request be served in the plan as it is, the smallest first.</summary>
    public IReadOnlyList<Relief> Reliefs { get; init; } = [];

    /// <summary>Whether time was over before everything was tried; then there may be a smaller change.</summary>
    public bool IsCutShort { get; init; }
}
