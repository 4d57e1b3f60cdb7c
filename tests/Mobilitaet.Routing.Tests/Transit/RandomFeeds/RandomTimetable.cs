using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Records;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Transit.RandomFeeds;

/// <summary>
/// A small random timetable: a few stops, trips that overtake, wait, run in loops, pass midnight, run on other days, are joined by blocks or must be booked, and rules for changing between them.
/// All times are whole minutes, so that trying every minute tries everything.
/// </summary>
internal sealed class RandomTimetable
{
    public static readonly LocalDate Date = new(2026, 5, 6);
    public const int Minute = 60;
    public const int LineCount = 3;
    private const int DaySeconds = 86_400;
    private readonly Random _random;

    public RandomTimetable(int seed)
    {
        _random = new Random(seed);
        StopCount = _random.Next(2, 8);
        BookingNotices = [.. Enumerable.Range(0, 2).Select(_ => _random.Next(0, 180))];
        EarlierDayLimit = _random.Next(6 * 60, 22 * 60) * Minute;
        Slack = _random.Next(0, 4) * Minute;
        BarredStops = [.. Enumerable.Range(0, StopCount).Where(_ => _random.Next(10) == 0)];
        AddWalks();
        var count = _random.Next(1, 14);
        for (var i = 0; i < count; i++)
            AddTrip(i);
        if (_random.Next(2) == 0)
            AddSpecificRules();
    }

    public int StopCount { get; }

    public List<RandomTrip> Trips { get; } = [];

    /// <summary>Stops that no wheelchair can use.</summary>
    public HashSet<int> BarredStops { get; }

    /// <summary>Minutes of notice of booking rules 0 and 1; rule 2 is "until a time on the day before".</summary>
    public int[] BookingNotices { get; }

    public int EarlierDayLimit { get; }

    public int Slack { get; }

    public List<(int From, int To, int Seconds)> Walks { get; } = [];

    public List<TransferRecord> Transfers { get; } = [];

    /// <summary>Rules that name lines or trips; trips as places in <see cref="Trips"/>.</summary>
    public List<SpecificTransferRecord> SpecificTransfers { get; } = [];

    public static GeoPoint PositionOf(int stop) => new(51, 9.5 + (stop * 0.01));

    public Timetable Save(string path)
    {
        var first = Timetable.DayOf(Date) - 1;
        var days = new ServiceDaysBuilder(first, 3);
        var content = new TimetableContent(days);
        content.Feeds.Add(new FeedRecord(content.Texts.Add("random"), content.Texts.Add("Europe/Berlin"), 0, 0, first, first + 2));
        content.Agencies.Add(default);
        for (var line = 0; line < LineCount; line++)
            content.Lines.Add(new LineRecord(content.Texts.Add($"l{line}"), content.Texts.Add($"{line}"), 0, 0, 0, 3, -1, -1, 0));
        for (var stop = 0; stop < StopCount; stop++)
            content.Stops.Add(new StopRecord(PositionOf(stop).Latitude, PositionOf(stop).Longitude, content.Texts.Add($"s{stop}"), content.Texts.Add($"Stop {stop}"), 0, -1, 0, 0,
                BarredStops.Contains(stop) ? Fitness.No : Fitness.Unknown));
        foreach (var notice in BookingNotices)
            content.Bookings.Add(new BookingRecord(0, 1, notice, 0, 0, -1, 0, 0, 0, 0, 0));
        content.Bookings.Add(new BookingRecord(0, 2, 0, 1, EarlierDayLimit, -1, 0, 0, 0, 0, 0));
        content.Transfers.AddRange(Transfers);
        content.SpecificTransfers.AddRange(SpecificTransfers);
        foreach (var trip in Trips)
            Add(content, trip, first);
        for (var trip = 1; trip < Trips.Count; trip++)
        {
            if (Trips[trip].Seated is { } seated)
                content.SeatLinks.Add(new SeatLinkRecord(trip - 1, trip, seated ? 1 : 0));
        }
        TimetableFormat.Write(path, content);
        return Timetable.Open(path);
    }

