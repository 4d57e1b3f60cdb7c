namespace Mobilitaet.District.DayPlans;

/// <summary>What happened at a stop.</summary>
public enum StopEventKind
{
    PickedUp,

    /// <summary>Nobody was there to be picked up.</summary>
    NotThere,

    Delivered,
}
