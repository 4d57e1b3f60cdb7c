using System.Globalization;
using NodaTime;

namespace Mobilitaet.Routing.GtfsFiles.Tables;

/// <summary>Parses trimmed fields: times, dates, numbers.</summary>
internal static class FieldValues
{
    /// <summary>No trip of a timetable lasts longer than this.</summary>
    public const int LatestHour = 240;

    // A placeholder like 9999 leaves no day after it to count with.
    private const int LatestYear = 2200;

    /// <summary>Seconds from <c>H:MM:SS</c> with any number of hour digits.</summary>
    public static bool TryTime(ReadOnlySpan<byte> field, out int seconds)
    {
        seconds = 0;
        if (field.Length < 7 || field.Length > 9 || field[^3] != ':' || field[^6] != ':')
            return false;
        if (!TryDigits(field[..^6], out var hours) || !TryDigits(field[^5..^3], out var minutes) || !TryDigits(field[^2..], out var rest))
            return false;
        seconds = (hours * 3600) + (minutes * 60) + rest;
        return hours <= LatestHour && minutes < 60 && rest < 60;
    }

    public static bool TryDate(ReadOnlySpan<byte> field, out LocalDate date)
    {
        date = default;
        if (field.Length != 8 || !TryDigits(field[..4], out var year) || !TryDigits(field[4..6], out var month) || !TryDigits(field[6..], out var day))
            return false;
        if (year is < 1900 or > LatestYear || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        date = new LocalDate(year, month, day);
        return true;
    }

    public static bool TryNumber(ReadOnlySpan<byte> field, out double number) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    public static bool TryWhole(ReadOnlySpan<byte> field, out int number) =>
        int.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static bool TryDigits(ReadOnlySpan<byte> field, out int number)
    {
        number = 0;
        foreach (var b in field)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return false;
            number = (number * 10) + b - '0';
        }
        return field.Length > 0;
    }
}
