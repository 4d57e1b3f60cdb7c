using Mobilitaet.Routing.Transit.Days;
using Mobilitaet.Routing.Transit.Records;
using Mobilitaet.Routing.Transit.Virtual;

namespace Mobilitaet.Routing.Transit.Queries;

/// <summary>
/// RAPTOR (Delling, Pajor, Werneck 2012): round by round one ride more, over the patterns of a day. Departures of a window are searched last first
/// and keep their labels, so that an earlier departure is followed only where it arrives earlier (rRAPTOR).
/// </summary>
internal sealed class RoundSearch
{
    private readonly RoundLabels _labels = new();
    private readonly PatternQueue _queue = new();
    private readonly StopList _arrived = new();
    private readonly StopList _ready = new();
    private readonly VirtualWork _virtual = new();
    private readonly EgressTable _egress = new();
    private readonly DepartureEvents _events = new();
    private readonly DoorPassing _alone = new();
    private readonly int[] _target = new int[TransitQuery.MostChanges + 2];
    private DayTables _day = null!;
    private StopChanges _changes = null!;
    private VirtualStops _stops = null!;
    private int _rounds;
    private int _bookedAt;
    private bool _targetImproved;
    private bool _isAlone;
    private int _targetStop;
    private int _targetWay;

    /// <summary>The answer of the queries with a destination.</summary>
    public TransitAnswer Answer { get; } = new();

    /// <summary>The answer of the queries to all stops.</summary>
    public StopProfiles Profiles { get; } = new();

    /// <summary>Leaves the door at one moment.</summary>
    public void RunOnce(DayTimetable day, StopChanges changes, ReadOnlySpan<StopAccess> from, ReadOnlySpan<StopAccess> to, int moment, int maxChanges, int bookedAt)
    {
        Start(day, changes, maxChanges, bookedAt);
        _egress.Start(day.Timetable.VirtualStops, to);
        Leave(from, moment, null);
    }

    /// <summary>Leaves the door at every useful moment of a window.</summary>
    public void RunWindow(
        DayTimetable day, StopChanges changes, ReadOnlySpan<StopAccess> from, ReadOnlySpan<StopAccess> to, int earliest, int latest, int maxChanges, int bookedAt)
    {
        Start(day, changes, maxChanges, bookedAt);
        _egress.Start(day.Timetable.VirtualStops, to);
        foreach (var moment in _events.Collect(day, from, earliest, latest))
            Leave(from, moment, null);
    }

    /// <summary>Leaves the door at every useful moment of a window, to all stops.</summary>
    public void RunToAll(DayTimetable day, StopChanges changes, ReadOnlySpan<StopAccess> from, int earliest, int latest, int maxChanges, int bookedAt)
    {
        Start(day, changes, maxChanges, bookedAt);
        _egress.Start(day.Timetable.VirtualStops, []);
        Profiles.Clear(day.Timetable.StopCount);
        foreach (var moment in _events.Collect(day, from, earliest, latest))
            Leave(from, moment, Profiles);
    }

    /// <summary>
    /// The same for each way and each moment by itself, and first by vehicles that leave in that very moment: so nothing that leaves later and arrives
    /// earlier hides it. What any of its own vehicles would offer to who leaves later is left out.
    /// </summary>
    public void RunEachAlone(
        DayTimetable day, StopChanges changes, ReadOnlySpan<StopAccess> from, int earliest, int latest, int maxChanges, int bookedAt, int maxSeconds)
    {
        Start(day, changes, maxChanges, bookedAt);
        _isAlone = true;
        _egress.Start(day.Timetable.VirtualStops, []);
        Profiles.Clear(day.Timetable.StopCount);
        _alone.Start(_stops, from);
        for (var way = 0; way < from.Length; way++)
        {
            var alone = from.Slice(way, 1);
            foreach (var moment in _events.Collect(day, alone, Math.Max(earliest, alone[0].NotBefore), latest))
            {
                StartLabels();
                _alone.Moment = moment;
                _target.AsSpan().Fill(moment + maxSeconds + 1);
                Leave(alone, moment, Profiles);
            }
        }
    }

