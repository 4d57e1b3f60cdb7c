using NodaTime;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>When an event takes place, in the region's local time.</summary>
/// <param name="Weekdays">The weekdays of every week; none where <paramref name="Rule"/> says the days.</param>
/// <param name="Start">Start.</param>
/// <param name="End">End on the same day.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day; null without end.</param>
/// <param name="Rule">An iCalendar <c>RRULE</c> value without <c>UNTIL</c> for what is not simply every week.</param>
public sealed record IntegreatTimes(Weekdays Weekdays, LocalTime Start, LocalTime End, LocalDate StartsOn, LocalDate? EndsOn, string? Rule = null)
{
    /// <summary>Days of the rule on which it does not take place.</summary>
    public IReadOnlyList<LocalDate> DaysOff { get; init; } = [];
}
