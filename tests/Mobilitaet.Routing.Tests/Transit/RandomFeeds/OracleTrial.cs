using System.Globalization;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;

namespace Mobilitaet.Routing.Tests.Transit.RandomFeeds;

/// <summary>One random query of each kind on one random timetable, compared with the oracle.</summary>
internal sealed class OracleTrial
{
    private const int Minute = RandomTimetable.Minute;
    private const int Never = 1 << 29;
    private const int First = -26 * 60;
    private const int Last = 48 * 60;
    private const int AloneWithin = 90 * Minute;
    private readonly Random _random;
    private readonly RandomTimetable _model;
    private readonly TransitOracle _oracle;
    private readonly DayTimetable _day;
    private readonly StopChanges _changes;
    private readonly TransitSearch _search;
    private readonly int _seed;
    private readonly bool _isSaved;
    private readonly StopAccess[] _from;
    private readonly StopAccess[] _to;
    private readonly int _earliest;
    private readonly int _latest;
    private readonly int _maxChanges;
    private readonly int _bookedAt;

    /// <param name="isSaved">Whether the timetable holds the model's trips in their order, and did not come through an import.</param>
    public OracleTrial(RandomTimetable model, Timetable timetable, TransitSearch search, int seed, bool isSaved = true)
    {
        (_model, _search, _seed, _isSaved) = (model, search, seed, isSaved);
        _random = new Random(seed * 7919);
        var (onDemand, wheelchair) = (_random.Next(4) > 0, _random.Next(4) == 0);
        _oracle = new TransitOracle(model, onDemand, wheelchair);
        _day = timetable.Day(RandomTimetable.Date, new DayOptions { OnDemand = onDemand, Wheelchair = wheelchair });
        _changes = model.Changes(timetable);
        _from = AnyWays();
        _to = AnyWays();
        _earliest = _random.Next(0, 26 * 60) * Minute;
        _latest = _earliest + (_random.Next(0, 240) * Minute);
        _maxChanges = _random.Next(0, 5);
        _bookedAt = _random.Next(2) == 0 ? StopAccess.Always : _random.Next(-24 * 60, 26 * 60) * Minute;
    }

    private int Rides => _maxChanges + 1;

    private TransitQuery Query => new(_from, _to, _earliest, _latest, _maxChanges, _bookedAt);

    public void CheckEarliest()
    {
        var answer = _search.Earliest(_day, _changes, Query);
        var atDoor = AtDoor(_earliest);
        var expected = Enumerable.Range(1, Rides).Where(ride => atDoor[ride] < atDoor[ride - 1]).Select(ride => (_earliest, atDoor[ride], ride));
        Compare("earliest", expected, [.. answer.Options.ToArray().Select(option => (_earliest, option.Arrival, option.RideCount))]);
        CheckRides(answer);
    }

    public void CheckArriveBy()
    {
        var answer = _search.ArriveBy(_day, _changes, Query);
        var expected = new List<(int, int, int)>();
        var best = int.MinValue;
        var moments = Moments(_from);
        var arrivals = moments.ToDictionary(moment => moment, AtDoor);
        for (var ride = 1; ride <= Rides; ride++)
        {
            var moment = moments.Where(known => arrivals[known][ride] <= _latest).DefaultIfEmpty(int.MinValue).Max();
            if (moment <= best)
                continue;
            best = moment;
            expected.Add((moment, _latest, ride));
        }
        Compare("arrive by", expected, [.. answer.Options.ToArray().Select(option => (option.Departure, _latest, option.RideCount))]);
        CheckRides(answer);
    }

    public void CheckDepartures()
    {
        var answer = _search.Departures(_day, _changes, Query);
        var all = new List<(int, int, int)>();
        for (var moment = _earliest; moment <= _latest; moment += Minute)
            AddAll(all, moment, AtDoor(moment));
        Compare("departures", Pareto(all), [.. answer.Options.ToArray().Select(option => (Math.Min(option.Departure, _latest), option.Arrival, option.RideCount))]);
        CheckRides(answer);
    }

    public void CheckArrivals()
    {
        var answer = _search.Arrivals(_day, _changes, Query);
        var all = new List<(int, int, int)>();
        foreach (var moment in Moments(_from))
            AddAll(all, moment, AtDoor(moment));
        var clipped = all.Where(journey => journey.Item2 <= _latest).Select(journey => (journey.Item1, Math.Max(journey.Item2, _earliest), journey.Item3));
        Compare("arrivals", Pareto([.. clipped]), [.. answer.Options.ToArray().Select(option => (option.Departure, Math.Max(option.Arrival, _earliest), option.RideCount))]);
        CheckRides(answer);
    }

