using System.Collections.Concurrent;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Searches trips of doors under the district's rules; the search state of finished searches is used again. Safe on many threads.</summary>
internal sealed class DoorSearches(ReachDoors doors, ReachRules rules, DateTimeZone zone, (ExtraTrip Trip, LocalDate Date)? extra = null, int? mostNoticeSeconds = null)
{
    private readonly ConcurrentBag<DoorSearch> _rested = [];

    /// <summary>A whole day.</summary>
    public DoorDayTrips SearchDay(int door, LocalDate date) => Use(search => new DoorDayTrips(
        search, door, DayOf(date, onDemand: false, null), DayOf(date, onDemand: true, BookedFor(date)),
        () => Use(again => (again.Towards(door, DayOf(date, onDemand: true, null)), again.From(door, DayOf(date, onDemand: true, null))))));

    /// <summary>What a whole day's useful trips leave out; every time budget of a direction bounds it.</summary>
    public HiddenTrips Hide(int door, LocalDate date) => new(this, door, DayOf(date, onDemand: false, null), DayOf(date, onDemand: true, BookedFor(date)));

    /// <summary>The same of one kind of day, there and back.</summary>
    public (DoorProfiles There, DoorProfiles Back) SearchHidden(int door, DoorDay day) => Use(search => (
        search.HiddenTowards(door, day, rules.MaxTravelMinutes * 60), search.HiddenFrom(door, day, rules.MaxTravelMinutes * 60)));

    /// <summary>The same with one vehicle more on one date.</summary>
    public DoorSearches With(ExtraTrip trip, LocalDate date) => new(doors, rules, zone, (trip, date), mostNoticeSeconds);

    /// <summary>The same where no on-demand ride has to be booked earlier than so many seconds before it.</summary>
    public DoorSearches WithNotice(int mostSeconds) => new(doors, rules, zone, extra, mostSeconds);

    private DoorDay DayOf(LocalDate date, bool onDemand, Instant? bookedAt) => new(date, onDemand, bookedAt, extra?.Date == date ? extra.Value.Trip : null, mostNoticeSeconds);

    private Instant BookedFor(LocalDate date) => (date.PlusDays(-rules.BookedDaysBefore) + rules.BookedAt).InZoneLeniently(zone).ToInstant();

    private T Use<T>(Func<DoorSearch, T> use)
    {
        var search = _rested.TryTake(out var rested) ? rested : new DoorSearch(doors.Set);
        var found = use(search);
        _rested.Add(search);
        return found;
    }
}
