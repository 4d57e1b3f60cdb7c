using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Reachability;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability;

/// <summary>The slow answer: asks the journey planner for every pair of doors, and tries volunteers minute by minute. Knows the rules only as they are written.</summary>
internal sealed class ReachOracle(ReachInput input, JourneyPlanner planner)
{
    private const int Minute = 60;
    private readonly Dictionary<(GeoPoint From, GeoPoint To), DoorSearch> _pairs = [];

    private ReachRules Rules => input.Rules;

    private ReachOptions DoorOptions => new() { Walking = Rules.Walking, MaxChanges = Rules.MaxChanges, MaxWalkSeconds = Rules.MaxWalkMinutes * Minute };

    private int Budget => Rules.MaxTravelMinutes * Minute;

    /// <summary>The ways of a layer from door to door of which the arrival (or the departure) lies in a window, however long they take.</summary>
    public List<ReachTrip> List(ReachLayer layer, GeoPoint from, GeoPoint to, LocalDate date, Direction direction, TimeWindow window, bool booked = false)
    {
        var ways = new List<ReachTrip>();
        if (layer is ReachLayer.Bicycle or ReachLayer.Car)
            AddDirect(layer == ReachLayer.Car ? JourneyLayers.Car : JourneyLayers.Bicycle, from, to, direction, window, ways);
        AddDirect(JourneyLayers.Foot, from, to, direction, window, ways);
        ways.AddRange(ListVehicles(layer, from, to, date, direction, window, booked));
        return ways;
    }

    public List<ReachTrip> ListVehicles(ReachLayer layer, GeoPoint from, GeoPoint to, LocalDate date, Direction direction, TimeWindow window, bool booked = false)
    {
        var ways = new List<ReachTrip>();
        if (layer >= ReachLayer.Bus && layer != ReachLayer.Car)
            AddTransit(JourneyLayers.Bus, from, to, date, direction, window, booked, ways);
        if (layer is ReachLayer.OnDemand or ReachLayer.Volunteers)
            AddTransit(JourneyLayers.Bus | JourneyLayers.OnDemand, from, to, date, direction, window, booked, ways);
        if (layer == ReachLayer.Volunteers)
            AddVolunteers(from, to, date, direction, window, ways);
        return ways;
    }

    /// <summary>Whether a course can be reached, and the seconds of the quickest ways.</summary>
    public (int? There, int? Back) JudgeCourse(ReachSession session, GeoPoint home, ReachLayer layer)
    {
        var offer = input.Offers[session.Offer].Position;
        var (start, end) = (SecondsAt(session.Date, session.Start), SecondsAt(session.Date, session.End));
        var there = List(layer, home, offer, session.Date, Direction.There, new TimeWindow(start - (Rules.MaxEarlyMinutes * Minute), start));
        var back = List(layer, offer, home, session.Date, Direction.Back, new TimeWindow(end, end + (Rules.MaxWaitMinutes * Minute)));
        return (Quickest(there) ?? Quickest(ListHidden(layer, home, offer, session.Date, Direction.There, new TimeWindow(start - (Rules.MaxEarlyMinutes * Minute), start))),
            Quickest(back) ?? Quickest(ListHidden(layer, offer, home, session.Date, Direction.Back, new TimeWindow(end, end + (Rules.MaxWaitMinutes * Minute)))));
    }

