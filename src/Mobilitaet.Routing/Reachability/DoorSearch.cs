using System.Runtime.InteropServices;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;
using NodaTime;

namespace Mobilitaet.Routing.Reachability;

/// <summary>Finds all useful trips of a day between one door and all others; holds search state, so one instance serves one thread at a time and is reused.</summary>
/// <remarks>One profile search for all stops (rRAPTOR), then for every door the best of its stops at each moment at which the asked door is left or reached.</remarks>
public sealed class DoorSearch(DoorSet doors)
{
    /// <summary>Trips of the small hours still belong to the day on which people left home.</summary>
    internal const int EndOfDay = 28 * 3600;

    /// <summary>One second outside the day on each side: there the search puts what lies beyond, with waiting that nobody would do.</summary>
    private const int FirstMoment = -1;
    private const int LastMoment = EndOfDay + 1;

    /// <summary>Nobody is on the way for longer; such trips explain nothing either.</summary>
    private const int LongestTripSeconds = 6 * 3600;

    private readonly TransitSearch _transit = new();
    private readonly List<int> _moments = [];
    private readonly List<ReachTrip> _trips = [];
    private readonly List<int> _reached = [];
    private readonly List<int> _withTrips = [];
    private readonly List<int> _first = [];
    private bool[] _isReached = [];
    private DayTimetable? _withExtra;
    private int? _hiddenWithin;
    private int[] _momentOf = [];
    private int[] _best = [];

    /// <summary>From every door to one.</summary>
    public DoorProfiles Towards(int door, DoorDay day) => Towards(door, day, null);

    /// <summary>From one door to every other.</summary>
    public DoorProfiles From(int door, DoorDay day) => From(door, day, null);

    /// <summary>
    /// What <see cref="Towards(int, DoorDay)"/> leaves out because another trip leaves later and arrives earlier, which is of no help to who must not arrive early:
    /// for each vehicle that leads to the door the latest departure. A vehicle that fits waits at no stop near the door, but one may wait at changes.
    /// </summary>
    public DoorProfiles HiddenTowards(int door, DoorDay day, int maxSeconds) => Towards(door, day, maxSeconds);

    /// <summary>What <see cref="From(int, DoorDay)"/> leaves out: for each vehicle that leads away from the door the first arrival.</summary>
    public DoorProfiles HiddenFrom(int door, DoorDay day, int maxSeconds) => From(door, day, maxSeconds);

    private DoorProfiles Towards(int door, DoorDay day, int? hiddenWithin)
    {
        var (timetable, bookedAt) = Prepare(day, hiddenWithin);
        var calls = doors.FindCalls(day, timetable, bookedAt);
        var ways = calls is null ? doors.FromStops.Of(door) : [.. doors.FromStops.Of(door), .. calls.FromStops.Of(door)];
        var profiles = _transit.AllToOne(timetable, Changes, QueryOf(ways, bookedAt));
        return Gather(profiles, door, doors.ToStops, calls, towards: true);
    }

    private DoorProfiles From(int door, DoorDay day, int? hiddenWithin)
    {
        var (timetable, bookedAt) = Prepare(day, hiddenWithin);
        var calls = doors.FindCalls(day, timetable, bookedAt);
        var ways = calls is null ? doors.ToStops.Of(door) : [.. doors.ToStops.Of(door), .. calls.ToStops.Of(door)];
        var profiles = _transit.OneToAll(timetable, Changes, QueryOf(ways, bookedAt));
        return Gather(profiles, door, doors.FromStops, calls, towards: false);
    }

    private StopChanges Changes => doors.Data.Changes(doors.Options.Walking, doors.Options.SlackSeconds, doors.Options.MaxWalkSeconds);

    private ProfileQuery QueryOf(StopAccess[] ways, int bookedAt) =>
        new(ways, FirstMoment, LastMoment, Math.Min(doors.Options.MaxChanges, TransitQuery.MostChanges), bookedAt, _hiddenWithin);

    private (DayTimetable Day, int BookedAt) Prepare(DoorDay day, int? hiddenWithin)
    {
        _hiddenWithin = hiddenWithin;
        var options = new DayOptions
        {
            OnDemand = day.OnDemand,
            Wheelchair = doors.Options.Walking == TravelMode.Wheelchair,
            MostNoticeSeconds = day.OnDemand ? day.MostNoticeSeconds : null,
        };
        var timetable = day.Extra is null ? doors.Data.Timetable.Day(day.Date, options) : DayWithExtra(day.Date, options with { Extra = day.Extra });
        return (timetable, day.BookedAt is { } moment ? timetable.SecondsAt(moment) : StopAccess.Always);
    }

    /// <summary>The timetable does not remember such days; one door after another asks for the same.</summary>
    private DayTimetable DayWithExtra(LocalDate date, DayOptions options)
    {
        if (_withExtra?.Date != date || _withExtra.Options != options)
            _withExtra = doors.Data.Timetable.Day(date, options);
        return _withExtra;
    }