    private void Start(DayTimetable day, StopChanges changes, int maxChanges, int bookedAt)
    {
        _stops = day.Timetable.VirtualStops;
        var stops = _stops.NodeCount;
        (_day, _changes, _bookedAt, _isAlone) = (day.Tables, changes, bookedAt, false);
        _rounds = Math.Clamp(maxChanges, 0, TransitQuery.MostChanges) + 1;
        _queue.Start(day.PatternCount);
        _arrived.Start(stops);
        _ready.Start(stops);
        StartLabels();
        _target.AsSpan().Fill(RoundLabels.Never);
        Answer.Clear();
    }

    private void StartLabels()
    {
        _labels.Start(_stops.NodeCount, _rounds);
        if (!_stops.IsEmpty)
            _virtual.Start(_stops, _rounds);
    }

    private void Leave(ReadOnlySpan<StopAccess> from, int moment, StopProfiles? profiles)
    {
        ReachFirstStops(from, moment);
        for (var round = 1; round <= _rounds && _ready.Count > 0; round++)
        {
            _labels.Open(round);
            _target[round] = Math.Min(_target[round], _target[round - 1]);
            _targetImproved = false;
            _arrived.Clear();
            ScanPatterns(round);
            if (_isAlone && round == 1)
                ForgetFirstStops();
            _ready.Clear();
            if (round < _rounds)
                Change(round);
            if (_targetImproved)
                AddOption(from, round);
            if (profiles is not null)
                AddProfiles(profiles, round, moment);
        }
        _ready.Clear();
    }

    private void ReachFirstStops(ReadOnlySpan<StopAccess> from, int moment)
    {
        _ready.Clear();
        var ready = _labels.ReadyAt(0);
        var ways = _labels.FromAt(0);
        for (var i = 0; i < from.Length; i++)
        {
            ref readonly var way = ref from[i];
            var atStop = Math.Max(moment, way.NotBefore) + way.Seconds;
            if (moment > way.NotAfter || atStop >= ready[way.Stop.Index])
                continue;
            ready[way.Stop.Index] = atStop;
            ways[way.Stop.Index] = i;
            _ready.Add(way.Stop.Index);
            // All ways lead to a stop and its virtual stops alike, so their labels are equal.
            var (first, before) = _stops.RangeOf(way.Stop.Index);
            for (var node = first; node < before; node++)
            {
                ready[node] = atStop;
                ways[node] = i;
                _ready.Add(node);
            }
        }
    }

    /// <summary>Nobody boards there with one ride more and another vehicle.</summary>
    private void ForgetFirstStops()
    {
        var ready = _labels.ReadyAt(1);
        foreach (var stop in _ready.Stops)
            ready[stop] = RoundLabels.Never;
    }

    private void ScanPatterns(int round)
    {
        foreach (var stop in _ready.Stops)
            _queue.AddPatternsAt(_day, stop);
        for (var place = 0; place < _queue.Count; place++)
        {
            var (pattern, firstCall) = _queue.Take(place);
            if (_isAlone)
                ScanAlone(pattern, firstCall, round);
            else if (_day.Patterns[pattern].NeedsBooking)
                ScanBooked(pattern, firstCall, round);
            else
                Scan(pattern, firstCall, round);
        }
        _queue.Clear();
    }

    // The innermost loop of every transit query: kept in one piece, on spans whose lengths the compiler knows.
    private void Scan(int index, int firstCall, int round)
    {
        ref readonly var pattern = ref _day.Patterns[index];
        var length = pattern.CallCount;
        var calls = _day.Calls.AsSpan(pattern.FirstCall, length);
        var times = _day.Times.AsSpan(pattern.FirstTime, pattern.TripCount * length);
        var arrivals = _labels.ArrivalsAt(round);
        var ready = _labels.ReadyAt(round - 1);
        var rides = _labels.RidesAt(round);
        var row = ReadOnlySpan<CallTime>.Empty;
        int vehicle = pattern.TripCount, board = -1;
        for (var at = firstCall; at < calls.Length; at++)
        {
            ref readonly var call = ref calls[at];
            var stop = call.Stop;
            if (row.Length > 0 && call.CanAlight)
            {
                var arrival = row[at].Arrival;
                if (arrival < arrivals[stop] && arrival < _target[round])
                {
                    arrivals[stop] = arrival;
                    rides[stop] = new RideParent(index, vehicle, board, at);
                    Arrive(stop, arrival, round);
                }
            }
            if (!call.CanBoard)
                continue;
            var earliest = ready[stop];
            if (row.Length > 0 ? earliest > row[at].Departure : earliest >= RoundLabels.Never)
                continue;
            var caught = FindVehicle(times, length, at, vehicle, earliest);
            if (caught >= vehicle)
                continue;
            (vehicle, board) = (caught, at);
            row = times.Slice(caught * length, length);
        }
    }