    /// <summary>The ways of a layer that leave earlier and arrive later than others, for these two doors alone; the planner does not tell them, and tests of the search prove them.</summary>
    public List<ReachTrip> ListHidden(ReachLayer layer, GeoPoint from, GeoPoint to, LocalDate date, Direction direction, TimeWindow window)
    {
        var ways = new List<ReachTrip>();
        if (!_pairs.TryGetValue((from, to), out var search))
            _pairs.Add((from, to), search = new DoorSearch(DoorSet.Build(planner, [from, to], DoorOptions)));
        foreach (var onDemand in layer switch { ReachLayer.Bus => [false], ReachLayer.OnDemand or ReachLayer.Volunteers => [false, true], _ => (bool[])[] })
        {
            var day = new DoorDay(date, onDemand, onDemand ? Moment(date.PlusDays(-Rules.BookedDaysBefore) + Rules.BookedAt) : null);
            var hidden = direction == Direction.There ? search.HiddenTowards(1, day, Budget).Of(0) : search.HiddenFrom(0, day, Budget).Of(1);
            ways.AddRange(hidden.ToArray().Where(way => direction == Direction.There
                ? way.Arrival >= window.From && way.Arrival <= window.Until : way.Departure >= window.From && way.Departure <= window.Until));
        }
        return ways;
    }

    /// <summary>Why one direction of a course fails in a layer, and by how many minutes: each way of the day is looked at, the most hopeful one is named.</summary>
    public (GapReason Reason, int Minutes) Explain(ReachSession session, GeoPoint home, ReachLayer layer, Direction direction)
    {
        var (start, end) = (SecondsAt(session.Date, session.Start), SecondsAt(session.Date, session.End));
        return Explain(session, home, layer, direction, direction == Direction.There
            ? new TimeWindow(start - (Rules.MaxEarlyMinutes * Minute), start)
            : new TimeWindow(end, end + (Rules.MaxWaitMinutes * Minute)));
    }

    /// <summary>Why no way of a layer ends (or begins) at an offer within a window.</summary>
    public (GapReason Reason, int Minutes) Explain(ReachSession session, GeoPoint home, ReachLayer layer, Direction direction, TimeWindow window)
    {
        var offer = input.Offers[session.Offer].Position;
        var (from, to) = direction == Direction.There ? (home, offer) : (offer, home);
        bool IsIn(int moment) => moment >= window.From && moment <= window.Until;
        int End(ReachTrip way) => direction == Direction.There ? way.Arrival : way.Departure;
        var day = new TimeWindow(0, 28 * 3600);
        if (layer is ReachLayer.OnDemand or ReachLayer.Volunteers
            && ListVehicles(ReachLayer.OnDemand, from, to, session.Date, direction, day, booked: true).Exists(way => way.Seconds <= Budget && IsIn(End(way))))
            return (GapReason.BookAhead, 0);
        var ways = layer switch
        {
            ReachLayer.Foot => ListDirect(JourneyLayers.Foot, from, to, direction, window),
            ReachLayer.Bicycle => ListDirect(JourneyLayers.Bicycle, from, to, direction, window),
            ReachLayer.Car => ListDirect(JourneyLayers.Car, from, to, direction, window),
            _ => ListVehicles(layer, from, to, session.Date, direction, day),
        };
        var misses = new List<(int Seconds, GapReason Reason)>();
        foreach (var way in ways)
        {
            if (IsIn(End(way)))
                misses.Add((way.Seconds - Budget, GapReason.TooLong));
            else if (way.Seconds <= Budget)
                misses.Add((End(way) < window.From ? window.From - End(way) : End(way) - window.Until, GapReason.WrongHours));
        }
        if (misses.Count > 0)
            return (misses.MaxBy(miss => (-miss.Seconds, miss.Reason)).Reason, MinutesOf(misses.Min(miss => miss.Seconds)));
        return (IsOffStreets(home) || IsOffStreets(offer) ? GapReason.OffStreets : GapReason.NoService, 0);
    }

