using NodaTime;

namespace Mobilitaet.District.Offers.Importing;

/// <summary>A session as an import wants it; see <see cref="Session"/>.</summary>
public sealed record SessionDraft(
    Weekdays Weekdays, LocalTime Start, LocalTime End, LocalDate? StartsOn = null, LocalDate? EndsOn = null, string? Rule = null, bool ExceptHolidays = false)
{
    public static SessionDraft Of(Session session) =>
        new(session.Weekdays, session.Start, session.End, session.StartsOn, session.EndsOn, session.Rule, session.ExceptHolidays);

    public Session ToSession(string offerId) => new()
    {
        OfferId = offerId,
        Weekdays = Weekdays,
        Start = Start,
        End = End,
        StartsOn = StartsOn,
        EndsOn = EndsOn,
        Rule = Rule,
        ExceptHolidays = ExceptHolidays,
    };
}
