namespace Mobilitaet.App.Tests;

/// <summary>Every page, with an address that shows it filled.</summary>
public static class PagePaths
{
    /// <summary>A working Tuesday morning on which the on-demand bus can still be booked.</summary>
    public const string JourneyWithBooking = "/journey?from=Hitzelrode&to=Eschwege&day=2027-03-16&time=09:00";

    /// <summary>The same day's afternoon at a station with on-demand rides.</summary>
    public const string DeparturesWithBooking = "/departures?stop=Eschwege%20Stadtbahnhof&day=2027-03-16&time=12:00";

    public static IReadOnlyList<string> All { get; } =
    [
        "/",
        "/reach?category=Authority",
        "/reach?category=Childcare&mode=bicycle&minutes=30",
        "/reach/06636003",
        "/planning",
        "/planning?category=Integration&day=Tuesday&layer=bus",
        "/planning/place/3?category=Language",
        "/planning/changes?category=Interpreters",
        "/planning/changes?learners=Wanfried%204%0ARambach%202&minutes=120&layer=bus",
        "/planning/report?category=Language",
        "/planning/changes?category=Interpreters&layer=bus&course=offer-12&enrolled=Rambach%204",
        "/planning/chains?course=offer-01&age=30",
        "/planning/compare",
        "/planning/home",
        "/planning/home?address=Rambach&address=Eschwege&course=offer-01&age=24",
        "/planning/home?address=Rambach&address=Eschwege&address=Markt",
        "/tours",
        "/journey",
        "/journey?from=Rambach&offer=offer-01&walking=pram",
        JourneyWithBooking,
        "/journey?from=Rambach&to=Herleshausen&day=2027-03-14&time=23:50&by=bus",
        "/journey?from=Wei%C3%9Fenborn&to=Sontra",
        "/offers",
        "/offers?category=Language&day=Tuesday&language=de&q=kurs",
        "/offers?q=qqqqqq",
        "/offers?wheelchair=true&free=true",
        "/offers/offer-01",
        "/offers/offer-01/edit",
        "/offers/check",
        "/offers/providers/1",
        "/ride",
        "/drive",
        "/drivers",
        "/rides",
        "/ride?offer=offer-01",
        "/departures",
        DeparturesWithBooking,
        "/departures?stop=Bahnhof",
        "/places?q=Kirchstrasse%20Sontra",
        "/places?q=qqqqqq",
        "/route",
        "/route?from=Eschwege&to=Sontra&mode=bicycle",
        "/route?from=Eschwege&to=qqqqqq",
        "/operation",
        "/operation/messages",
        "/calls",
    ];
}
