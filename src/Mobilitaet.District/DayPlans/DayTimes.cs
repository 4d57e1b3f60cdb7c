using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>Between times of day and the milliseconds that planning counts in.</summary>
internal static class DayTimes
{
    private const int Day = 24 * 3600 * 1000;

    public static int Milliseconds(LocalTime time) => (int)(time.TickOfDay / NodaConstants.TicksPerMillisecond);

    /// <summary>An end at midnight is the end of the day.</summary>
    public static int EndMilliseconds(LocalTime time) => time == LocalTime.Midnight ? Day : Milliseconds(time);

    /// <summary>Rounded down to whole seconds, which no screen shows and no rider notices; the end of the day is midnight.</summary>
    public static LocalTime TimeOf(int milliseconds) => LocalTime.FromSecondsSinceMidnight(milliseconds / 1000 % (24 * 3600));
}
