using Mobilitaet.District.Offers;
using NodaTime;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>One meeting of an offer on one day.</summary>
public sealed record SessionTime(LocalDate Date, LocalTime Start, LocalTime End)
{
    private const int DaysAhead = 28;

    /// <summary>The next meetings that begin after a moment, soonest first; empty when the offer has no times.</summary>
    public static IReadOnlyList<SessionTime> Next(Offer offer, LocalDateTime now, int count)
    {
        var days = Enumerable.Range(0, DaysAhead).Select(ahead => now.Date.PlusDays(ahead));
        return [.. days.SelectMany(date => On(offer, date)).Where(time => time.Date.At(time.Start) > now).Take(count)];
    }

    /// <summary>The meetings on one day, in order.</summary>
    public static IEnumerable<SessionTime> On(Offer offer, LocalDate date) => offer.Sessions
        .Where(session => session.Weekdays.Includes(date.DayOfWeek)
            && (session.StartsOn is not { } first || date >= first) && (session.EndsOn is not { } last || date <= last)
            && (offer.ValidFrom is not { } from || date >= from) && (offer.ValidUntil is not { } until || date <= until))
        .OrderBy(session => session.Start)
        .Select(session => new SessionTime(date, session.Start, session.End));
}
