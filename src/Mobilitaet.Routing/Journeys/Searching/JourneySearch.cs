using Mobilitaet.Routing.Journeys.Doors;
using Mobilitaet.Routing.Journeys.Flex;
using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Journeys.Writing;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;
using NodaTime;

namespace Mobilitaet.Routing.Journeys.Searching;

/// <summary>One query: every layer is searched for itself, so that a ride that must be booked or driven never hides one that comes by itself.</summary>
internal sealed class JourneySearch
{
    private const int FirstHour = 4 * 3600;
    private const int LastHour = 28 * 3600;

    /// <summary>Eight hours of rides before it are still part of the searched day, as there are after the last hour.</summary>
    private const int FirstHourOfDay = -4 * 3600;

    /// <summary>Arrivals in the early morning may be those of the night.</summary>
    private const int FirstHourAfterNight = 7 * 3600;

    /// <summary>Nobody asks why no bus goes round the corner.</summary>
    private const int ShortWalkSeconds = 10 * 60;

    private static readonly (JourneyLayers Layer, TravelMode Mode, bool AtStart)[] Feeders =
    [
        (JourneyLayers.DriveToStop, TravelMode.Car, true),
        (JourneyLayers.BicycleToStop, TravelMode.Bicycle, true),
        (JourneyLayers.DriveFromStop, TravelMode.Car, false),
    ];

    private readonly PlannerData _data;
    private readonly PlannerState _state;
    private readonly JourneyQuery _query;
    private readonly StreetWays _streets;
    private readonly LocalDate _date;
    private readonly JourneyQuery? _beyond;

    public JourneySearch(PlannerData data, PlannerState state, JourneyQuery query)
    {
        _data = data;
        _state = state;
        _query = query;
        _streets = new StreetWays(data, state, query);
        From = new DoorPoint(data, query.From);
        To = new DoorPoint(data, query.To);
        var clock = (query.DepartAt ?? query.ArriveBy!.Value).InZone(data.Timetable.Zone);
        AskedDate = clock.Date;
        // Who wants to arrive in the small hours travels in the evening before.
        var isNight = query.ArriveBy is not null && clock.Hour * 3600 < FirstHour && clock.Date > data.Timetable.FirstDay;
        _date = isNight ? clock.Date.PlusDays(-1) : clock.Date;
        Day = data.Timetable.Day(_date, new DayOptions { OnDemand = false, Wheelchair = IsWheelchair });
        BookedAt = query.BookedAt is { } moment ? Day.SecondsAt(moment) : StopAccess.Always;
        (Window, _beyond) = WindowOf(query);
    }

    /// <summary>The date in the question; the searched day can be the one before.</summary>
    public LocalDate AskedDate { get; }

    public DoorPoint From { get; }

    public DoorPoint To { get; }

    /// <summary>What comes without being asked.</summary>
    public DayTimetable Day { get; }

    public int BookedAt { get; }

    public SearchWindow Window { get; }

    public JourneyQuery Query => _query;

    public PlannerData Data => _data;

    public bool WantsTransit => (_query.Layers & (JourneyLayers.Bus | JourneyLayers.OnDemand)) != 0;

    public bool WantsOnDemand => _data.HasOnDemand && _query.Layers.HasFlag(JourneyLayers.OnDemand);

    private bool IsWheelchair => _query.Walking == TravelMode.Wheelchair;

    public JourneyAnswer Run()
    {
        var direct = ListDirect();
        List<Itinerary> transit = WantsTransit ? ListInWindow() : [];
        var beyond = ListBeyond();
        var refusal = transit.Count == 0 && beyond.Count == 0 && !IsAnsweredBy(direct) ? new RefusalSearch(this).Find() : null;
        var writer = new LegWriter(_data, _state, _query, From, To, Day);
        return new JourneyAnswer(Joined([.. ItinerarySet.Useful([.. direct, .. transit]).Select(writer.Write)], beyond), refusal);
    }

    /// <summary>What the neighbouring day's timetable holds of the window.</summary>
    private List<Journey> ListBeyond()
    {
        if (_beyond is null || !WantsTransit)
            return [];
        var search = new JourneySearch(_data, _state, _beyond);
        var window = search.Window;
        var found = search.ListTransit(window, search.BookedAt);
        // A ride that one calls and that could leave on this side as well is told there.
        found.RemoveAll(item => !window.Holds(item.Departure, item.Arrival)
            || (item.Flex is { } call && call.CanLeaveAt(item.Departure + (window.IsArrival ? 2 : -2))));
        var writer = new LegWriter(_data, _state, _query, search.From, search.To, search.Day);
        return [.. ItinerarySet.Useful([.. search.ListDirect(), .. found]).Where(item => item.Direct is null).Select(writer.Write)];
    }