    private void ScanBooked(int index, int firstCall, int round)
    {
        ref readonly var pattern = ref _day.Patterns[index];
        var length = pattern.CallCount;
        var calls = _day.Calls.AsSpan(pattern.FirstCall, length);
        var times = _day.Times.AsSpan(pattern.FirstTime, pattern.TripCount * length);
        var arrivals = _labels.ArrivalsAt(round);
        var ready = _labels.ReadyAt(round - 1);
        var rides = _labels.RidesAt(round);
        int vehicle = pattern.TripCount, board = -1;
        for (var at = firstCall; at < length; at++)
        {
            ref readonly var call = ref calls[at];
            if (vehicle < pattern.TripCount && call.CanAlight)
            {
                // Alighting may need an earlier booking than boarding did; then a later vehicle is the first that helps.
                var left = vehicle;
                while (left < pattern.TripCount && !IsBookable(call.AlightBooking, times[(left * length) + at].Arrival))
                    left++;
                var arrival = left < pattern.TripCount ? times[(left * length) + at].Arrival : RoundLabels.Never;
                if (arrival < arrivals[call.Stop] && arrival < _target[round])
                {
                    arrivals[call.Stop] = arrival;
                    rides[call.Stop] = new RideParent(index, left, board, at);
                    Arrive(call.Stop, arrival, round);
                }
            }
            if (!call.CanBoard || ready[call.Stop] >= RoundLabels.Never)
                continue;
            var caught = FindVehicle(times, length, at, pattern.TripCount, ready[call.Stop]);
            while (caught < vehicle && !IsBookable(call.BoardBooking, times[(caught * length) + at].Departure))
                caught++;
            if (caught < vehicle)
                (vehicle, board) = (caught, at);
        }
    }

    /// <summary>For a moment by itself: first boards only what leaves in the very second in which one gets to the stop, and never rides past a stop that could have been reached by leaving later.</summary>
    private void ScanAlone(int index, int firstCall, int round)
    {
        ref readonly var pattern = ref _day.Patterns[index];
        var length = pattern.CallCount;
        var calls = _day.Calls.AsSpan(pattern.FirstCall, length);
        var times = _day.Times.AsSpan(pattern.FirstTime, pattern.TripCount * length);
        var arrivals = _labels.ArrivalsAt(round);
        var ready = _labels.ReadyAt(round - 1);
        var rides = _labels.RidesAt(round);
        int vehicle = pattern.TripCount, board = -1;
        for (var at = firstCall; at < length; at++)
        {
            ref readonly var call = ref calls[at];
            if (vehicle < pattern.TripCount && call.CanAlight)
            {
                var left = vehicle;
                while (left < pattern.TripCount && !IsBookable(call.AlightBooking, times[(left * length) + at].Arrival))
                    left = round == 1 ? pattern.TripCount : left + 1;
                var arrival = left < pattern.TripCount ? times[(left * length) + at].Arrival : RoundLabels.Never;
                if (arrival < arrivals[call.Stop] && arrival < _target[round] && (left == vehicle || !_alone.IsPassed(calls, times.Slice(left * length, length), board, at)))
                {
                    arrivals[call.Stop] = arrival;
                    rides[call.Stop] = new RideParent(index, left, board, at);
                    Arrive(call.Stop, arrival, round);
                }
            }
            // Vehicles behind it pass the stop even later, so that leaving later would do for them as well.
            if (vehicle < pattern.TripCount && _alone.IsPassed(call, times[(vehicle * length) + at].Departure))
                vehicle = pattern.TripCount;
            if (!call.CanBoard || ready[call.Stop] >= RoundLabels.Never)
                continue;
            var caught = FindVehicle(times, length, at, pattern.TripCount, ready[call.Stop]);
            while (caught < vehicle && !IsBookable(call.BoardBooking, times[(caught * length) + at].Departure))
                caught++;
            if (caught >= vehicle || (round == 1 && times[(caught * length) + at].Departure != ready[call.Stop])
                || _alone.IsPassed(call, times[(caught * length) + at].Departure))
                continue;
            (vehicle, board) = (caught, at);
        }
    }

