using System.Collections.Concurrent;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Searches trips of doors under the district's rules; the search state of finished searches is used again. Safe on many threads.</summary>
internal sealed class DoorSearches(ReachDoors doors, ReachRules rules, DateTimeZone zone, (ExtraTrip Trip, LocalDate Date)? extra = null)
{
    /// <summary>A few kilobytes each.</summary>
    private const int MostWindows = 8192;

    private readonly ConcurrentBag<DoorSearch> _rested = [];
    private readonly ConcurrentDictionary<(int Door, LocalDate Date, TimeWindow Arrivals, TimeWindow Departures), WindowTrips> _windows = [];

    /// <summary>A whole day.</summary>
    public DoorDayTrips SearchDay(int door, LocalDate date) => Use(search => new DoorDayTrips(
        search, door, DayOf(date, onDemand: false, null), DayOf(date, onDemand: true, BookedFor(date)),
        () => Use(again => (again.Towards(door, DayOf(date, onDemand: true, null)), again.From(door, DayOf(date, onDemand: true, null))))));

    /// <summary>The windows of one session; a window that is empty finds nothing.</summary>
    public WindowTrips SearchWindows(int door, LocalDate date, (TimeWindow Arrivals, TimeWindow Departures) windows)
    {
        if (_windows.Count > MostWindows)
            _windows.Clear();
        return _windows.GetOrAdd((door, date, windows.Arrivals, windows.Departures), key => Use(search => new WindowTrips(
            search, key.Door, DayOf(key.Date, onDemand: false, null), DayOf(key.Date, onDemand: true, BookedFor(key.Date)), key.Arrivals, key.Departures)));
    }

    /// <summary>The same with one vehicle more on one date.</summary>
    public DoorSearches With(ExtraTrip trip, LocalDate date) => new(doors, rules, zone, (trip, date));

    private DoorDay DayOf(LocalDate date, bool onDemand, Instant? bookedAt) => new(date, onDemand, bookedAt, extra?.Date == date ? extra.Value.Trip : null);

    private Instant BookedFor(LocalDate date) => (date.PlusDays(-rules.BookedDaysBefore) + rules.BookedAt).InZoneLeniently(zone).ToInstant();

    private T Use<T>(Func<DoorSearch, T> use)
    {
        var search = _rested.TryTake(out var rested) ? rested : new DoorSearch(doors.Set);
        var found = use(search);
        _rested.Add(search);
        return found;
    }
}
