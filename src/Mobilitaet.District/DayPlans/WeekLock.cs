using NodaTime;
using NodaTime.Calendars;

namespace Mobilitaet.District.DayPlans;

/// <summary>Whoever changes plans of a week does so alone, because what a driver has left on one day depends on the others.</summary>
internal static class WeekLock
{
    public static string NameOf(LocalDate date) => FormattableString.Invariant($"week {WeekYearRules.Iso.GetWeekYear(date)}-{WeekYearRules.Iso.GetWeekOfWeekYear(date)}");
}