    private static List<Journey> Joined(List<Journey> own, List<Journey> beyond) =>
        beyond.Count == 0 ? own :
        [.. own.Where(journey => !beyond.Exists(other => Beats(other, journey)))
            .Concat(beyond.Where(journey => !own.Exists(other => Beats(other, journey))))
            .OrderBy(journey => journey.Departure.ToInstant()).ThenBy(journey => journey.Arrival.ToInstant())];

    private static bool Beats(Journey one, Journey other) =>
        (one.Layers & ~other.Layers) == 0 && one.Changes <= other.Changes && one.Legs.Any(leg => leg is RideLeg or FlexLeg)
        && one.Departure.ToInstant() >= other.Departure.ToInstant() && one.Arrival.ToInstant() <= other.Arrival.ToInstant();

    /// <summary>Whether a way without vehicles leaves no question open; a long walk must not hide why there is no bus.</summary>
    private bool IsAnsweredBy(List<Itinerary> direct) =>
        direct.Count > 0 && (!WantsTransit || direct.Exists(item => item.Layers == JourneyLayers.Foot && item.Seconds <= ShortWalkSeconds));

    /// <summary>What the window holds; when it holds nothing, the one journey of the day that lies nearest to the asked time.</summary>
    private List<Itinerary> ListInWindow()
    {
        var found = ListTransit(Window, BookedAt);
        if (found.Count > 0)
            return found;
        // The search looks past the window for the first arrival only, and that one may have waited too long on the way.
        found = ListTransit(Window.ToEndOfDay(), BookedAt);
        var nearest = Window.IsArrival
            ? found.OrderByDescending(item => item.Arrival).ThenByDescending(item => item.Departure).FirstOrDefault()
            : found.OrderBy(item => item.Departure).ThenBy(item => item.Arrival).FirstOrDefault();
        return nearest is null ? [] : [nearest];
    }

    /// <summary>What leads from door to door with vehicles of the timetable, by all layers that were asked for.</summary>
    public List<Itinerary> ListTransit(SearchWindow window, int bookedAt)
    {
        var found = new List<Itinerary>();
        var pass = new TransitPass(_state, _query, _data.Changes(_query.Walking, _query.SlackSeconds, _query.MaxWalkSeconds));
        if (_query.Layers.HasFlag(JourneyLayers.Bus))
        {
            var (from, to) = Walks(Day);
            RunWithFeeders(pass, Day, from, to, window, bookedAt, found);
        }
        if (WantsOnDemand)
            AddOnDemand(pass, window, bookedAt, found);
        // What must be called or driven for is no better than the next bus when it lies beyond the window.
        if (found.Exists(item => window.Holds(item.Departure, item.Arrival)))
            found.RemoveAll(item => item.Layers != JourneyLayers.Bus && !window.Holds(item.Departure, item.Arrival));
        return found;
    }

    /// <summary>The day with everything that must be booked, too.</summary>
    public DayTimetable OnDemandDay() => _data.Timetable.Day(_date, new DayOptions { OnDemand = true, Wheelchair = IsWheelchair });

    public (DoorWays From, DoorWays To) Walks(DayTimetable day)
    {
        var (from, to) = (new DoorWays(), new DoorWays());
        _streets.AddWalks(From, day, towardsDoor: false, from);
        _streets.AddWalks(To, day.Mirrored, towardsDoor: true, to);
        return (from, to);
    }

    /// <summary>Walks to all stops, whether anything calls there on the day or not.</summary>
    public (DoorWays From, DoorWays To) AllWalks()
    {
        var (from, to) = (new DoorWays(), new DoorWays());
        _streets.AddWalks(From, null, towardsDoor: false, from);
        _streets.AddWalks(To, null, towardsDoor: true, to);
        return (from, to);
    }

    /// <summary>When the journey leaves that arrives first on the rest of a day; null when nothing leads there on that day.</summary>
    public ZonedDateTime? FindFirstDeparture(Instant from)
    {
        // The first arrival alone is one cheap search. Only where it waits too long on the way the whole day must be looked through.
        var first = _query with { DepartAt = from, ArriveBy = null, Window = Duration.Zero, MaxTravel = Duration.FromDays(2) };
        var search = new JourneySearch(_data, _state, first);
        var found = search.ListTransit(search.Window, search.BookedAt);
        if (found.Count > 0 && !found.Exists(item => item.Seconds <= _query.MaxTravel.TotalSeconds))
        {
            search = new JourneySearch(_data, _state, first with { Window = Duration.FromSeconds(LastHour), MaxTravel = _query.MaxTravel });
            found = search.ListTransit(search.Window, search.BookedAt);
        }
        found.RemoveAll(item => item.Seconds > _query.MaxTravel.TotalSeconds);
        return found.Count == 0 ? null : search.Day.InstantAt(found.Min(item => item.Departure)).InZone(_data.Timetable.Zone);
    }

    public DoorWay? FindDirect(TravelMode mode) => _streets.FindDirect(From, To, mode);

