namespace Mobilitaet.District.Drivers;

/// <summary>What has become of an <see cref="Assignment"/>.</summary>
public enum AssignmentState
{
    /// <summary>Asked, without an answer yet.</summary>
    Asked,

    Accepted,

    /// <summary>The driver would rather not; this ride goes to somebody else, and nothing else follows from it.</summary>
    Declined,

    /// <summary>No answer came in time.</summary>
    Expired,

    /// <summary>The plan no longer needs this driver for the ride.</summary>
    Withdrawn,
}
