using NodaTime;

namespace Mobilitaet.District.Offers.Times;

/// <summary>Public and school holidays of the district. Public ones follow from the year; school holidays are decreed, so real ones must be given, and until then an estimate stands in.</summary>
/// <param name="School">Spans of school holidays, first and last day included; null to estimate.</param>
public sealed record HolidayCalendar(IReadOnlyList<DateInterval>? School = null)
{
    /// <summary>Nothing is known about school holidays but what years have in common.</summary>
    public static readonly HolidayCalendar Estimated = new();

    public bool IsOffSchool(LocalDate date) => School?.Any(span => span.Contains(date)) ?? Holidays.IsOffSchool(date);

    /// <summary>Whether courses pause that pause in holidays.</summary>
    public bool IsFree(LocalDate date) => Holidays.IsPublic(date) || IsOffSchool(date);
}
