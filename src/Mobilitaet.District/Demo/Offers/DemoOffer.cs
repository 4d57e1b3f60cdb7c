using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>A row of <c>demo-offers.csv</c>; ages in months, dates as in the file, absent values null.</summary>
public sealed record DemoOffer(
    string Id,
    string Category,
    string Title,
    string Provider,
    string MunicipalityAgs,
    string Place,
    string Address,
    GeoPoint At,
    IReadOnlyList<string> Languages,
    string? Level,
    int? MinAgeMonths,
    int? MaxAgeMonths,
    int? Capacity,
    int? FreePlaces,
    bool Wheelchair,
    string Contact,
    LocalDate ValidFrom,
    LocalDate ValidUntil,
    string? OpeningHours,
    LocalDate ConfirmedOn);