    /// <summary>Whether a chain works in each direction: every second at which the hand-over may end is tried.</summary>
    public (bool Outward, bool Homeward) JudgeChain(ReachSession course, ReachSession childcare, GeoPoint home, ReachLayer layer)
    {
        var (offer, care) = (input.Offers[course.Offer].Position, input.Offers[childcare.Offer].Position);
        var (open, close) = (SecondsAt(childcare.Date, childcare.Start), SecondsAt(childcare.Date, childcare.End));
        var (start, end) = (SecondsAt(course.Date, course.Start), SecondsAt(course.Date, course.End));
        var handOver = Rules.HandOverMinutes * Minute;
        ChainSeconds Ways(GeoPoint from, GeoPoint to, Direction direction, TimeWindow window) =>
            new(ListEverySecond(layer, from, to, course.Date, direction, window)
                .Concat(ListHidden(layer, from, to, course.Date, direction, window)).Where(way => way.Seconds <= Budget));
        bool Works(ChainSeconds first, ChainSeconds second)
        {
            for (var done = open + handOver; done <= close; done++)
            {
                if (second.FirstArrival(done) - (long)first.LastDeparture(done - handOver) <= Rules.MaxChainMinutes * Minute)
                    return true;
            }
            return false;
        }
        var day = new TimeWindow(0, ChainSeconds.Day);
        var (arrivals, departures) = (new TimeWindow(start - (Rules.MaxEarlyMinutes * Minute), start), new TimeWindow(end, end + (Rules.MaxWaitMinutes * Minute)));
        return (Works(Ways(home, care, Direction.There, day), Ways(care, offer, Direction.There, arrivals)),
            Works(Ways(offer, care, Direction.Back, departures), Ways(care, home, Direction.Back, day)));
    }

    public int SecondsAt(LocalDate date, LocalTime time) => (int)(Moment(date + time) - DayStart(date)).TotalSeconds;

    public int? FindDirect(JourneyLayers layer, GeoPoint from, GeoPoint to)
    {
        var query = new JourneyQuery
        {
            From = JourneyPlace.At(from),
            To = JourneyPlace.At(to),
            DepartAt = Moment(RandomDistrict.Tuesday + new LocalTime(8, 0)),
            Layers = layer,
            MaxDirectSeconds = 24 * 3600,
            Geometry = false,
        };
        return planner.Find(query).Journeys.Select(journey => (int?)journey.Seconds).SingleOrDefault();
    }

    private static int MinutesOf(int seconds) => (seconds + Minute - 1) / Minute;

    private bool IsOffStreets(GeoPoint door) => !input.Offers.Any(offer => FindDirect(JourneyLayers.Foot, door, offer.Position) is not null);

    private List<ReachTrip> ListDirect(JourneyLayers layer, GeoPoint from, GeoPoint to, Direction direction, TimeWindow window)
    {
        var ways = new List<ReachTrip>();
        AddDirect(layer, from, to, direction, window, ways);
        return ways;
    }

    /// <summary>The ways of a layer; who needs no vehicle, or can be driven, may leave in any second.</summary>
    public IEnumerable<ReachTrip> ListEverySecond(ReachLayer layer, GeoPoint from, GeoPoint to, LocalDate date, Direction direction, TimeWindow window)
    {
        JourneyLayers[] own = layer switch
        {
            ReachLayer.Bicycle => [JourneyLayers.Foot, JourneyLayers.Bicycle],
            ReachLayer.Car => [JourneyLayers.Foot, JourneyLayers.Car],
            _ => [JourneyLayers.Foot],
        };
        foreach (var seconds in own.Select(mode => FindDirect(mode, from, to)).OfType<int>())
        {
            for (var end = window.From; end <= window.Until; end++)
                yield return direction == Direction.There ? new ReachTrip(end - seconds, end) : new ReachTrip(end, end + seconds);
        }
        foreach (var way in ListVehicles(layer, from, to, date, direction, window))
            yield return way;
    }

    private int? Quickest(IEnumerable<ReachTrip> ways) => ways.Where(way => way.Seconds <= Budget).Select(way => (int?)way.Seconds).Min();

    private void AddDirect(JourneyLayers layer, GeoPoint from, GeoPoint to, Direction direction, TimeWindow window, List<ReachTrip> ways)
    {
        if (FindDirect(layer, from, to) is { } seconds)
            ways.Add(direction == Direction.There ? new ReachTrip(window.Until - seconds, window.Until) : new ReachTrip(window.From, window.From + seconds));
    }

