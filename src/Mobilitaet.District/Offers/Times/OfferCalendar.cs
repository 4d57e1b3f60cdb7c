using System.Collections.Concurrent;
using NodaTime;

namespace Mobilitaet.District.Offers.Times;

/// <summary>Says when offers take place: their sessions, or their opening hours where they have no sessions. Safe on many threads.</summary>
/// <param name="holidays">Holidays of the district.</param>
public sealed class OfferCalendar(HolidayCalendar holidays)
{
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<string, OpeningHours> _hours = new(StringComparer.Ordinal);

    /// <summary>Everything within some dates, in order. An offer's childcare hours and visiting hours are occurrences without a session.</summary>
    public IReadOnlyList<Occurrence> List(Offer offer, DateInterval dates)
    {
        var first = offer.ValidFrom is { } from && from > dates.Start ? from : dates.Start;
        var last = offer.ValidUntil is { } until && until < dates.End ? until : dates.End;
        if (first > last)
            return [];
        var found = offer.Sessions.SelectMany(session => ListDates(session, first, last).Select(date => FindOn(session, date)).OfType<Occurrence>());
        if (offer.Sessions.Count == 0 && offer.OpeningHours is { Length: > 0 } text)
            found = ListOpen(text, first, last);
        return [.. found.OrderBy(time => time.Date).ThenBy(time => time.Start).ThenBy(time => time.End)];
    }

    /// <summary>Null when it does not take place on this date; a date with a time of its own is meant, holiday or not.</summary>
    private Occurrence? FindOn(Session session, LocalDate date)
    {
        if (session.Exceptions.Find(exception => exception.Date == date) is { } exception)
            return exception is { Start: { } start, End: { } end } ? new Occurrence(session, date, start, end) : null;
        return session.ExceptHolidays && holidays.IsFree(date) ? null : new Occurrence(session, date, session.Start, session.End);
    }

    private static IEnumerable<LocalDate> ListDates(Session session, LocalDate first, LocalDate last)
    {
        var from = session.StartsOn is { } start && start > first ? start : first;
        var until = session.EndsOn is { } end && end < last ? end : last;
        if (session.Rule is { } rule)
            return RecurrenceDates.List(rule, session.StartsOn ?? first, from, until, session.Exceptions.FindAll(exception => exception.IsOff).ConvertAll(exception => exception.Date));
        return DaysBetween(from, until).Where(date => session.Weekdays.Includes(date.DayOfWeek));
    }

    private IEnumerable<Occurrence> ListOpen(string text, LocalDate first, LocalDate last)
    {
        if (_hours.Count > MostRemembered)
            _hours.Clear();
        var hours = _hours.GetOrAdd(text, OpeningHours.Parse);
        return DaysBetween(first, last).SelectMany(date => hours.ListSpans(date, holidays).Select(span => new Occurrence(null, date, span.From, span.Until)));
    }

    private static IEnumerable<LocalDate> DaysBetween(LocalDate first, LocalDate last)
    {
        for (var date = first; date <= last; date = date.PlusDays(1))
            yield return date;
    }
}
