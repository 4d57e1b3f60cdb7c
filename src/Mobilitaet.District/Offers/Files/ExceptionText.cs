using System.Globalization;
using System.Text.RegularExpressions;

namespace Mobilitaet.District.Offers.Files;

/// <summary>The exceptions of a session in one text: <c>02.11.2026, 04.11.2026 10:00-12:00</c>; a date alone is one without the session.</summary>
public static partial class ExceptionText
{
    public const string Expected = "Tage ohne den Termin, oder Tage mit anderer Zeit, zum Beispiel „02.11.2026; 04.11.2026 10:00-12:00“";

    /// <summary>By date; null when any part cannot be understood or a date stands there twice.</summary>
    public static IReadOnlyList<SessionException>? Find(string text)
    {
        var exceptions = new List<SessionException>();
        foreach (var part in text.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (FindOne(part) is not { } exception || exceptions.Exists(other => other.Date == exception.Date))
                return null;
            exceptions.Add(exception);
        }
        return [.. exceptions.OrderBy(exception => exception.Date)];
    }

    public static string Of(SessionException exception) => exception.IsOff
        ? string.Create(CultureInfo.InvariantCulture, $"{exception.Date:dd'.'MM'.'uuuu}")
        : string.Create(CultureInfo.InvariantCulture, $"{exception.Date:dd'.'MM'.'uuuu} {exception.Start:HH:mm}-{exception.End:HH:mm}");

    /// <summary>As <see cref="Find"/> reads it.</summary>
    public static string Of(IEnumerable<SessionException> exceptions) => string.Join("; ", exceptions.Select(Of));

    private static SessionException? FindOne(string part)
    {
        if (Pattern().Match(part) is not { Success: true } match || GermanValues.FindDate(match.Groups["date"].Value) is not { } date)
            return null;
        if (!match.Groups["from"].Success)
            return new SessionException(date);
        return GermanValues.FindTime(match.Groups["from"].Value) is { } start && GermanValues.FindTime(match.Groups["until"].Value) is { } end && start < end
            ? new SessionException(date, start, end) : null;
    }

    [GeneratedRegex(
        @"^(?<date>\d[\d.-]{4,9})(\s+(?<from>\d{1,2}([:.]\d{2})?)\s*(Uhr)?\s*[-–]\s*(?<until>\d{1,2}([:.]\d{2})?)\s*(Uhr)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Pattern();
}
