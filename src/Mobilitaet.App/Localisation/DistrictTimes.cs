using System.Globalization;
using Mobilitaet.District;
using NodaTime;

namespace Mobilitaet.App.Localisation;

/// <summary>Shows instants, dates and times of day as people of the district read them, in the language of the request.</summary>
public sealed class DistrictTimes(DistrictOptions options)
{
    public string Show(Instant instant)
    {
        var local = instant.InZone(options.Zone).LocalDateTime;
        return $"{Show(local.Date)}, {Show(local.TimeOfDay)}";
    }

    public string ShowLong(LocalDate date) => date.ToDateOnly().ToString(Language switch
    {
        "de" => "dddd, d. MMMM yyyy",
        "ar" => "dddd، d MMMM yyyy",
        _ => "dddd, d MMMM yyyy",
    }, GregorianCulture);

    /// <summary>Weekday, day and month, for days that cannot be mistaken for another year's.</summary>
    public static string ShowDay(LocalDate date) => date.ToDateOnly().ToString(Language switch
    {
        "de" => "ddd, d. MMMM",
        "ar" => "dddd، d MMMM",
        _ => "ddd, d MMMM",
    }, GregorianCulture);

    /// <summary>The name of a weekday in the language of the request.</summary>
    public static string ShowWeekday(IsoDayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName((DayOfWeek)((int)day % 7));

    public static string Show(LocalDate date) => date.ToDateOnly().ToString("d", GregorianCulture);

    public static string Show(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Language => CultureInfo.CurrentCulture.TwoLetterISOLanguageName;

    // Some Arabic cultures count years from the Hijra; appointments here follow the calendar on the wall.
    private static CultureInfo GregorianCulture
    {
        get
        {
            var culture = (CultureInfo)CultureInfo.CurrentCulture.Clone();
            culture.DateTimeFormat.Calendar = new GregorianCalendar();
            return culture;
        }
    }
}
