namespace Mobilitaet.District.Rides;

/// <summary>What has become of a ride request; from <see cref="Refused"/> on nothing changes any more, and every request ends in exactly one of these.</summary>
public enum RideRequestState
{
    /// <summary>Nobody is promised yet; the time of the decision is known.</summary>
    Looking,

    /// <summary>All its rides are promised.</summary>
    Promised,

    /// <summary>The time of the decision came, and nobody was found.</summary>
    Refused,

    /// <summary>Taken back by those who asked.</summary>
    Cancelled,

    /// <summary>A promise was withdrawn and could not be renewed.</summary>
    Broken,

    /// <summary>Driven as promised.</summary>
    Driven,

    /// <summary>The driver came and nobody was there.</summary>
    NoShow,
}