    public void CheckOneToAll()
    {
        var profiles = _search.OneToAll(_day, _changes, new ProfileQuery(_from, _earliest, _latest, _maxChanges, _bookedAt));
        var all = Enumerable.Range(0, _model.StopCount).Select(_ => new List<(int, int, int)>()).ToArray();
        for (var moment = _earliest; moment <= _latest; moment += Minute)
        {
            var rows = _oracle.ArrivalsAtStops(_from, moment, Rides, _bookedAt);
            for (var stop = 0; stop < all.Length; stop++)
                AddAll(all[stop], moment, [.. rows.Select(row => row[stop])]);
        }
        for (var stop = 0; stop < all.Length; stop++)
            Compare($"one to all, stop {stop}", Pareto(all[stop]), EntriesOf(profiles, stop));
    }

    public void CheckAllToOne()
    {
        var profiles = _search.AllToOne(_day, _changes, new ProfileQuery(_to, _earliest, _latest, _maxChanges, _bookedAt));
        for (var stop = 0; stop < _model.StopCount; stop++)
        {
            var all = new List<(int, int, int)>();
            StopAccess[] from = [new(new Stop(stop), 0)];
            foreach (var moment in Moments(from))
                AddAll(all, moment, _oracle.ArrivalsAtDoor(from, _to, moment, Rides, _bookedAt));
            var clipped = all.Where(journey => journey.Item2 <= _latest).Select(journey => (journey.Item1, Math.Max(journey.Item2, _earliest), journey.Item3));
            Compare($"all to one, stop {stop}", Pareto([.. clipped]), EntriesOf(profiles, stop));
        }
    }

    public void CheckOneToAllAlone()
    {
        var profiles = _search.OneToAll(_day, _changes, new ProfileQuery(_from, _earliest, _latest, _maxChanges, _bookedAt, AloneWithin));
        var all = Enumerable.Range(0, _model.StopCount).Select(_ => new List<(int, int, int)>()).ToArray();
        foreach (var way in _from)
        {
            for (var moment = Math.Max(_earliest, way.NotBefore); moment <= _latest; moment += Minute)
            {
                var rows = _oracle.ArrivalsAtStops([way], moment, Rides, _bookedAt, leaving: (_from, moment));
                for (var stop = 0; stop < all.Length; stop++)
                    AddAll(all[stop], moment, [.. rows.Select(row => row[stop])]);
            }
        }
        for (var stop = 0; stop < all.Length; stop++)
            Compare($"one to all alone, stop {stop}", ParetoOfEach(all[stop], journey => journey.Departure), ParetoOfEach(EntriesOf(profiles, stop), journey => journey.Departure));
    }

    public void CheckAllToOneAlone()
    {
        var profiles = _search.AllToOne(_day, _changes, new ProfileQuery(_to, _earliest, _latest, _maxChanges, _bookedAt, AloneWithin));
        for (var stop = 0; stop < _model.StopCount; stop++)
        {
            var all = new List<(int, int, int)>();
            StopAccess[] from = [new(new Stop(stop), 0)];
            foreach (var arrival in _oracle.ArrivalMoments(_to).Where(moment => moment >= _earliest && moment <= _latest))
            {
                foreach (var moment in _oracle.LastMoments(from).Where(moment => arrival - moment <= AloneWithin && moment <= arrival))
                    AddEach(all, from, moment, arrival);
            }
            Compare($"all to one alone, stop {stop}", ParetoOfEach(all, journey => journey.Arrival), ParetoOfEach(EntriesOf(profiles, stop), journey => journey.Arrival));
        }
    }

    private void AddEach(List<(int, int, int)> all, StopAccess[] from, int moment, int arrival)
    {
        var each = new List<(int Stop, int Arrival, int Rides)>();
        _oracle.ArrivalsAtStops(from, moment, Rides, _bookedAt, reaching: (_to, arrival), each: each);
        all.AddRange(
            from way in _to
            from ride in each
            where ride.Stop == way.Stop.Index && ride.Arrival >= way.NotBefore && ride.Arrival <= way.NotAfter && ride.Arrival + way.Seconds == arrival
            select (moment, arrival, ride.Rides));
    }

    /// <summary>Every minute of two days for some timetables; for the others only the minutes at which waiting longer would miss something.</summary>
    private List<int> Moments(StopAccess[] from) => _seed % 50 == 0
        ? [.. Enumerable.Range(First, Last - First).Select(minute => minute * Minute)]
        : _oracle.LastMoments(from);

    private int[] AtDoor(int moment) => _oracle.ArrivalsAtDoor(_from, _to, moment, Rides, _bookedAt);

    private static void AddAll(List<(int, int, int)> journeys, int moment, int[] arrivals)
    {
        for (var ride = 1; ride < arrivals.Length; ride++)
        {
            if (arrivals[ride] < arrivals[ride - 1])
                journeys.Add((moment, arrivals[ride], ride));
        }
    }

