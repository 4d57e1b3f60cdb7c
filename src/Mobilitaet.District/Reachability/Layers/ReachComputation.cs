using System.Collections.Concurrent;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>
/// Answers for every place, session and layer. All trips of a door and a date are searched once, for all homes together, and remembered;
/// a session is judged from them, also one at another time or at another door. Safe on many threads, with the same answers on any number of them.
/// </summary>
public sealed class ReachComputation
{
    /// <summary>A demo week has some 200 door days of about 60 kB each, or 90 kB where gaps asked what could have been booked.</summary>
    private const int RememberedDoorDays = 1024;

    private static readonly ReachLayer[] s_layers = Enum.GetValues<ReachLayer>();
    private static readonly ReachLayer[] s_volunteers = [ReachLayer.Volunteers];
    private readonly ReachDoors _doors;
    private readonly DayClock _clock;
    private readonly DateTimeZone _zone;
    private readonly ReachMemory<DoorDayTrips> _memory;
    private readonly ReachMemory<HiddenTrips> _hidden;
    private readonly DoorSearches _searches;
    private readonly ConcurrentBag<HomeWays> _homes = [];
    private readonly VolunteerRides _volunteers;
    private readonly SessionJudge _judge;
    private readonly FarPlaces _far;

    private ReachComputation(
        ReachInput input, ReachDoors doors, DateTimeZone zone, DoorSearches searches, ReachMemory<DoorDayTrips> memory, ReachMemory<HiddenTrips> hidden)
    {
        Input = input;
        (_doors, _zone, _searches, _memory, _hidden) = (doors, zone, searches, memory, hidden);
        _clock = new DayClock(zone);
        _volunteers = new VolunteerRides(input, doors, _clock);
        _judge = new SessionJudge(input.Rules);
        _far = new FarPlaces(input, doors);
    }

    public ReachInput Input { get; }

    /// <summary>Brings all doors onto the streets and to their stops.</summary>
    /// <param name="input">What is asked.</param>
    /// <param name="planner">Streets and timetable.</param>
    /// <param name="otherDoors">Further positions where sessions or drivers may be moved to.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InputException">The streets were imported without the way of walking.</exception>
    public static ReachComputation Prepare(
        ReachInput input, JourneyPlanner planner, IEnumerable<GeoPoint>? otherDoors = null, CancellationToken cancellation = default)
    {
        var doors = ReachDoors.Build(input, planner, otherDoors ?? [], cancellation);
        var zone = planner.Timetable.Zone;
        return Remember(input, doors, zone, new DoorSearches(doors, input.Rules, zone));
    }

    /// <summary>The same with other drivers, who must live at known doors; shares everything that does not depend on drivers.</summary>
    public ReachComputation WithDrivers(IReadOnlyList<ReachDriver> drivers) => new(Input with { Drivers = drivers }, _doors, _zone, _searches, _memory, _hidden);

    /// <summary>The same with other times of the same offers; shares everything that does not depend on times.</summary>
    public ReachComputation WithSessions(IReadOnlyList<ReachSession> sessions) => new(Input with { Sessions = sessions }, _doors, _zone, _searches, _memory, _hidden);

    /// <summary>The same with one vehicle more on one date.</summary>
    internal ReachComputation WithExtra(ExtraTrip trip, LocalDate date) => Remember(Input, _doors, _zone, _searches.With(trip, date));

    /// <summary>The same where no on-demand ride has to be booked earlier than so many minutes before it.</summary>
    internal ReachComputation WithNotice(int mostMinutes) => Remember(Input, _doors, _zone, _searches.WithNotice(mostMinutes * 60));

    /// <summary>All sessions of the input.</summary>
    /// <param name="progress">Share done, 0 to 1.</param>
    /// <param name="workers">How many threads at most; all processors when null.</param>
    /// <param name="cancellation">Ends it.</param>
    public ReachTable Run(IProgress<double>? progress = null, int? workers = null, CancellationToken cancellation = default)
    {
        var rowLength = Input.Places.Count * ReachTable.LayerCount;
        var cells = new ReachCell[Input.Sessions.Count * rowLength];
        var doorDays = Enumerable.Range(0, Input.Sessions.Count)
            .GroupBy(session => (Door: DoorOf(Input.Sessions[session]), Input.Sessions[session].Date))
            .Select(group => group.ToArray()).ToArray();
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers ?? Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.ForEach(Partitioner.Create(doorDays, loadBalance: true), options, sessions =>
        {
            foreach (var session in sessions)
                ComputeRow(Input.Sessions[session], DoorOf(Input.Sessions[session]), s_layers, cells.AsSpan(session * rowLength, rowLength));
            progress?.Report((double)Interlocked.Increment(ref done) / doorDays.Length);
        });
        return new ReachTable(Input, cells);
    }

