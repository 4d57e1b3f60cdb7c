using NodaTime;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>A row of <c>demo-sessions.csv</c>: the weekly times of one offer.</summary>
public sealed record DemoSession(
    string OfferId,
    IReadOnlyList<IsoDayOfWeek> Weekdays,
    LocalTime Start,
    LocalTime End,
    LocalDate StartsOn,
    LocalDate EndsOn,
    bool ExceptHolidays);
