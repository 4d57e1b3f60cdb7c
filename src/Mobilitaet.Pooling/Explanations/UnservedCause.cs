namespace Mobilitaet.Pooling.Explanations;

/// <summary>The one thing that would have to change for a request to be served.</summary>
public enum UnservedCause
{
    /// <summary>No way by car between pickup and drop-off.</summary>
    NoWay,

    /// <summary>Even the direct ride takes longer than the request allows.</summary>
    RequestTooTight,

    /// <summary>What is asked for contradicts itself: a time ends before it begins, or the way back would have to start before the way there ends.</summary>
    RequestContradictory,

    /// <summary>Nobody drives on that day.</summary>
    NoDriver,

    /// <summary>No driver is available at that time.</summary>
    NoDriverAtThatTime,

    /// <summary>No available car has, or has left, enough of the named capacity.</summary>
    CapacityMissing,

    /// <summary>No available driver meets the special needs of the party.</summary>
    NoSuitableDriver,

    /// <summary>The detour or the way there and home would exceed a driver's time on tour.</summary>
    TourTooLong,

    /// <summary>The driver's kilometres are used up.</summary>
    KilometresUsedUp,

    /// <summary>The driver's number of rides is used up.</summary>
    RidesUsedUp,

    /// <summary>The detour for others would keep somebody on board for too long.</summary>
    RideTooLong,

    /// <summary>Drivers could do it but are with other passengers at that time.</summary>
    DriversBusy,

    /// <summary>Drivers are available but live or drive too far away to be there in time.</summary>
    DriversTooFar,

    /// <summary>Every single ride would fit, but not all rides of the request together.</summary>
    NotAllRidesTogether,
}