    /// <summary>The same answers as <see cref="Run"/> from searches at the homes instead of the offers: quicker where homes are few.</summary>
    /// <param name="workers">How many threads at most; all processors when null.</param>
    /// <param name="cancellation">Ends it.</param>
    public ReachTable RunFromHomes(int? workers = null, CancellationToken cancellation = default)
    {
        var rowLength = Input.Places.Count * ReachTable.LayerCount;
        var cells = new ReachCell[Input.Sessions.Count * rowLength];
        var homeDays = from place in Enumerable.Range(0, Input.Places.Count)
                       from sessions in Enumerable.Range(0, Input.Sessions.Count).GroupBy(session => Input.Sessions[session].Date)
                       select (Place: place, Date: sessions.Key, Sessions: sessions.ToArray());
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers ?? Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.ForEach(Partitioner.Create(homeDays.ToArray(), loadBalance: true), options, homeDay =>
        {
            var (home, ways) = (_doors.HomeOf(homeDay.Place), TakeWays());
            var trips = _memory.Get(home, homeDay.Date, _searches.SearchDay).AsHome();
            foreach (var session in homeDay.Sessions)
            {
                var door = DoorOf(Input.Sessions[session]);
                ways.LoadFromHome(trips, homeDay.Date, home, door);
                foreach (var layer in s_layers)
                    cells[(session * rowLength) + (homeDay.Place * ReachTable.LayerCount) + (int)layer] = Judge(ways, layer, TimesOf(session), HandOverOf(Input.Sessions[session]));
            }
            GiveBack(ways);
        });
        return new ReachTable(Input, cells);
    }

    /// <summary>One session from every place in every layer; its times may be others than the input's, and it may take place elsewhere.</summary>
    /// <param name="session">Any date and time of an offer of the input.</param>
    /// <param name="at">Another place for it, a known door; null for where the offer is.</param>
    /// <exception cref="ArgumentException">The place is no known door.</exception>
    public ReachRow Compute(ReachSession session, GeoPoint? at = null)
    {
        var cells = new ReachCell[Input.Places.Count * ReachTable.LayerCount];
        ComputeRow(session, at is { } point ? _doors.Get(point) : DoorOf(session), s_layers, cells);
        return new ReachRow(session, cells);
    }

    /// <summary>The table as it is with the drivers of this computation, where they differ from the table's on one date only.</summary>
    /// <exception cref="ArgumentException">The table has other places, sessions or rules.</exception>
    public ReachTable WithDriversOf(LocalDate date, ReachTable table)
    {
        if (table.Input with { Drivers = Input.Drivers } != Input)
            throw new ArgumentException("The table answers another question.", nameof(table));
        var rowLength = Input.Places.Count * ReachTable.LayerCount;
        var cells = table.Cells.ToArray();
        var sessions = Enumerable.Range(0, Input.Sessions.Count).Where(session => Input.Sessions[session].Date == date);
        Parallel.ForEach(sessions, session =>
            ComputeRow(Input.Sessions[session], DoorOf(Input.Sessions[session]), s_volunteers, cells.AsSpan(session * rowLength, rowLength)));
        return new ReachTable(Input, cells);
    }

    /// <summary>Whether one layer opens sessions of one offer and date, at whatever times, to each place: place by place in each session.</summary>
    /// <exception cref="ArgumentException">The place to hold them at is no known door.</exception>
    internal bool[] Opens(IReadOnlyList<ReachSession> sessions, GeoPoint? at, ReachLayer layer)
    {
        var open = new bool[sessions.Count * Input.Places.Count];
        if (open.Length == 0)
            return open;
        var (door, date) = (at is { } point ? _doors.Get(point) : DoorOf(sessions[0]), sessions[0].Date);
        var (trips, ways) = (_memory.Get(door, date, _searches.SearchDay), TakeWays());
        for (var place = 0; place < Input.Places.Count; place++)
        {
            ways.Load(trips, date, _doors.HomeOf(place), door);
            for (var i = 0; i < sessions.Count; i++)
                open[(i * Input.Places.Count) + place] = Judge(ways, layer, _clock.TimesOf(sessions[i]), HandOverOf(sessions[i]), isExplained: false).IsReachable;
        }
        GiveBack(ways);
        return open;
    }