    public StopChanges Changes(Timetable timetable)
    {
        var rows = Enumerable.Range(0, StopCount)
            .Select(stop => (IReadOnlyList<Footpath>)[.. Walks.Where(walk => walk.From == stop).Select(walk => new Footpath(new Stop(walk.To), walk.Seconds, 0))])
            .ToList();
        return StopChanges.Build(timetable, new Footpaths(TravelMode.Foot, rows), Slack);
    }

    private static void Add(TimetableContent content, RandomTrip trip, int firstDay)
    {
        var days = content.ServiceDays.NewSet();
        for (var day = 0; day < 3; day++)
            days.Set(firstDay + day, trip.ServiceDays[day]);
        var service = content.ServiceDays.Add(days);
        // Trips with equal calls share a pattern, as an import would do it.
        var calls = Enumerable.Range(0, trip.Length).Select(i => new CallRecord(
            trip.Stops[i], 0, trip.Board[i] == StopUse.OnDemand ? trip.Booking : -1, trip.Alight[i] == StopUse.OnDemand ? trip.Booking : -1,
            trip.Board[i], trip.Alight[i])).ToList();
        var pattern = content.Patterns.FindIndex(known => calls.SequenceEqual(content.Calls.Skip(known.FirstCall).Take(known.CallCount)));
        if (pattern < 0)
        {
            pattern = content.Patterns.Count;
            content.Patterns.Add(new PatternRecord(content.Calls.Count, trip.Length));
            content.Calls.AddRange(calls);
        }
        var start = trip.Departures[0];
        content.Trips.Add(new TripRecord(
            content.Texts.Add($"t{content.Trips.Count}"), trip.Line, pattern, service, 0, 0, trip.Block, -1, content.Times.Count, start, 0,
            trip.IsBarred ? Fitness.No : Fitness.Unknown, default, 0));
        for (var i = 0; i < trip.Length; i++)
            content.Times.Add(new CallTime(trip.Arrivals[i] - start, trip.Departures[i] - start));
    }

    private void AddWalks()
    {
        for (var i = _random.Next(0, StopCount * 2); i > 0; i--)
        {
            var (from, to) = (_random.Next(StopCount), _random.Next(StopCount));
            if (from != to && !Walks.Exists(walk => walk.From == from && walk.To == to))
                Walks.Add((from, to, _random.Next(1, 15) * Minute));
        }
        for (var i = _random.Next(0, 3); i > 0; i--)
        {
            var rule = new TransferRecord(_random.Next(StopCount), _random.Next(StopCount), _random.Next(0, 4), _random.Next(0, 10) * Minute);
            if (!Transfers.Exists(known => known.FromStop == rule.FromStop && known.ToStop == rule.ToStop))
                Transfers.Add(rule);
        }
    }

    private void AddSpecificRules()
    {
        for (var i = _random.Next(1, 8); i > 0; i--)
        {
            var (from, to) = (_random.Next(Trips.Count), _random.Next(Trips.Count));
            var rule = new SpecificTransferRecord(
                AnyStopOf(from), AnyStopOf(to), -1, -1, -1, -1, _random.Next(0, 4), _random.Next(0, 30) * Minute);
            rule = _random.Next(3) switch
            {
                0 => rule with { FromLine = Trips[from].Line },
                1 when Trips[from].Headway == 0 => rule with { FromTrip = from },
                _ => rule,
            };
            rule = _random.Next(3) switch
            {
                0 => rule with { ToLine = Trips[to].Line },
                1 when Trips[to].Headway == 0 => rule with { ToTrip = to },
                _ => rule,
            };
            var key = rule with { Kind = 0, Seconds = 0 };
            if ((rule.FromLine & rule.FromTrip & rule.ToLine & rule.ToTrip) != -1 && !SpecificTransfers.Exists(known => known with { Kind = 0, Seconds = 0 } == key))
                SpecificTransfers.Add(rule);
        }
    }

    /// <summary>Few stops, so that several rules meet at one.</summary>
    private int AnyStopOf(int trip) => _random.Next(3) == 0 ? _random.Next(StopCount) : Trips[trip].Stops[_random.Next(Trips[trip].Length)];

