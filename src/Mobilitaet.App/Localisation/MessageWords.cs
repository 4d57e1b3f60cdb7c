using System.Globalization;
using Mobilitaet.District.Notifications;
using NodaTime;

namespace Mobilitaet.App.Localisation;

/// <summary>Sentences, dates, times and names as one language writes them in messages, whatever the language of the running request.</summary>
/// <param name="language">The receiver's language.</param>
/// <param name="zone">Where the district lies.</param>
public sealed class MessageWords(Language language, DateTimeZone zone)
{
    public Language Language => language;

    // Some Arabic cultures count years from the Hijra; appointments here follow the calendar on the wall.
    public CultureInfo Culture { get; } = Gregorian(language.Code);

    public string Say(string key, params object[] values) => string.Format(Culture, MessageTexts.Find(key, Culture), values);

    /// <summary>One ride with what is known of its times.</summary>
    /// <param name="form">Which texts: <c>Ride</c> or <c>Short</c>.</param>
    /// <param name="ride">The ride.</param>
    public string Ride(string form, MessageRide ride)
    {
        var times = (ride.PickupFrom, ride.PickupBy) switch
        {
            ({ } from, { } by) when from != by => "Between",
            ({ }, _) => "From",
            (null, { }) => "By",
            _ => "Any",
        };
        return Say($"{form}_{times}", Show(ride.PickupFrom), Show(ride.PickupBy), NameIn(form, ride.FromPlace), NameIn(form, ride.ToPlace), ride.People);
    }

    /// <summary>Weekday, day and month in words.</summary>
    public string Show(LocalDate date) => date.ToDateOnly().ToString(language.Code switch
    {
        "de" => "dddd, d. MMMM",
        "ar" => "dddd، d MMMM",
        _ => "dddd, d MMMM",
    }, Culture);

    public string ShowWithYear(LocalDate date) => date.ToDateOnly().ToString(language.Code == "de" ? "d. MMMM yyyy" : "d MMMM yyyy", Culture);

    public string Show(Instant instant)
    {
        var local = instant.InZone(zone).LocalDateTime;
        return Say("DateAndTime", Show(local.Date), Show(local.TimeOfDay));
    }

    /// <summary>Names and codes must not disturb a sentence that runs from right to left; other messages stay free of signs that make an SMS dearer.</summary>
    public string Isolate(string text) => language.RightToLeft ? Bidi.Isolate(text) : text;

    // A line of its own with hardly more than names needs no isolating, and every sign counts.
    private string NameIn(string form, string name) => form == "Short" ? name : Isolate(name);

    private static string Show(LocalTime? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static CultureInfo Gregorian(string code)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(code).Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        return culture;
    }
}
