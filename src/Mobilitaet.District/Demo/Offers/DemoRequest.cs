using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>A row of <c>demo-requests.csv</c>: an invented party that wants to reach an offer, and the way back when it needs one.</summary>
public sealed record DemoRequest(
    string Id,
    string Name,
    IsoDayOfWeek Weekday,
    int Adults,
    IReadOnlyList<int> ChildAges,
    bool Wheelchair,
    bool Pram,
    IReadOnlyList<string> Languages,
    string FromPlace,
    GeoPoint From,
    string OfferId,
    GeoPoint To,
    LocalTime ArriveFrom,
    LocalTime ArriveBy,
    LocalTime? ReturnFrom,
    LocalTime? ReturnBy,
    bool WayBack);
