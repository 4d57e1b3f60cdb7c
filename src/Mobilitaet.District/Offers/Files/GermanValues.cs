using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Offers.Files;

/// <summary>Reads dates, times and numbers as German tables and spreadsheets write them; null for what they are not.</summary>
internal static partial class GermanValues
{
    private const int FirstSerial = 20_000;
    private const int LastSerial = 80_000;
    private static readonly LocalDate s_serialZero = new(1899, 12, 30);
    private static readonly LocalDatePattern s_german = LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu");
    private static readonly LocalDatePattern s_short = LocalDatePattern.CreateWithInvariantCulture("d.M.yy");

    /// <summary><c>31.12.2026</c>, <c>31.12.26</c>, <c>2026-12-31</c>, or the number of days that a spreadsheet counts.</summary>
    public static LocalDate? FindDate(string text)
    {
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) || s_german.Parse(text).TryGetValue(default, out date) || s_short.Parse(text).TryGetValue(default, out date))
            return date.Year is >= 1990 and <= 2200 ? date : null;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial
            ? s_serialZero.PlusDays((int)serial) : null;
    }

    /// <summary><c>8:30</c>, <c>08.30</c>, <c>8 Uhr</c>, <c>24:00</c> as the last minute, or the share of a day that a spreadsheet counts.</summary>
    public static LocalTime? FindTime(string text)
    {
        if (Clock().Match(text) is { Success: true } match)
        {
            var hour = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            var minute = match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
            return hour == 24 && minute == 0 ? new LocalTime(23, 59) : hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
        }
        return double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var share) && share is > 0 and < 1
            ? LocalTime.FromMinutesSinceMidnight((int)Math.Min(Math.Round(share * 1440), 1439)) : null;
    }

    /// <summary><c>51,19</c> or <c>51.19</c>.</summary>
    public static double? FindNumber(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>Months from <c>3</c> or <c>3 Jahre</c>, <c>10 Monate</c>.</summary>
    public static int? FindAgeMonths(string text)
    {
        if (Age().Match(text) is not { Success: true } match)
            return null;
        var number = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return match.Groups[2].Value.StartsWith("m", StringComparison.OrdinalIgnoreCase) ? number : number <= 120 ? number * 12 : null;
    }

    /// <summary><c>15</c>, <c>15 min</c> or <c>15 Minuten</c>, at most two hours.</summary>
    public static int? FindMinutes(string text) =>
        Minutes().Match(text) is { Success: true } match && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is <= 120 and var minutes ? minutes : null;

    public static StepFree? FindStepFree(string text) => text.ToLowerInvariant() switch
    {
        "teilweise" or "teils" or "eingeschränkt" or "bedingt" => StepFree.Partly,
        _ => FindYesNo(text) switch { true => StepFree.Yes, false => StepFree.No, null => null },
    };

    public static bool? FindYesNo(string text) => text.ToLowerInvariant() switch
    {
        "ja" or "j" or "x" or "wahr" or "1" or "yes" or "true" => true,
        "nein" or "n" or "falsch" or "0" or "no" or "false" => false,
        _ => null,
    };

    [GeneratedRegex(@"^(\d{1,2})(?:[:.](\d{2})(?::00)?)?(?:\s*Uhr)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(\d{1,3})\s*(?:min|minuten)?\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^(\d{1,3})\s*(j|jahr|jahre|jahren|m|monat|monate|monaten)?\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Age();
}
