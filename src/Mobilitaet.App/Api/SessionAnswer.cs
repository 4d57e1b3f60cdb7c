using Mobilitaet.District.Offers;
using NodaTime;

namespace Mobilitaet.App.Api;

/// <summary>The weekly times of an offer, as the API answers them.</summary>
public sealed record SessionAnswer(IReadOnlyList<Weekdays> Weekdays, LocalTime Start, LocalTime End, LocalDate? StartsOn, LocalDate? EndsOn, bool ExceptHolidays)
{
    public static SessionAnswer Of(Session session) => new(
        [.. Enum.GetValues<Weekdays>().Where(day => day != District.Offers.Weekdays.None && (session.Weekdays & day) == day)],
        session.Start, session.End, session.StartsOn, session.EndsOn, session.ExceptHolidays);

}
