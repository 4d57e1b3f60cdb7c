using System.Collections.Concurrent;
using Mobilitaet.Routing.Reachability;
using NodaTime;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Searches trips of doors under the district's rules; the search state of finished searches is used again. Safe on many threads.</summary>
internal sealed class DoorSearches(ReachDoors doors, ReachRules rules, DateTimeZone zone)
{
    private readonly ConcurrentBag<DoorSearch> _rested = [];

    /// <summary>A whole day.</summary>
    public DoorDayTrips SearchDay(int door, LocalDate date) => Use(search => new DoorDayTrips(
        search, door, new DoorDay(date, OnDemand: false, BookedAt: null), OnDemandOf(date),
        () => Use(again => (again.Towards(door, new DoorDay(date, OnDemand: true, null)), again.From(door, new DoorDay(date, OnDemand: true, null))))));

    private DoorDay OnDemandOf(LocalDate date) =>
        new(date, OnDemand: true, (date.PlusDays(-rules.BookedDaysBefore) + rules.BookedAt).InZoneLeniently(zone).ToInstant());

    private T Use<T>(Func<DoorSearch, T> use)
    {
        var search = _rested.TryTake(out var rested) ? rested : new DoorSearch(doors.Set);
        var found = use(search);
        _rested.Add(search);
        return found;
    }
}
