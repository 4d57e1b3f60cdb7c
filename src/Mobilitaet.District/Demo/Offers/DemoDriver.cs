using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>A row of <c>demo-drivers.csv</c>: an invented volunteer, the car and the weekly limits.</summary>
public sealed record DemoDriver(
    string Id,
    string Name,
    string Place,
    GeoPoint At,
    int Seats,
    int ChildSeats,
    int Boosters,
    int WheelchairPlaces,
    IReadOnlyList<string> Languages,
    LocalDate? ChildrenAloneCertificateUntil,
    int MaxTourMinutes,
    int MaxKilometresPerWeek,
    int MaxRidesPerWeek,
    IReadOnlyList<DemoAvailability> Availability);
