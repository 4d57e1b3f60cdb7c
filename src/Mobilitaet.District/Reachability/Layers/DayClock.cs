using NodaTime;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Tells times of a date as seconds of its timetable, which count from noon minus twelve hours so that days with a clock change need no care.</summary>
internal sealed class DayClock(DateTimeZone zone)
{
    /// <summary>The second of the day's timetable at a local time.</summary>
    public int SecondsAt(LocalDate date, LocalTime time) => SecondsAt(date, date + time);

    /// <summary>What ends at or before it begins ends on the next day.</summary>
    public SessionTimes TimesOf(ReachSession session) => new(
        session.Kind, SecondsAt(session.Date, session.Start), SecondsAt(session.Date, EndOf(session.Date, session.Start, session.End)));

    /// <summary>A driver's free span; until midnight where it ends with the day.</summary>
    public TimeWindow SpanOf(ReachDriver driver) => new(
        SecondsAt(driver.Date, driver.From), SecondsAt(driver.Date, EndOf(driver.Date, driver.From, driver.Until)));

    private static LocalDateTime EndOf(LocalDate date, LocalTime from, LocalTime until) => (until <= from ? date.PlusDays(1) : date) + until;

    private int SecondsAt(LocalDate date, LocalDateTime time)
    {
        var start = (date + LocalTime.Noon).InZoneLeniently(zone).ToInstant() - Duration.FromHours(12);
        return (int)(time.InZoneLeniently(zone).ToInstant() - start).TotalSeconds;
    }
}
