using NodaTime;

namespace Mobilitaet.District.Offers.Times;

/// <summary>Public and school holidays of the district. Public ones follow from the year; school holidays are decreed, so real ones must be given, and until then an estimate stands in.</summary>
/// <param name="School">Spans of school holidays, first and last day included; null to estimate.</param>
public sealed record HolidayCalendar(IReadOnlyList<DateInterval>? School = null)
{
    /// <summary>The decreed school holidays of Hesse for the years that are known, an estimate for others.</summary>
    public static readonly HolidayCalendar Hesse = new(SchoolHolidays.Delivered);

    /// <summary>Nothing is known about school holidays but what years have in common.</summary>
    public static readonly HolidayCalendar Estimated = new();

    private readonly (LocalDate First, LocalDate Last)? _known = School is [_, ..] spans ? (spans.Min(span => span.Start), spans.Max(span => span.End)) : null;

    public bool IsOffSchool(LocalDate date) =>
        _known is { } known && date >= known.First && date <= known.Last ? School!.Any(span => span.Contains(date)) : Holidays.IsOffSchool(date);

    /// <summary>Whether courses pause that pause in holidays.</summary>
    public bool IsFree(LocalDate date) => Holidays.IsPublic(date) || IsOffSchool(date);
}
