using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Times;
using Mobilitaet.District.Reachability.People;
using NodaTime;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Reads from the database what reachability is computed from; takes no name, code or key of a person along.</summary>
/// <param name="context">The district's database.</param>
/// <param name="people">How many people live in each place.</param>
/// <param name="holidays">Days without sessions; those of Hesse when null.</param>
public sealed class ReachInputQuery(DistrictContext context, DistrictPeople people, HolidayCalendar? holidays = null)
{
    private readonly OfferCalendar _calendar = new(holidays ?? HolidayCalendar.Hesse);

    /// <summary>All places, the offers that take place in these days, and the drivers of these days, each in a lasting order.</summary>
    public async Task<ReachInput> GetAsync(ReachRules rules, LocalDate firstDay, int days = 7, CancellationToken cancellation = default)
    {
        var dates = Enumerable.Range(0, days).Select(firstDay.PlusDays).ToArray();
        var offers = await context.Offers.AsNoTracking().Include(offer => offer.Sessions).OrderBy(offer => offer.Id).ToListAsync(cancellation);
        var sessions = new List<ReachSession>();
        var kept = new List<ReachOffer>();
        foreach (var offer in offers)
        {
            var times = SessionsOf(offer, kept.Count, dates);
            if (times.Count == 0)
                continue;
            kept.Add(ToReachOffer(offer));
            sessions.AddRange(times);
        }
        return new ReachInput(rules, await ListPlacesAsync(cancellation), kept, sessions, await ListDriversAsync(dates, cancellation));
    }

    private List<ReachSession> SessionsOf(Offer offer, int number, LocalDate[] dates) =>
        [.. _calendar.List(offer, new DateInterval(dates[0], dates[^1]))
            .Select(time => new ReachSession(number, KindOf(offer, time), time.Date, time.Start, time.End, time.Session?.Id))
            .OrderBy(session => session.Date).ThenBy(session => session.Start).ThenBy(session => session.End).ThenBy(session => session.SessionKey)];

    private static ReachSessionKind KindOf(Offer offer, Occurrence time) =>
        offer.Category == OfferCategory.Childcare ? ReachSessionKind.Childcare
        : time.Session is null ? ReachSessionKind.Visit
        : ReachSessionKind.Course;

    private static ReachOffer ToReachOffer(Offer offer) => new(
        offer.Id, offer.Title, offer.Category, offer.PlaceName, offer.MunicipalityAgs, offer.Position,
        offer.FreePlaces, offer.MinimumAgeMonths, offer.MaximumAgeMonths, offer.HandOverMinutes);

    private async Task<List<ReachPlace>> ListPlacesAsync(CancellationToken cancellation)
    {
        var places = await context.Places.AsNoTracking().Include(place => place.Municipality)
            .OrderBy(place => place.MunicipalityAgs).ThenBy(place => place.Name).ThenBy(place => place.Id).ToListAsync(cancellation);
        return [.. places.Zip(people.Estimate(places), (place, estimate) => new ReachPlace(
            place.Id, place.Name, place.MunicipalityAgs, place.Municipality!.Name, place.Position, estimate.People))];
    }

    /// <summary>Free spans of active drivers, ordered by what they say and not by who it is.</summary>
    private async Task<List<ReachDriver>> ListDriversAsync(IReadOnlyList<LocalDate> dates, CancellationToken cancellation)
    {
        var drivers = await context.Drivers.AsNoTracking().Include(driver => driver.Availabilities).Where(driver => driver.IsActive).ToListAsync(cancellation);
        var spans =
            from date in dates
            from driver in drivers
            from span in driver.Availabilities
            where span.Weekday == date.DayOfWeek
            select new ReachDriver(driver.Position, date, span.From, span.Until, driver.MaximumTourMinutes, driver.WheelchairPlaces);
        return [.. spans.OrderBy(span => span.Date).ThenBy(span => span.Position.Latitude).ThenBy(span => span.Position.Longitude)
            .ThenBy(span => span.From).ThenBy(span => span.Until).ThenBy(span => span.MaxTourMinutes).ThenBy(span => span.WheelchairPlaces)];
    }
}