    /// <summary>Whether one layer opens one session to one place.</summary>
    internal bool Opens(ReachSession session, int place, ReachLayer layer)
    {
        var (door, ways) = (DoorOf(session), TakeWays());
        ways.Load(_memory.Get(door, session.Date, _searches.SearchDay), session.Date, _doors.HomeOf(place), door);
        var opens = Judge(ways, layer, _clock.TimesOf(session), HandOverOf(session), isExplained: false).IsReachable;
        GiveBack(ways);
        return opens;
    }

    /// <summary>Whether this computation's drivers alone could drive what a closed session lacks; false rules it out, true is certain for courses only.</summary>
    internal bool MayDrive(ReachSession session, int place, in ReachCell closed) =>
        _volunteers.MayDrive(session, _judge.LooseWindowsOf(_clock.TimesOf(session)), _doors.HomeOf(place), DoorOf(session), closed, Input.Rules.MaxTravelMinutes * 60);

    /// <summary>What leads from a known door to a session's offer and back on its day; to be given back.</summary>
    internal HomeWays ListWays(ReachSession session, GeoPoint home)
    {
        var (ways, door) = (TakeWays(), DoorOf(session));
        ways.Load(_memory.Get(door, session.Date, _searches.SearchDay), session.Date, _doors.Get(home), door);
        return ways;
    }

    internal void GiveBack(HomeWays ways) => _homes.Add(ways);

    /// <summary>Along which stops a bus, or an on-demand ride, could lead to a session, or away from it, without a change.</summary>
    internal IReadOnlyList<RideModel> ListModels(ReachSession session, bool towards, bool onDemand) =>
        RideModel.List(_doors.Set, DoorOf(session), new DoorDay(session.Date, onDemand, null), towards);

    /// <summary>The places whose door this is.</summary>
    internal IEnumerable<int> PlacesAt(int door) => _doors.PlacesAt(door);

    internal SessionTimes TimesOf(int session) => _clock.TimesOf(Input.Sessions[session]);

    private static ReachComputation Remember(ReachInput input, ReachDoors doors, DateTimeZone zone, DoorSearches searches) =>
        new(input, doors, zone, searches, new ReachMemory<DoorDayTrips>(RememberedDoorDays), new ReachMemory<HiddenTrips>(RememberedDoorDays));

    private void ComputeRow(ReachSession session, int door, ReachLayer[] layers, Span<ReachCell> cells)
    {
        var trips = _memory.Get(door, session.Date, _searches.SearchDay);
        var (times, handOver) = (_clock.TimesOf(session), HandOverOf(session));
        var ways = TakeWays();
        _far.Fill(door, layers, cells);
        foreach (var place in ListNear(door, trips))
        {
            ways.Load(trips, session.Date, _doors.HomeOf(place), door);
            foreach (var layer in layers)
                cells[(place * ReachTable.LayerCount) + (int)layer] = Judge(ways, layer, times, handOver);
        }
        GiveBack(ways);
    }

    /// <summary>The places from which anything at all could lead to a door.</summary>
    private HashSet<int> ListNear(int door, DoorDayTrips trips)
    {
        var places = new HashSet<int>();
        foreach (var place in _far.NearOf(door))
            places.Add(place);
        foreach (var served in trips.ListDoors())
            places.UnionWith(_doors.PlacesAt(served));
        return places;
    }

    /// <summary>Hidden ways are looked for only where they could open something, and what could have been booked only where nothing opens.</summary>
    private ReachCell Judge(HomeWays ways, ReachLayer layer, SessionTimes times, int handOver, bool isExplained = true)
    {
        var known = ways.Of(layer);
        var cell = _judge.Judge(times, handOver, known);
        if (cell.IsReachable || layer is not (ReachLayer.Bus or ReachLayer.OnDemand or ReachLayer.Volunteers))
            return cell;
        if (_judge.MayHide(times, cell, known))
        {
            known = ways.AddHidden(known, layer);
            cell = _judge.Judge(times, handOver, known);
        }
        return cell.IsReachable || layer == ReachLayer.Bus || !isExplained ? cell : _judge.Judge(times, handOver, ways.AddIfBooked(known));
    }

    private HomeWays TakeWays() => _homes.TryTake(out var rested) ? rested : new HomeWays(_doors, _volunteers, (door, date) => _hidden.Get(door, date, _searches.Hide));

    private int DoorOf(ReachSession session) => _doors.Get(Input.Offers[session.Offer].Position);

    private int HandOverOf(ReachSession session) => (Input.Offers[session.Offer].HandOverMinutes ?? Input.Rules.HandOverMinutes) * 60;
}
