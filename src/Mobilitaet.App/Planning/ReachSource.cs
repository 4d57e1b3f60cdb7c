using System.Globalization;
using Mobilitaet.Routing;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Planning;

/// <summary>One side of a comparison: a week as it is now, or a stored report with the offers, streets and timetable of its time.</summary>
/// <param name="Monday">The week as it is now; null for a stored report.</param>
/// <param name="Report">The report's key; null for a week.</param>
public sealed record ReachSource(LocalDate? Monday, int? Report)
{
    private const string ReportPrefix = "report-";

    /// <summary>As addresses and commands write it: <c>2026-11-23</c> or <c>report-7</c>.</summary>
    public override string ToString() => Monday is { } monday
        ? LocalDatePattern.Iso.Format(monday)
        : string.Create(CultureInfo.InvariantCulture, $"{ReportPrefix}{Report}");

    /// <summary>Null when a text names neither.</summary>
    public static ReachSource? Find(string? text)
    {
        if (ReachWeeks.Find(text) is { } monday)
            return new ReachSource(monday, null);
        return text?.Trim() is { } key && key.StartsWith(ReportPrefix, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(key.AsSpan(ReportPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var report)
            ? new ReachSource(null, report) : null;
    }

    /// <exception cref="InputException">The text names neither a week nor a report.</exception>
    public static ReachSource Parse(string? text) =>
        Find(text) ?? throw new InputException($"'{text}' is no side of a comparison; write a date of a week like 2026-03-31, or a stored report like report-7.");
}
