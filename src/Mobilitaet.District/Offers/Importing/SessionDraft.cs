using NodaTime;

namespace Mobilitaet.District.Offers.Importing;

/// <summary>A session as an import wants it; see <see cref="Session"/>.</summary>
public sealed record SessionDraft(
    Weekdays Weekdays, LocalTime Start, LocalTime End, LocalDate? StartsOn = null, LocalDate? EndsOn = null, string? Rule = null, bool ExceptHolidays = false)
{
    /// <summary>By date.</summary>
    public IReadOnlyList<SessionException> Exceptions { get; init; } = [];

    public static SessionDraft Of(Session session) =>
        new(session.Weekdays, session.Start, session.End, session.StartsOn, session.EndsOn, session.Rule, session.ExceptHolidays) { Exceptions = session.Exceptions };

    public bool Equals(SessionDraft? other) =>
        other is not null && (Weekdays, Start, End, StartsOn, EndsOn, Rule, ExceptHolidays) == (other.Weekdays, other.Start, other.End, other.StartsOn, other.EndsOn, other.Rule, other.ExceptHolidays)
        && Exceptions.SequenceEqual(other.Exceptions);

    public override int GetHashCode() => HashCode.Combine(Weekdays, Start, End, StartsOn, EndsOn, Rule, ExceptHolidays, Exceptions.Count);

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
        Exceptions = [.. Exceptions],
    };
}
