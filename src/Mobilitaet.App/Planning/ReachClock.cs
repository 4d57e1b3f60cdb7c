using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>Turns seconds of a day's timetable, which count from noon minus twelve hours, into times of the clock.</summary>
public static class ReachClock
{
    /// <summary>The date and time; never later than the second, for departures.</summary>
    public static LocalDateTime Departure(LocalDate date, int seconds, DateTimeZone zone) => At(date, seconds / 60 * 60, zone);

    /// <summary>The date and time; never earlier than the second, for arrivals.</summary>
    public static LocalDateTime Arrival(LocalDate date, int seconds, DateTimeZone zone) => At(date, (seconds + 59) / 60 * 60, zone);

    private static LocalDateTime At(LocalDate date, int seconds, DateTimeZone zone) =>
        ((date + LocalTime.Noon).InZoneLeniently(zone).ToInstant() - Duration.FromHours(12) + Duration.FromSeconds(seconds)).InZone(zone).LocalDateTime;
}
