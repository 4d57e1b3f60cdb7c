using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Rides;

/// <summary>Who wants to travel from where to where, with times at either end.</summary>
public abstract class RideDescription
{
    public required Party Party { get; set; }

    public required string FromPlaceName { get; set; }

    /// <summary>The door; null when only the village is known.</summary>
    public string? FromAddress { get; set; }

    public double FromLatitude { get; set; }

    public double FromLongitude { get; set; }

    public required string ToPlaceName { get; set; }

    public string? ToAddress { get; set; }

    public double ToLatitude { get; set; }

    public double ToLongitude { get; set; }

    /// <summary>Ready to get in from this time; null when only the arrival matters.</summary>
    public LocalTime? PickupFrom { get; set; }

    /// <summary>Picked up by this time.</summary>
    public LocalTime? PickupBy { get; set; }

    /// <summary>Not earlier at the destination than this; null when only the departure matters.</summary>
    public LocalTime? ArriveFrom { get; set; }

    /// <summary>Out of the car at the destination by this time.</summary>
    public LocalTime? ArriveBy { get; set; }

    /// <summary>Minutes between the end of the ride before and this one, such as handing over a child.</summary>
    public int AfterPreviousMinutes { get; set; }

    public GeoPoint From => new(FromLatitude, FromLongitude);

    public GeoPoint To => new(ToLatitude, ToLongitude);
}
