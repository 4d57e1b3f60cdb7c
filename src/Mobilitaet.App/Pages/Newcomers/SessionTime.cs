using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Times;
using NodaTime;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>One meeting of an offer on one day.</summary>
public sealed record SessionTime(LocalDate Date, LocalTime Start, LocalTime End)
{
    private const int DaysAhead = 28;
    private static readonly OfferCalendar Calendar = new(HolidayCalendar.Hesse);

    /// <summary>The next meetings that begin after a moment, soonest first; empty when the offer has no times.</summary>
    public static IReadOnlyList<SessionTime> Next(Offer offer, LocalDateTime now, int count) =>
        [.. List(offer, now.Date, now.Date.PlusDays(DaysAhead - 1)).Where(time => time.Date.At(time.Start) > now).Take(count)];

    /// <summary>The meetings on one day, in order.</summary>
    public static IEnumerable<SessionTime> On(Offer offer, LocalDate date) => List(offer, date, date);

    private static IEnumerable<SessionTime> List(Offer offer, LocalDate first, LocalDate last) =>
        Calendar.List(offer, new DateInterval(first, last)).Select(time => new SessionTime(time.Date, time.Start, time.End));
}
