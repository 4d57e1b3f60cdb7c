using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>One stop of a tour, without saying who: how many people get in or out, in which village, and when.</summary>
/// <param name="Kind">Getting in or out.</param>
/// <param name="IsWayHome">Whether it is a ride back home.</param>
/// <param name="PlaceName">Village or quarter.</param>
/// <param name="People">Party size.</param>
/// <param name="Begin">When getting in or out begins.</param>
/// <param name="Departure">When the car goes on.</param>
public sealed record TourStopView(
    StopKind Kind,
    bool IsWayHome,
    string PlaceName,
    int People,
    LocalTime Begin,
    LocalTime Departure);
