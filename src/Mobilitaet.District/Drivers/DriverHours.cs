using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>When a driver is there on a date: the hours of its weekday and extra ones, without those away.</summary>
internal static class DriverHours
{
    private const long Day = NodaConstants.TicksPerDay;

    /// <summary>In any order, as given; an end at midnight is the end of the day, and a span that ends before it begins stays for somebody to find.</summary>
    public static List<(LocalTime From, LocalTime Until)> List(Driver driver, LocalDate date)
    {
        var exceptions = driver.Exceptions.FindAll(exception => exception.Covers(date));
        IEnumerable<(LocalTime From, LocalTime Until)> hours =
        [
            .. driver.Availabilities.Where(availability => availability.Weekday == date.DayOfWeek).Select(availability => (availability.From, availability.Until)),
            .. exceptions.Where(exception => exception.Kind == DriverExceptionKind.Extra).Select(SpanOf),
        ];
        foreach (var away in exceptions.Where(exception => exception.Kind == DriverExceptionKind.Away))
            hours = hours.SelectMany(span => Without(span, SpanOf(away))).ToList();
        return [.. hours];
    }

    /// <summary>Ticks from the beginning of the day; midnight at the end is 24:00.</summary>
    public static long EndOf(LocalTime time) => time == LocalTime.Midnight ? Day : time.TickOfDay;

    private static (LocalTime From, LocalTime Until) SpanOf(DriverException exception) => (exception.From ?? LocalTime.Midnight, exception.Until ?? LocalTime.Midnight);

    private static IEnumerable<(LocalTime From, LocalTime Until)> Without((LocalTime From, LocalTime Until) span, (LocalTime From, LocalTime Until) away)
    {
        if (EndOf(away.Until) <= span.From.TickOfDay || away.From.TickOfDay >= EndOf(span.Until))
        {
            yield return span;
            yield break;
        }
        if (span.From < away.From)
            yield return (span.From, away.From);
        if (EndOf(away.Until) < EndOf(span.Until))
            yield return (away.Until, span.Until);
    }
}
