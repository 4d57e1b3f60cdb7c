using Mobilitaet.District.Offers.Times;
using NodaTime;

namespace Mobilitaet.District.Demo.Timetable;

/// <summary>On which dates each service runs: a weekly pattern over ten years and the dates that differ from it.</summary>
internal static class ServiceCalendar
{
    public static readonly LocalDate First = new(2026, 1, 1);
    public static readonly LocalDate Last = new(2035, 12, 31);

    /// <summary>Monday to Sunday; the days in school holidays follow no weekly pattern.</summary>
    public static IReadOnlyList<(string Service, string Week)> Weeks { get; } =
    [
        (DemoServices.Workday, "1111100"), (DemoServices.SchoolDay, "1111100"), (DemoServices.Saturday, "0000010"), (DemoServices.Sunday, "0000001"),
        (DemoServices.Night, "0000110"),
    ];

    public static bool Runs(string service, LocalDate date)
    {
        var isFree = Holidays.IsPublic(date);
        var isWorkday = !isFree && date.DayOfWeek <= IsoDayOfWeek.Friday;
        return service switch
        {
            DemoServices.Workday => isWorkday,
            DemoServices.SchoolDay => isWorkday && !Holidays.IsOffSchool(date),
            DemoServices.Holidays => isWorkday && Holidays.IsOffSchool(date),
            DemoServices.Saturday => !isFree && date.DayOfWeek == IsoDayOfWeek.Saturday,
            DemoServices.Sunday => isFree || date.DayOfWeek == IsoDayOfWeek.Sunday,
            _ => date.DayOfWeek is IsoDayOfWeek.Friday or IsoDayOfWeek.Saturday,
        };
    }

    /// <summary>Dates on which a service differs from its weekly pattern, and whether it runs on them.</summary>
    public static IEnumerable<(string Service, LocalDate Date, bool Runs)> Exceptions()
    {
        foreach (var (service, week) in Weeks.Append((DemoServices.Holidays, "0000000")))
        {
            for (var date = First; date <= Last; date = date.PlusDays(1))
            {
                var runs = Runs(service, date);
                if (runs != (week[(int)date.DayOfWeek - 1] == '1'))
                    yield return (service, date, runs);
            }
        }
    }
}