    public IEnumerable<(JourneyLayers Layer, TravelMode Mode)> DirectModes()
    {
        if (_query.Layers.HasFlag(JourneyLayers.Foot))
            yield return (JourneyLayers.Foot, _query.Walking);
        if (_query.Layers.HasFlag(JourneyLayers.Bicycle))
            yield return (JourneyLayers.Bicycle, TravelMode.Bicycle);
        if (_query.Layers.HasFlag(JourneyLayers.Car))
            yield return (JourneyLayers.Car, TravelMode.Car);
    }

    private void AddOnDemand(TransitPass pass, SearchWindow window, int bookedAt, List<Itinerary> found)
    {
        var day = OnDemandDay();
        var (from, to) = Walks(day);
        var services = new FlexDay(day, IsWheelchair, bookedAt).List();
        if (services.Count > 0)
        {
            // Walks to a group of stops lead to stops without any other service as well.
            var (nearFrom, nearTo) = AllWalks();
            var flex = new FlexSearch(_data, _state, _query, services);
            AddDirect(flex.Direct(From, nearFrom, To, nearTo), window, found);
            flex.AddToStops(From, nearFrom, day, from);
            flex.AddFromStops(To, nearTo, day.Mirrored, to);
        }
        RunWithFeeders(pass, day, from, to, window, bookedAt, found);
    }

    /// <summary>One pass for each choice of feeders: a quick drive must hide neither a bicycle ride nor what they reach together.</summary>
    private void RunWithFeeders(TransitPass pass, DayTimetable day, DoorWays from, DoorWays to, SearchWindow window, int bookedAt, List<Itinerary> found)
    {
        List<(DoorWays From, DoorWays To)> choices = [(from, to)];
        foreach (var (layer, mode, atStart) in Feeders)
        {
            if (!_query.Layers.HasFlag(layer))
                continue;
            var feeder = new DoorWays();
            _streets.AddFeeder(atStart ? From : To, mode, atStart ? day : day.Mirrored, towardsDoor: !atStart, feeder);
            if (feeder.Count > 0)
                choices.AddRange(choices.ConvertAll(choice => atStart ? (choice.From.With(feeder), choice.To) : (choice.From, choice.To.With(feeder))));
        }
        foreach (var choice in choices)
            found.AddRange(pass.Run(day, choice.From, choice.To, window, bookedAt));
    }

    private static void AddDirect(List<FlexWay> rides, SearchWindow window, List<Itinerary> found)
    {
        foreach (var ride in rides)
        {
            var (before, after) = (ride.WalkBefore?.Seconds ?? 0, ride.WalkAfter?.Seconds ?? 0);
            var pickUp = window.IsArrival
                ? Math.Min(window.Latest - after - ride.RideSeconds, ride.LatestPickUp)
                : Math.Max(window.Earliest + before, ride.EarliestPickUp);
            var (departure, arrival) = (pickUp - before, pickUp + ride.RideSeconds + after);
            if (pickUp >= ride.EarliestPickUp && pickUp <= ride.LatestPickUp && window.Allows(departure, arrival))
                found.Add(new Itinerary(departure, arrival, JourneyLayers.OnDemand) { Flex = ride });
        }
    }

    private List<Itinerary> ListDirect()
    {
        var found = new List<Itinerary>();
        foreach (var (layer, mode) in DirectModes())
        {
            if (FindDirect(mode) is not { } way || (mode != TravelMode.Car && way.Seconds > _query.MaxDirectSeconds))
                continue;
            var departure = Window.IsArrival ? Window.Latest - way.Seconds : Window.Earliest;
            found.Add(new Itinerary(departure, departure + way.Seconds, layer) { Direct = way });
        }
        return found;
    }

    /// <summary>The window as far as the searched day's timetable answers it, and the question for what lies beyond; null when nothing does.</summary>
    private (SearchWindow Window, JourneyQuery? Beyond) WindowOf(JourneyQuery query)
    {
        var span = (int)Math.Min(query.Window.TotalSeconds, LastHour);
        if (query.DepartAt is { } departure)
        {
            var earliest = Day.SecondsAt(departure);
            var beyond = earliest + span - LastHour;
            return (new SearchWindow(false, earliest, earliest + span - Math.Max(beyond, 0), FirstHour, LastHour),
                beyond <= 0 ? null : query with { DepartAt = Day.InstantAt(LastHour + 1), Window = Duration.FromSeconds(beyond - 1) });
        }
        var latest = Day.SecondsAt(query.ArriveBy!.Value);
        var before = FirstHourOfDay - (latest - span);
        return (new SearchWindow(true, latest - span + Math.Max(before, 0), latest, latest < FirstHourAfterNight ? 0 : FirstHour, LastHour),
            before <= 0 ? null : query with { ArriveBy = Day.InstantAt(FirstHourOfDay - 1), Window = Duration.FromSeconds(before - 1) });
    }
}