    private static List<(int Departure, int Arrival, int Rides)> Pareto(List<(int Departure, int Arrival, int Rides)> all)
    {
        // Later departures first, so that one pass of comparisons with the kept ones is enough.
        var kept = new List<(int Departure, int Arrival, int Rides)>();
        foreach (var journey in all.OrderByDescending(journey => journey.Departure).ThenBy(journey => journey.Arrival).ThenBy(journey => journey.Rides))
        {
            if (!kept.Exists(other => other.Departure >= journey.Departure && other.Arrival <= journey.Arrival && other.Rides <= journey.Rides))
                kept.Add(journey);
        }
        return kept;
    }

    /// <summary>The Pareto sets of each moment at the door by itself.</summary>
    private static List<(int, int, int)> ParetoOfEach(List<(int Departure, int Arrival, int Rides)> all, Func<(int Departure, int Arrival, int Rides), int> atDoor) =>
        [.. all.Where(journey => journey.Arrival - journey.Departure <= AloneWithin).GroupBy(atDoor).SelectMany(moment => Pareto([.. moment]))];

    private static List<(int, int, int)> EntriesOf(StopProfiles profiles, int stop)
    {
        var entries = new List<(int, int, int)>();
        for (var i = profiles.HeadOf(new Stop(stop)); i >= 0; i = profiles.Entries[i].Next)
            entries.Add((profiles.Entries[i].Departure, profiles.Entries[i].Arrival, profiles.Entries[i].Rides));
        return entries;
    }

    private void Compare(string kind, IEnumerable<(int, int, int)> expected, List<(int, int, int)> actual)
    {
        var (wanted, found) = (Sorted(expected), Sorted(actual));
        Assert.True(wanted == found, $"seed {_seed}, {kind}:\nexpected {wanted}\nfound    {found}");
    }

    private static string Sorted(IEnumerable<(int Departure, int Arrival, int Rides)> journeys) =>
        string.Join("; ", journeys.OrderBy(journey => journey).Select(journey => $"{new ServiceTime(journey.Departure)}-{new ServiceTime(journey.Arrival)} x{journey.Rides}"));

    /// <summary>The rides of every option exist, follow each other with enough time, and lead from door to door at the promised times.</summary>
    private void CheckRides(TransitAnswer answer)
    {
        foreach (var option in answer.Options)
        {
            var rides = answer.RidesOf(option);
            var (access, egress) = (_from[option.Access], _to[option.Egress]);
            Assert.Equal(access.Stop, rides[0].From);
            Assert.Equal(egress.Stop, rides[^1].To);
            Assert.True(Math.Max(option.Departure, access.NotBefore) + access.Seconds <= rides[0].Departure && option.Departure <= access.NotAfter);
            Assert.Equal(Math.Max(rides[^1].Arrival, egress.NotBefore) + egress.Seconds, option.Arrival);
            for (var i = 1; i < rides.Length; i++)
            {
                var seconds = _oracle.SecondsOf(
                    rides[i - 1].To.Index, TripOf(_day.PartsOf(rides[i - 1]).Last()), rides[i].From.Index, TripOf(_day.PartsOf(rides[i]).First()));
                Assert.True(seconds is not null && rides[i].Departure - rides[i - 1].Arrival >= seconds, $"seed {_seed}: a change is too short");
            }
            foreach (var ride in rides)
            {
                if (_isSaved)
                    CheckParts(ride);
            }
        }
    }

    private RandomTrip TripOf(RidePart part) => _model.Trips[int.Parse(_day.Timetable.Get(part.Trip).Id[1..], CultureInfo.InvariantCulture)];

    private void CheckParts(TransitRide ride)
    {
        var parts = _day.PartsOf(ride).ToList();
        var (first, last) = (parts[0], parts[^1]);
        var (entry, exit) = (_model.Trips[first.Trip.Index], _model.Trips[last.Trip.Index]);
        Assert.Equal(ride.From.Index, entry.Stops[first.BoardCall]);
        Assert.Equal(ride.To.Index, exit.Stops[last.AlightCall]);
        Assert.Equal(ride.Departure, entry.Departures[first.BoardCall] + (first.ServiceDay * 86_400));
        Assert.Equal(ride.Arrival, exit.Arrivals[last.AlightCall] + (last.ServiceDay * 86_400));
        for (var i = 1; i < parts.Count; i++)
            Assert.Equal((parts[i - 1].Trip.Index + 1, 0), (parts[i].Trip.Index, parts[i].BoardCall));
    }

    private StopAccess[] AnyWays()
    {
        var ways = new StopAccess[_random.Next(1, 4)];
        for (var i = 0; i < ways.Length; i++)
        {
            ways[i] = new StopAccess(new Stop(_random.Next(_model.StopCount)), _random.Next(0, 15) * Minute);
            if (_random.Next(4) != 0)
                continue;
            var from = _random.Next(0, 26 * 60) * Minute;
            ways[i] = ways[i] with { NotBefore = from, NotAfter = from + (_random.Next(0, 180) * Minute) };
        }
        return ways;
    }
}