    private void AddTransit(
        JourneyLayers layers, GeoPoint from, GeoPoint to, LocalDate date, Direction direction, TimeWindow window, bool booked, List<ReachTrip> ways)
    {
        var query = new JourneyQuery
        {
            From = JourneyPlace.At(from),
            To = JourneyPlace.At(to),
            DepartAt = DayStart(date),
            Window = Duration.FromHours(28),
            Layers = layers,
            Walking = Rules.Walking,
            MaxWalkSeconds = Rules.MaxWalkMinutes * Minute,
            MaxChanges = Rules.MaxChanges,
            BookedAt = booked ? null : Moment(date.PlusDays(-Rules.BookedDaysBefore) + Rules.BookedAt),
            Geometry = false,
        };
        // The whole day, because a way that leaves earlier and arrives later than another is none that anybody takes.
        var all = planner.Find(query).Journeys
            .Select(journey => new ReachTrip(SecondsAt(date, journey.Departure.ToInstant()), SecondsAt(date, journey.Arrival.ToInstant()))).Distinct().ToList();
        foreach (var way in all.Where(way => !all.Exists(other => other != way && other.Departure >= way.Departure && other.Arrival <= way.Arrival)))
        {
            var end = direction == Direction.There ? way.Arrival : way.Departure;
            if (end >= window.From && end <= window.Until)
                ways.Add(way);
        }
        var asked = direction == Direction.There
            ? query with { DepartAt = null, ArriveBy = DayStart(date) + Duration.FromSeconds(window.Until), Window = Duration.FromSeconds(window.Until - window.From) }
            : query with { DepartAt = DayStart(date) + Duration.FromSeconds(window.From), Window = Duration.FromSeconds(window.Until - window.From) };
        AddCalls(asked, date, direction, window, ways);
    }

    /// <summary>A ride that one calls all the way leaves when one likes, and the planner tells it for the asked moment only.</summary>
    private void AddCalls(JourneyQuery query, LocalDate date, Direction direction, TimeWindow window, List<ReachTrip> ways)
    {
        foreach (var journey in planner.Find(query).Journeys.Where(journey => journey.Changes == 0 && journey.Legs.Any(leg => leg is FlexLeg)))
        {
            var way = new ReachTrip(SecondsAt(date, journey.Departure.ToInstant()), SecondsAt(date, journey.Arrival.ToInstant()));
            var end = direction == Direction.There ? way.Arrival : way.Departure;
            if (end >= window.From && end <= window.Until)
                ways.Add(way);
        }
    }

    private void AddVolunteers(GeoPoint from, GeoPoint to, LocalDate date, Direction direction, TimeWindow window, List<ReachTrip> ways)
    {
        if (FindDirect(JourneyLayers.Car, from, to) is not { } drive)
            return;
        var ride = drive + (2 * Rules.BoardingMinutes * Minute);
        foreach (var driver in input.Drivers.Where(driver => driver.Date == date))
        {
            if (FindDirect(JourneyLayers.Car, driver.Position, from) is not { } outward || FindDirect(JourneyLayers.Car, to, driver.Position) is not { } homeward)
                continue;
            var (free, busy) = (SecondsAt(date, driver.From), SecondsAt(date, driver.Until));
            // Every second of the window is tried: the tour is driven in thought, stop by stop.
            for (var end = window.From; end <= window.Until; end++)
            {
                var pickUp = direction == Direction.There ? end - ride : end;
                var (leaves, returns) = (pickUp - outward, pickUp + ride + homeward);
                if (leaves >= free && returns <= busy && returns - leaves <= driver.MaxTourMinutes * Minute)
                    ways.Add(new ReachTrip(pickUp, pickUp + ride));
            }
        }
    }

    private int SecondsAt(LocalDate date, Instant moment) => (int)(moment - DayStart(date)).TotalSeconds;

    private Instant Moment(LocalDateTime time) => time.InZoneLeniently(planner.Timetable.Zone).ToInstant();

    private Instant DayStart(LocalDate date) => Moment(date + LocalTime.Noon) - Duration.FromHours(12);
}
