namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Why a session cannot be reached from a place in a layer; the most hopeful reason that is true.</summary>
public enum GapReason
{
    /// <summary>It can be reached.</summary>
    None,

    /// <summary>Home or offer lies too far from any street of the layer.</summary>
    OffStreets,

    /// <summary>Nothing leads there on that day, or no stop or driver is near.</summary>
    NoService,

    /// <summary>Something leads there within the time budget, but at other hours.</summary>
    WrongHours,

    /// <summary>A ride fits, but it had to be booked earlier than people can.</summary>
    BookAhead,

    /// <summary>A way fits the hours, but takes longer than the time budget.</summary>
    TooLong,

    /// <summary>The way there works, the way home does not.</summary>
    NoWayBack,

    /// <summary>Chains: no childcare has a free place.</summary>
    NoChildcarePlace,

    /// <summary>Chains: childcare with a free place is not open when it is needed.</summary>
    ChildcareClosed,

    /// <summary>Chains: no childcare takes children of this age.</summary>
    ChildcareAge,
}