    private bool IsBookable(int limit, int time) =>
        limit < 0 || _day.Bookings[limit].LatestFor(time * _day.Direction) >= _bookedAt;

    /// <summary>The first vehicle before <paramref name="vehicle"/> that leaves a call no earlier than <paramref name="earliest"/>; else <paramref name="vehicle"/>.</summary>
    private static int FindVehicle(ReadOnlySpan<CallTime> times, int length, int at, int vehicle, int earliest)
    {
        int low = 0, high = vehicle;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (times[(middle * length) + at].Departure >= earliest)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    private void Arrive(int stop, int arrival, int round)
    {
        _arrived.Add(stop);
        if (!_egress.LeadsFrom(stop) || !_egress.Improve(stop, arrival, ref _target[round], ref _targetWay))
            return;
        _targetStop = stop;
        _targetImproved = true;
    }

    private void Change(int round)
    {
        var arrivals = _labels.ArrivalsAt(round);
        var ready = _labels.ReadyAt(round);
        var from = _labels.FromAt(round);
        var target = _target[round];
        foreach (var stop in _arrived.Stops)
        {
            var arrival = arrivals[stop];
            if (arrival >= target)
                continue;
            foreach (ref readonly var change in _changes.Items.AsSpan(_changes.First[stop], _changes.First[stop + 1] - _changes.First[stop]))
            {
                var moment = arrival + change.Seconds;
                if (moment >= ready[change.Stop] || moment >= target)
                    continue;
                ready[change.Stop] = moment;
                from[change.Stop] = stop;
                _ready.Add(change.Stop);
            }
        }
        if (!_stops.IsEmpty)
            _virtual.PassGates(_changes, _ready, ready, from, target);
    }

    private void AddProfiles(StopProfiles profiles, int round, int moment)
    {
        var arrivals = _labels.ArrivalsAt(round);
        if (!_stops.IsEmpty)
        {
            _virtual.AddProfiles(profiles, _arrived.Stops, arrivals, round, moment);
            return;
        }
        foreach (var stop in _arrived.Stops)
            profiles.Add(stop, moment, arrivals[stop], round);
    }

    /// <summary>Follows the labels back from the destination; everything they name was set in this very departure.</summary>
    private void AddOption(ReadOnlySpan<StopAccess> from, int round)
    {
        var first = Answer.RideCount;
        var stop = _targetStop;
        for (var r = round; r > 0; r--)
        {
            var ride = _labels.RidesAt(r)[stop];
            ref readonly var pattern = ref _day.Patterns[ride.Pattern];
            var boardStop = _day.Calls[pattern.FirstCall + ride.Board].Stop;
            var row = pattern.FirstTime + (ride.Row * pattern.CallCount);
            Answer.AddRide(new TransitRide(
                ride.Pattern, ride.Row, ride.Board, ride.Alight, new Stop(_stops.RealOf(boardStop)), new Stop(_stops.RealOf(stop)),
                _day.Times[row + ride.Board].Departure, _day.Times[row + ride.Alight].Arrival));
            stop = _labels.FromAt(r - 1)[boardStop];
        }
        Answer.ReverseRides(first);
        var way = from[stop];
        var departure = Math.Min(Answer.WritableRides[first].Departure - way.Seconds, way.NotAfter);
        Answer.Add(new TransitOption(departure, _target[round], stop, _targetWay, first, round));
    }
}