    private DoorProfiles Gather(StopProfiles profiles, int asked, DoorWalks walks, DoorCalls? calls, bool towards)
    {
        ListMoments(profiles.Entries, towards);
        ListReached(profiles.Stops, walks, towards ? calls?.ToStops : calls?.FromStops);
        _trips.Clear();
        _withTrips.Clear();
        _first.Clear();
        foreach (var door in _reached)
        {
            if (door == asked)
                continue;
            var before = _trips.Count;
            FindBest(profiles, walks.Of(door), towards);
            if (calls is not null)
                ImproveByCalls(profiles, (towards ? calls.ToStops : calls.FromStops).Of(door), towards);
            if (towards)
                AddByArrival();
            else
                AddByDeparture();
            if (_trips.Count == before)
                continue;
            _withTrips.Add(door);
            _first.Add(before);
        }
        _first.Add(_trips.Count);
        var direct = _hiddenWithin is null && calls is not null ? calls.ListDirect(asked, towards) : DoorRows<ReachCall>.None;
        return new DoorProfiles(new DoorRows<ReachTrip>([.. _withTrips], [.. _first], [.. _trips]), direct);
    }

    /// <summary>The doors near the stops that were reached, in order; most doors of a state are not near any of them.</summary>
    private void ListReached(ReadOnlySpan<int> stops, DoorWalks walks, DoorWalks? calls)
    {
        foreach (var door in _reached)
            _isReached[door] = false;
        _reached.Clear();
        if (_isReached.Length < doors.Count)
            _isReached = new bool[doors.Count];
        foreach (var stop in stops)
        {
            AddReached(walks.DoorsAt(new Stop(stop)));
            if (calls is not null)
                AddReached(calls.DoorsAt(new Stop(stop)));
        }
        _reached.Sort();
    }

    private void AddReached(ReadOnlySpan<int> near)
    {
        foreach (var door in near)
        {
            if (_isReached[door])
                continue;
            _isReached[door] = true;
            _reached.Add(door);
        }
    }

    /// <summary>All moments at which the asked door is reached (or left), in order; they are few, so the trips of a door need no sorting.</summary>
    private void ListMoments(ReadOnlySpan<ProfileEntry> entries, bool towards)
    {
        _moments.Clear();
        foreach (ref readonly var entry in entries)
            _moments.Add(towards ? entry.Arrival : entry.Departure);
        _moments.Sort();
        var moments = CollectionsMarshal.AsSpan(_moments);
        var count = 0;
        for (var i = 0; i < moments.Length; i++)
        {
            if (i == 0 || moments[i] != moments[i - 1])
                moments[count++] = moments[i];
        }
        CollectionsMarshal.SetCount(_moments, count);
        moments = moments[..count];
        if (_momentOf.Length < entries.Length)
            _momentOf = new int[entries.Length * 2];
        for (var i = 0; i < entries.Length; i++)
            _momentOf[i] = moments.BinarySearch(towards ? entries[i].Arrival : entries[i].Departure);
        if (_best.Length < count)
            _best = new int[count * 2];
    }

    /// <summary>At each moment the latest departure that arrives then (or the first arrival after leaving then).</summary>
    private void FindBest(StopProfiles profiles, ReadOnlySpan<StopAccess> walks, bool towards)
    {
        var best = _best.AsSpan(0, _moments.Count);
        best.Fill(towards ? int.MinValue : int.MaxValue);
        var entries = profiles.Entries;
        foreach (ref readonly var walk in walks)
        {
            for (var at = profiles.HeadOf(walk.Stop); at >= 0; at = entries[at].Next)
            {
                ref var known = ref best[_momentOf[at]];
                known = towards ? Math.Max(known, entries[at].Departure - walk.Seconds) : Math.Min(known, entries[at].Arrival + walk.Seconds);
            }
        }
    }

    /// <summary>The same by rides to or from stops that begin only within their hours.</summary>
    private void ImproveByCalls(StopProfiles profiles, ReadOnlySpan<StopAccess> calls, bool towards)
    {
        var entries = profiles.Entries;
        foreach (ref readonly var call in calls)
        {
            for (var at = profiles.HeadOf(call.Stop); at >= 0; at = entries[at].Next)
            {
                ref var known = ref _best[_momentOf[at]];
                if (towards && call.NotBefore + call.Seconds <= entries[at].Departure)
                    known = Math.Max(known, Math.Min(entries[at].Departure - call.Seconds, call.NotAfter));
                else if (!towards && entries[at].Arrival <= call.NotAfter)
                    known = Math.Min(known, Math.Max(entries[at].Arrival, call.NotBefore) + call.Seconds);
            }
        }
    }

    private void AddByArrival()
    {
        var latest = int.MinValue;
        for (var i = 0; i < _moments.Count; i++)
        {
            // Who could leave later and arrive no later has no use for this trip.
            var isUseful = _best[i] > latest;
            latest = Math.Max(latest, _best[i]);
            if (isUseful == (_hiddenWithin is null) && _best[i] != int.MinValue)
                Add(new ReachTrip(_best[i], _moments[i]), _moments[i]);
        }
    }

    private void AddByDeparture()
    {
        var start = _trips.Count;
        var first = int.MaxValue;
        for (var i = _moments.Count - 1; i >= 0; i--)
        {
            var isUseful = _best[i] < first;
            first = Math.Min(first, _best[i]);
            if (isUseful == (_hiddenWithin is null) && _best[i] != int.MaxValue)
                Add(new ReachTrip(_moments[i], _best[i]), _moments[i]);
        }
        CollectionsMarshal.AsSpan(_trips)[start..].Reverse();
    }

    private void Add(ReachTrip trip, int moment)
    {
        if (moment is > FirstMoment and < LastMoment && trip.Seconds <= (_hiddenWithin ?? LongestTripSeconds))
            _trips.Add(trip);
    }
}
