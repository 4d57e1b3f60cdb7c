namespace Mobilitaet.District.Demo.Offers;

/// <summary>A row of <c>demo-sessions.csv</c>: the weekly times of one offer.</summary>
public sealed record DemoSession(
    string OfferId,
    IReadOnlyList<DayOfWeek> Weekdays,
    TimeOnly Start,
    TimeOnly End,
    DateOnly StartsOn,
    DateOnly EndsOn,
    bool ExceptHolidays);
