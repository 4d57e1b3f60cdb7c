using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>
/// Draws the wishes of a day: about 60 rides a day over the year with the weekly rhythm of courses, childcare, errands and leisure;
/// most want the way back, some chain childcare and a course. The order of the list is the order of asking.
/// </summary>
internal sealed class WishBook(ReplayDistrict district, int seed)
{
    private const int Minute = 60_000;

    /// <summary>Nobody asks for a ride over less than this.</summary>
    private const int LeastMetres = 2500;

    private static readonly RideRules s_rules = new();

    /// <summary>Rides asked for, Monday to Sunday.</summary>
    private static readonly int[] s_rides = [92, 94, 94, 92, 70, 23, 10];

    private readonly Random _random = new(seed);

    public List<TripWish> Draw(IsoDayOfWeek weekday, bool holiday)
    {
        var courses = district.SessionsOn(weekday, OfferCategory.Language, OfferCategory.Integration, OfferCategory.Work);
        var childcare = district.SessionsOn(weekday, OfferCategory.Childcare);
        var errands = district.SessionsOn(weekday, OfferCategory.Health, OfferCategory.Authority, OfferCategory.Advice);
        var leisure = district.SessionsOn(weekday, OfferCategory.Leisure, OfferCategory.Engagement);
        var wanted = s_rides[(int)weekday - 1] * (holiday ? 0.5 : 1) * (0.8 + (0.4 * _random.NextDouble()));
        var wishes = new List<TripWish>();
        for (var rides = 0; rides < wanted;)
        {
            var kind = _random.NextDouble();
            var wish = kind < 0.40 && courses.Count > 0 && !holiday ? Course(wishes.Count, Pick(courses))
                : kind < 0.50 && childcare.Count > 0 && courses.Count > 0 && !holiday ? Chain(wishes.Count, Pick(childcare), Pick(courses))
                : kind < 0.60 && childcare.Count > 0 ? Childcare(wishes.Count, Pick(childcare))
                : kind < 0.85 && errands.Count > 0 ? Errand(wishes.Count, Pick(errands).Offer)
                : leisure.Count > 0 ? Course(wishes.Count, Pick(leisure))
                : Errand(wishes.Count, _random.Next(district.Offers.Count));
            if (wish is null)
                continue;
            wishes.Add(wish);
            rides += wish.Rides;
        }
        return wishes;
    }

    private T Pick<T>(List<T> choices) => choices[_random.Next(choices.Count)];

    private TripWish? Course(int id, ReachSession session)
    {
        if (FindHome(session.Offer) is not { } home)
            return null;
        var party = Adults(_random.NextDouble() < 0.08 ? 2 : 1, _random.NextDouble() < 0.12 ? _random.Next(12) : null);
        var (start, end) = (Milliseconds(session.Start), Milliseconds(session.End));
        return Wish(id, party, There(home, session.Offer, party, start - (25 * Minute), start), Back(session.Offer, home, party, end, end + (40 * Minute)));
    }

    private TripWish? Errand(int id, int offer)
    {
        if (FindHome(offer) is not { } home)
            return null;
        var party = Adults(_random.NextDouble() < 0.15 ? 2 : 1, _random.NextDouble() < 0.2 ? _random.Next(12) : null);
        var arrive = ((8 * 60) + _random.Next(8 * 60)) * Minute;
        var there = There(home, offer, party, arrive - (45 * Minute), arrive + (45 * Minute));
        var leave = arrive + ((75 + _random.Next(60)) * Minute);
        return _random.NextDouble() < 0.2
            ? Wish(id, party, there)
            : Wish(id, party, there, Back(offer, home, party, leave, leave + (60 * Minute)));
    }

    /// <summary>A parent brings a child and rides home again.</summary>
    private TripWish? Childcare(int id, ReachSession opening)
    {
        if (FindHome(opening.Offer) is not { } home)
            return null;
        var open = Math.Max(Milliseconds(opening.Start), 7 * 60 * Minute);
        var both = Adults(1, 1 + _random.Next(5));
        return Wish(id, both,
            There(home, opening.Offer, both, open, open + (75 * Minute)),
            Back(opening.Offer, home, Adults(1, null), open + (10 * Minute), open + (120 * Minute)) with { AfterPreviousMilliseconds = 5 * Minute });
    }

    /// <summary>Home, childcare, course, childcare, home.</summary>
    private TripWish? Chain(int id, ReachSession opening, ReachSession course)
    {
        var (open, close) = (Milliseconds(opening.Start), Milliseconds(opening.End));
        var (start, end) = (Milliseconds(course.Start), Milliseconds(course.End));
        if (open > start - (30 * Minute) || close < end + (20 * Minute) || FindHome(opening.Offer) is not { } home || !IsFar(district.LocationOfOffer(opening.Offer), course.Offer))
            return null;
        var (both, alone) = (Adults(1, 1 + _random.Next(5)), Adults(1, null));
        var (childcare, school) = (district.LocationOfOffer(opening.Offer), district.LocationOfOffer(course.Offer));
        return Wish(id, both,
            Ride(home, childcare, both, TimeWindow.Always, new TimeWindow(Math.Max(open, start - (90 * Minute)), start - (10 * Minute))),
            Ride(childcare, school, alone, TimeWindow.Always, new TimeWindow(start - (30 * Minute), start)) with { AfterPreviousMilliseconds = 5 * Minute },
            Ride(school, childcare, alone, new TimeWindow(end, end + (40 * Minute)), new TimeWindow(end, close)),
            Ride(childcare, home, both, new TimeWindow(end, Math.Min(close, end + (90 * Minute))), TimeWindow.Always) with { AfterPreviousMilliseconds = 5 * Minute });
    }

    private int? FindHome(int offer)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            var home = district.DrawVillage(_random);
            if (IsFar(home, offer))
                return home;
        }
        return null;
    }

    private bool IsFar(int from, int offer) => district.Times.FindMetres(from, district.LocationOfOffer(offer)) >= LeastMetres;

    private static Party Adults(int adults, int? childAge) => new() { Adults = adults, ChildAges = childAge is { } age ? [age] : [] };

    private static TripWish Wish(int id, Party party, params PoolRide[] rides) =>
        new(new PoolRequest(id, party.People, rides), party.ChildAges.Append(18).Min());

    private PoolRide There(int home, int offer, Party party, int from, int by) =>
        Ride(home, district.LocationOfOffer(offer), party, TimeWindow.Always, new TimeWindow(from, by));

    private PoolRide Back(int offer, int home, Party party, int from, int by) =>
        Ride(district.LocationOfOffer(offer), home, party, new TimeWindow(from, by), TimeWindow.Always);

    private PoolRide Ride(int from, int to, Party party, TimeWindow pickup, TimeWindow dropOff) => new(
        new PoolStop(from, pickup, s_rules.BoardingMilliseconds(party)),
        new PoolStop(to, dropOff, s_rules.BoardingMilliseconds(party)),
        s_rules.ChildSeats.LoadOf(party), s_rules.MaximumRide(district.Times.Milliseconds(from, to)));

    private static int Milliseconds(LocalTime time) => (int)(time.TickOfDay / NodaConstants.TicksPerMillisecond);
}
