using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>One stop of a tour: who gets in or out, where and when.</summary>
public sealed class TourStop
{
    public int Id { get; init; }

    public int TourId { get; init; }

    /// <summary>Position in the tour, from 0.</summary>
    public int Sequence { get; init; }

    public StopKind Kind { get; init; }

    public int RideRequestId { get; init; }

    public RideRequest? RideRequest { get; init; }

    /// <summary>Which ride of the request.</summary>
    public int RideIndex { get; init; }

    public required string PlaceName { get; init; }

    public double Latitude { get; init; }

    public double Longitude { get; init; }

    public GeoPoint Position => new(Latitude, Longitude);

    public LocalTime Arrival { get; init; }

    /// <summary>When getting in or out begins; later than the arrival when the driver waits.</summary>
    public LocalTime Begin { get; init; }

    public LocalTime Departure { get; init; }

    /// <summary>The same stop as part of another tour.</summary>
    public TourStop At(int sequence) => new()
    {
        Sequence = sequence,
        Kind = Kind,
        RideRequestId = RideRequestId,
        RideIndex = RideIndex,
        PlaceName = PlaceName,
        Latitude = Latitude,
        Longitude = Longitude,
        Arrival = Arrival,
        Begin = Begin,
        Departure = Departure,
    };

    /// <summary>Whether the same people get in or out at the same place and time.</summary>
    public bool IsSameAs(TourStop other) =>
        (Sequence, Kind, RideRequestId, RideIndex, PlaceName, Latitude, Longitude, Arrival, Begin, Departure)
        == (other.Sequence, other.Kind, other.RideRequestId, other.RideIndex, other.PlaceName, other.Latitude, other.Longitude, other.Arrival, other.Begin, other.Departure);
}
