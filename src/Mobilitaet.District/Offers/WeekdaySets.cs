using NodaTime;

namespace Mobilitaet.District.Offers;

/// <summary>Questions to a set of weekdays.</summary>
public static class WeekdaySets
{
    public static Weekdays ToWeekdays(this IsoDayOfWeek day) =>
        day == IsoDayOfWeek.None ? Weekdays.None : (Weekdays)(1 << ((int)day - 1));

    public static bool Includes(this Weekdays days, IsoDayOfWeek day) => (days & day.ToWeekdays()) != Weekdays.None;
}
