using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>An unserved request of a day plan by villages and times, with its reason as data.</summary>
public sealed record UnservedRideView(
    string FromPlace,
    string ToPlace,
    int People,
    LocalTime FirstTime,
    LocalTime? ReturnFrom,
    UnservedCause Cause,
    CapacityKind? Kind,
    string? NearestDriverCode,
    int? MissingMinutes,
    int? MissingMetres,
    int CapableDrivers,
    IReadOnlyList<ReliefView> Reliefs);
