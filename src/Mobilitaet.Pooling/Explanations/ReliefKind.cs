namespace Mobilitaet.Pooling.Explanations;

/// <summary>What could change so that a request is served.</summary>
public enum ReliefKind
{
    /// <summary>All times of the request may be so many minutes earlier.</summary>
    EarlierTimes,

    /// <summary>All times of the request may be so many minutes later, as when a course begins later.</summary>
    LaterTimes,

    /// <summary>So many minutes more on board.</summary>
    LongerRide,

    /// <summary>So many places more of one kind in a car.</summary>
    Place,

    /// <summary>A driver who may drive these people: a certificate, no exclusion, no lock.</summary>
    SuitableDriver,

    /// <summary>A driver is free so many minutes earlier.</summary>
    EarlierStart,

    /// <summary>A driver is free so many minutes longer.</summary>
    LaterEnd,

    /// <summary>So many minutes more on tour.</summary>
    LongerTour,

    /// <summary>So many metres more.</summary>
    MoreMetres,

    /// <summary>So many rides more.</summary>
    MoreRides,

    /// <summary>So many tours more.</summary>
    MoreTours,

    /// <summary>One more driver in a place.</summary>
    OneMoreDriver,
}
