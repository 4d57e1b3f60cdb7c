using Mobilitaet.District.Offers;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Rides;

/// <summary>A wish to travel on one day (Fahrtwunsch): a party, from, to, by when, and the linked way back.</summary>
public sealed class RideRequest
{
    public int Id { get; init; }

    /// <summary>The key of the file or booking this request came from, unique.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public LocalDate Date { get; set; }

    public required Party Party { get; set; }

    public List<string> Languages { get; set; } = [];

    public required string FromPlaceName { get; set; }

    public double FromLatitude { get; set; }

    public double FromLongitude { get; set; }

    /// <summary>The offer travelled to; null for any other destination.</summary>
    public string? OfferId { get; set; }

    public Offer? Offer { get; init; }

    public required string ToPlaceName { get; set; }

    public double ToLatitude { get; set; }

    public double ToLongitude { get; set; }

    /// <summary>Not earlier at the destination than this.</summary>
    public LocalTime ArriveFrom { get; set; }

    /// <summary>At the destination by this time.</summary>
    public LocalTime ArriveBy { get; set; }

    /// <summary>Ready for the way back from this time; null without a way back.</summary>
    public LocalTime? ReturnFrom { get; set; }

    /// <summary>Picked up for the way back by this time.</summary>
    public LocalTime? ReturnBy { get; set; }

    public RideRequestStatus Status { get; set; }

    public Instant CreatedAt { get; init; }

    public GeoPoint From => new(FromLatitude, FromLongitude);

    public GeoPoint To => new(ToLatitude, ToLongitude);

    public bool HasWayBack => ReturnFrom is not null && ReturnBy is not null;
}
