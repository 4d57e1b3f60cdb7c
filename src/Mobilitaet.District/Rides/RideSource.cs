namespace Mobilitaet.District.Rides;

/// <summary>How a ride request came in.</summary>
public enum RideSource
{
    /// <summary>From a file, as the demo's are.</summary>
    File,

    /// <summary>From the page, by the people themselves.</summary>
    Web,

    /// <summary>Taken down by a coordinator on the telephone.</summary>
    Phone,

    Api,
}