    private void AddTrip(int number)
    {
        var start = _random.Next(5 * 60, 26 * 60) * Minute;
        var trip = MakeTrip(_random.Next(StopCount), start, [_random.Next(3) > 0, _random.Next(5) > 0, _random.Next(3) > 0], -1) with { Line = _random.Next(LineCount) };
        // Often the same line again, sometimes faster or slower, so that vehicles overtake.
        if (Trips.Count > 0 && _random.Next(2) == 0)
            trip = Repeat(Trips[_random.Next(Trips.Count)], start);
        switch (_random.Next(8))
        {
            case 0 or 1: AddJoined(trip with { Block = number }); break;
            case 2: AddByFrequency(trip); break;
            default: Trips.Add(trip); break;
        }
    }

    private void AddByFrequency(RandomTrip trip)
    {
        var (runs, headway) = (_random.Next(1, 5), _random.Next(1, 40) * Minute);
        for (var run = 0; run < runs; run++)
        {
            Trips.Add(trip with
            {
                Arrivals = [.. trip.Arrivals.Select(time => time + (run * headway))],
                Departures = [.. trip.Departures.Select(time => time + (run * headway))],
                Runs = run == 0 ? runs : 0,
                Headway = headway,
            });
        }
    }

    private RandomTrip MakeTrip(int firstStop, int start, bool[] days, int block)
    {
        var length = _random.Next(2, 7);
        var stops = new int[length];
        var board = new StopUse[length];
        var alight = new StopUse[length];
        var bookable = _random.Next(3) == 0;
        for (var i = 0; i < length; i++)
        {
            stops[i] = i == 0 ? firstStop : _random.Next(StopCount);
            board[i] = AnyUse(bookable);
            alight[i] = AnyUse(bookable);
        }
        var trip = new RandomTrip(stops, new int[length], new int[length], board, alight, _random.Next(3), days, block, IsBarred: _random.Next(8) == 0);
        SetTimes(trip, start);
        return trip;
    }

    private RandomTrip Repeat(RandomTrip model, int start)
    {
        var trip = model with { Arrivals = new int[model.Length], Departures = new int[model.Length], Block = -1, Runs = 1, Headway = 0, Seated = null };
        SetTimes(trip, _random.Next(2) == 0 ? model.Departures[0] + (_random.Next(-10, 11) * Minute) : start);
        return trip;
    }

    private void SetTimes(RandomTrip trip, int start)
    {
        var time = start;
        for (var i = 0; i < trip.Length; i++)
        {
            trip.Arrivals[i] = time;
            time += _random.Next(0, 3) * Minute * _random.Next(0, 3);
            trip.Departures[i] = time;
            time += _random.Next(0, 15) * Minute;
        }
    }

    /// <summary>
    /// A vehicle that goes on as another trip from its last stop, at once or after so long a break that passengers cannot stay; or one of which the
    /// feed says explicitly that they stay or not, perhaps from another stop or on the next service day.
    /// </summary>
    private void AddJoined(RandomTrip trip)
    {
        bool? seated = _random.Next(3) switch { 0 => _random.Next(3) > 0, _ => null };
        if (seated == true && _random.Next(2) == 0)
            trip = trip with { Block = -1 };
        Trips.Add(trip);
        var stop = seated == true && _random.Next(2) == 0 ? _random.Next(StopCount) : trip.Stops[^1];
        var start = trip.Arrivals[^1] + (_random.Next(0, 50) * Minute);
        if (seated == true && start >= DaySeconds)
            start -= DaySeconds;
        var next = MakeTrip(stop, start, trip.ServiceDays, trip.Block) with { Seated = seated };
        if (next.Departures[0] >= trip.Arrivals[^1] || (start < trip.Arrivals[^1] && next.Departures[0] + DaySeconds >= trip.Arrivals[^1]))
            Trips.Add(next);
    }

    private StopUse AnyUse(bool bookable) => _random.Next(8) switch
    {
        0 => StopUse.None,
        1 or 2 or 3 when bookable => StopUse.OnDemand,
        _ => StopUse.Regular,
    };
}
