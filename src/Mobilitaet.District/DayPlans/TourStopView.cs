using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>One stop of a tour, without saying who: how many people get in or out, in which village, and when.</summary>
/// <param name="Kind">Getting in or out.</param>
/// <param name="RideRequestId">Key of the request, to match a pickup with its drop-off.</param>
/// <param name="Direction">There or back.</param>
/// <param name="PlaceName">Village or quarter.</param>
/// <param name="People">Party size.</param>
/// <param name="Begin">When getting in or out begins.</param>
/// <param name="Departure">When the car goes on.</param>
/// <param name="OfferTitle">The offer travelled to or from; null for another destination.</param>
public sealed record TourStopView(
    StopKind Kind,
    int RideRequestId,
    RideDirection Direction,
    string PlaceName,
    int People,
    LocalTime Begin,
    LocalTime Departure,
    string? OfferTitle);
