namespace Mobilitaet.District.DayPlans;

/// <summary>What planning a day led to.</summary>
public enum DayPlanOutcome
{
    /// <summary>A new plan was stored.</summary>
    Planned,

    /// <summary>The stored plan was computed from the same requests, drivers and streets.</summary>
    Unchanged,

    /// <summary>The day has begun, and its plan is what people rely on; it stays.</summary>
    AlreadyDriven,

    /// <summary>Nobody wants to travel on that day.</summary>
    NothingToPlan,

    /// <summary>Another worker holds the day.</summary>
    PlannedElsewhere,

    /// <summary>Somebody else replaced the plan in the meantime; the new plan was dropped.</summary>
    Superseded,
}
