namespace Mobilitaet.District.Offers.Checking;

/// <summary>What is wrong with an offer that its provider should look at.</summary>
public enum OfferFindingKind
{
    /// <summary>Nobody has confirmed it for long, or ever.</summary>
    Stale,

    /// <summary>It has neither sessions nor opening hours.</summary>
    WithoutTimes,

    /// <summary>Its validity or its last session lies in the past.</summary>
    Ended,

    /// <summary>A part of its opening hours is not understood.</summary>
    HoursNotUnderstood,

    /// <summary>The recurrence rule of a session is not understood.</summary>
    RuleNotUnderstood,

    /// <summary>Nobody can say where it is.</summary>
    WithoutPosition,
}
