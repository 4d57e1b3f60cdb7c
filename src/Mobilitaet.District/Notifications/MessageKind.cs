namespace Mobilitaet.District.Notifications;

/// <summary>What a message tells.</summary>
public enum MessageKind
{
    /// <summary>To a rider: you are taken, then and by this car.</summary>
    Promised,

    /// <summary>To a rider: the promised time or driver is another now.</summary>
    PromiseChanged,

    /// <summary>To a rider: nobody can come any more, and what else there is.</summary>
    PromiseBroken,

    /// <summary>To a rider: nobody was found, and what else there is.</summary>
    Refused,

    /// <summary>To a rider: your request is taken back.</summary>
    Cancelled,

    /// <summary>To a rider: the car comes later than promised.</summary>
    Delayed,

    /// <summary>To a driver: would you take these rides?</summary>
    Asked,

    /// <summary>To a driver: rides or times of your tour changed.</summary>
    TourChanged,

    /// <summary>To a driver: this ride is off.</summary>
    RideTakenBack,

    /// <summary>To a driver: your personal link.</summary>
    Invited,

    /// <summary>To a driver: licence or certificate is about to expire.</summary>
    PapersExpire,

    /// <summary>To a driver: thank you, with the month's kilometres.</summary>
    Thanks,
}
