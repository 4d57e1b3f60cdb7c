using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>A planned day in one line.</summary>
public sealed record DayPlanSummary(
    LocalDate Date,
    int Version,
    Instant PlannedAt,
    int Requests,
    int RequestsServed,
    int People,
    int PeopleServed,
    int Tours);
