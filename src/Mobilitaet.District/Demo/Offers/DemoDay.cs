using Mobilitaet.District.Demo.Amenities;
using Mobilitaet.District.Demo.Villages;
using Mobilitaet.Routing;
using static System.FormattableString;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>Writes the four demo tables beside the map.</summary>
internal static class DemoDay
{
    public static void Write(IReadOnlyList<Village> villages, IReadOnlyList<Institution> institutions, string folder)
    {
        var offers = new OfferPlacing(villages, institutions).Place();
        var sessions = OfferPlacing.Sessions(offers);
        CsvTable.Write(Path.Combine(folder, DemoDayFiles.Offers), DemoDayFiles.OfferColumns, offers.Select(Row));
        CsvTable.Write(Path.Combine(folder, DemoDayFiles.Sessions), DemoDayFiles.SessionColumns, sessions.Select(Row));
        CsvTable.Write(Path.Combine(folder, DemoDayFiles.Drivers), DemoDayFiles.DriverColumns, DriverList.Invent(villages).Select(Row));
        CsvTable.Write(Path.Combine(folder, DemoDayFiles.Requests), DemoDayFiles.RequestColumns, new RequestList(villages, offers, sessions).Invent().Select(Row));
    }

    private static string?[] Row(DemoOffer offer) =>
    [
        offer.Id, offer.Category, offer.Title, offer.Provider, offer.MunicipalityAgs, offer.Place, offer.Address, Latitude(offer.At), Longitude(offer.At),
        string.Join('|', offer.Languages), offer.Level, Number(offer.MinAgeMonths), Number(offer.MaxAgeMonths), Number(offer.Capacity), Number(offer.FreePlaces),
        YesNo(offer.Wheelchair), offer.Contact, DemoFormat.Text(offer.ValidFrom), DemoFormat.Text(offer.ValidUntil), offer.OpeningHours,
        DemoFormat.Text(offer.ConfirmedOn),
    ];

    private static string?[] Row(DemoSession session) =>
    [
        session.OfferId, string.Join('|', session.Weekdays.Select(DemoFormat.Day)), DemoFormat.Text(session.Start), DemoFormat.Text(session.End),
        DemoFormat.Text(session.StartsOn), DemoFormat.Text(session.EndsOn), YesNo(session.ExceptHolidays),
    ];

    private static string?[] Row(DemoDriver driver) =>
    [
        driver.Id, driver.Name, driver.Place, Latitude(driver.At), Longitude(driver.At), Number(driver.Seats), Number(driver.ChildSeats), Number(driver.Boosters),
        Number(driver.WheelchairPlaces), string.Join('|', driver.Languages), driver.ChildrenAloneCertificateUntil is { } until ? DemoFormat.Text(until) : null,
        Number(driver.MaxTourMinutes), Number(driver.MaxKilometresPerWeek), Number(driver.MaxRidesPerWeek),
        string.Join('|', driver.Availability.Select(a => $"{DemoFormat.Day(a.Weekday)} {DemoFormat.Text(a.From)}-{DemoFormat.Text(a.Until)}")),
    ];

    private static string?[] Row(DemoRequest request) =>
    [
        request.Id, request.Name, DemoFormat.Day(request.Weekday), Number(request.Adults), string.Join('|', request.ChildAges), YesNo(request.Wheelchair),
        YesNo(request.Pram), string.Join('|', request.Languages), request.FromPlace, Latitude(request.From), Longitude(request.From), request.OfferId,
        Latitude(request.To), Longitude(request.To), DemoFormat.Text(request.ArriveFrom), DemoFormat.Text(request.ArriveBy),
        request.ReturnFrom is { } from ? DemoFormat.Text(from) : null, request.ReturnBy is { } by ? DemoFormat.Text(by) : null, YesNo(request.WayBack),
    ];

    private static string Latitude(GeoPoint at) => Invariant($"{at.Latitude:0.000000}");

    private static string Longitude(GeoPoint at) => Invariant($"{at.Longitude:0.000000}");

    private static string? Number(int? value) => value is { } number ? Invariant($"{number}") : null;

    private static string YesNo(bool value) => value ? "yes" : "no";
}
