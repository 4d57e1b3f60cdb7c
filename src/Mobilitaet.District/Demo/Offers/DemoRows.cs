using System.Globalization;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>Turns rows of the demo tables into records.</summary>
internal static class DemoRows
{
    private static readonly HashSet<string> s_categories =
        ["language", "integration", "childcare", "advice", "interpreters", "work", "housing", "leisure", "engagement", "health", "authority"];

    public static DemoOffer Offer(DemoRow row) => new(
        row.Text("id"),
        s_categories.Contains(row.Text("category")) ? row.Text("category") : throw new FormatException($"category '{row.Text("category")}' is unknown"),
        row.Text("title"),
        row.Text("provider"),
        row.Text("municipality_ags"),
        row.Text("place"),
        row.Text("address"),
        row.Position("lat", "lon"),
        row.List("languages"),
        row.FindText("level"),
        row.FindNumber("min_age_months"),
        row.FindNumber("max_age_months"),
        row.FindNumber("capacity"),
        row.FindNumber("free_places"),
        row.YesNo("wheelchair"),
        row.Text("contact"),
        row.Date("valid_from"),
        row.Date("valid_until"),
        row.FindText("opening_hours"),
        row.Date("confirmed_on"));

    public static DemoSession Session(DemoRow row, HashSet<string> offers) => new(
        KnownOffer(row, offers),
        DemoFormat.Weekdays(row.Text("weekdays")),
        row.Time("start"),
        row.Time("end") > row.Time("start") ? row.Time("end") : throw new FormatException("end is not after start"),
        row.Date("starts_on"),
        row.Date("ends_on"),
        row.YesNo("except_holidays"));

    public static DemoDriver Driver(DemoRow row) => new(
        row.Text("id"),
        row.Text("name"),
        row.Text("place"),
        row.Position("lat", "lon"),
        row.Number("seats"),
        row.Number("child_seats"),
        row.Number("boosters"),
        row.Number("wheelchair_places"),
        row.List("languages"),
        row.FindDate("children_alone_certificate_until"),
        row.Number("max_tour_minutes"),
        row.Number("max_km_per_week"),
        row.Number("max_rides_per_week"),
        [.. row.List("availability").Select(Availability)]);

    public static DemoRequest Request(DemoRow row, HashSet<string> offers)
    {
        var wayBack = row.YesNo("way_back");
        return new DemoRequest(
            row.Text("id"),
            row.Text("name"),
            DemoFormat.Day(row.Text("weekday")),
            row.Number("adults"),
            [.. row.List("child_ages").Select(Age)],
            row.YesNo("wheelchair"),
            row.YesNo("pram"),
            row.List("languages"),
            row.Text("from_place"),
            row.Position("from_lat", "from_lon"),
            KnownOffer(row, offers),
            row.Position("to_lat", "to_lon"),
            row.Time("arrive_from"),
            row.Time("arrive_by"),
            wayBack ? row.Time("return_from") : row.FindTime("return_from"),
            wayBack ? row.Time("return_by") : row.FindTime("return_by"),
            wayBack);
    }

    private static string KnownOffer(DemoRow row, HashSet<string> offers) => offers.Contains(row.Text("offer_id"))
        ? row.Text("offer_id")
        : throw new FormatException($"offer '{row.Text("offer_id")}' does not exist");

    private static int Age(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age < 18
        ? age
        : throw new FormatException($"child age '{text}' is not a number of years below 18");

    private static DemoAvailability Availability(string text)
    {
        var parts = text.Split(' ', '-');
        if (parts.Length != 3)
            throw new FormatException($"availability '{text}' is not like 'Tu 07:30-12:00'");
        return new DemoAvailability(DemoFormat.Day(parts[0]), DemoFormat.Time(parts[1]), DemoFormat.Time(parts[2]));
    }
}
