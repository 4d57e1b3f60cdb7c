using System.Collections.Concurrent;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Journeys.Doors;
using Mobilitaet.Routing.Journeys.Flex;
using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Reachability;

/// <summary>Many doors with their walks to stops, found once under the planner's own rules. Immutable and shared by all threads.</summary>
public sealed class DoorSet
{
    private const int NoWay = -1;

    /// <summary>A week with what can still be booked and what could have been.</summary>
    private const int RememberedCalls = 32;
    private readonly JourneyPlanner _planner;
    private readonly DoorPoint[] _points;
    private readonly Lazy<int[]>[] _direct;
    private readonly ConcurrentDictionary<DoorDay, Lazy<DoorCalls?>> _calls = new();
    private readonly ConcurrentDictionary<(int Area, int Stop, bool PickUp), DoorEnds> _ends = new();

    private DoorSet(JourneyPlanner planner, DoorPoint[] points, ReachOptions options)
    {
        _planner = planner;
        _points = points;
        Options = options;
        Query = QueryOf(options);
        _direct = [.. Enum.GetValues<TravelMode>().Select(mode => new Lazy<int[]>(() => ComputeDirect(mode)))];
    }

    public int Count => _points.Length;

    public ReachOptions Options { get; }

    internal JourneyPlanner Planner => _planner;

    internal PlannerData Data => _planner.Data;

    /// <summary>The limits as the planner knows them; its places mean nothing.</summary>
    internal JourneyQuery Query { get; }

    /// <summary>From doors to the stops where one boards, with the moment one wants to stand there before.</summary>
    internal DoorWalks ToStops { get; } = new();

    /// <summary>From the stops where one alights to doors.</summary>
    internal DoorWalks FromStops { get; } = new();

    /// <exception cref="InputException">The streets were imported without this way of walking.</exception>
    public static DoorSet Build(JourneyPlanner planner, IReadOnlyList<GeoPoint> doors, ReachOptions options, CancellationToken cancellation = default)
    {
        var data = planner.Data;
        _ = data.Streets?.Get(options.Walking);
        DoorPoint[] points = [.. doors.Select(door => new DoorPoint(data, JourneyPlace.At(door)))];
        var set = new DoorSet(planner, points, options);
        using var state = planner.Rent();
        var streets = new StreetWays(data, state, set.Query);
        foreach (var point in points)
        {
            cancellation.ThrowIfCancellationRequested();
            // Now, as long as one thread alone knows the point.
            foreach (var mode in Enum.GetValues<TravelMode>())
                point.Find(mode);
            var (from, to) = (new DoorWays(), new DoorWays());
            streets.AddWalks(point, null, towardsDoor: false, from);
            streets.AddWalks(point, null, towardsDoor: true, to);
            set.ToStops.Add(from);
            set.FromStops.Add(to);
        }
        return set;
    }

    /// <summary>These doors and more behind them.</summary>
    public DoorSet With(IReadOnlyList<GeoPoint> doors, CancellationToken cancellation = default) =>
        Build(_planner, [.. _points.Select(point => point.Place.Position), .. doors], Options, cancellation);

    /// <summary>How long the way from door to door takes without any vehicle of the timetable, in seconds; null when there is none.</summary>
    public int? FindSeconds(TravelMode mode, int from, int to)
    {
        var seconds = _direct[(int)mode].Value[(from * Count) + to];
        return seconds == NoWay ? null : seconds;
    }

    /// <summary>Whether a street that the mode can use lies near.</summary>
    public bool IsOnStreets(TravelMode mode, int door) => _points[door].Find(mode) is not null;

    internal DoorPoint PointOf(int door) => _points[door];

    /// <summary>Rides without a fixed timetable on a day; null when there are none.</summary>
    internal DoorCalls? FindCalls(DoorDay day, DayTimetable timetable, int bookedAt)
    {
        if (!day.OnDemand || Data.Timetable.Tables.FlexTrips.Length == 0 || Data.Streets?.Find(TravelMode.Car) is null)
            return null;
        if (_calls.Count > RememberedCalls)
            _calls.Clear();
        return _calls.GetOrAdd(day, _ => new Lazy<DoorCalls?>(() => DoorCalls.Find(this, timetable, bookedAt))).Value;
    }

    /// <summary>Where a service can stop for the doors that it serves; found once, whatever the day.</summary>
    internal DoorEnds EndsOf(FlexSearch search, FlexCallRecord call, bool pickUp) => _ends.GetOrAdd((call.Area, call.Stop, pickUp), _ =>
    {
        var walks = pickUp ? ToStops : FromStops;
        var served = Enumerable.Range(0, Count).Select(door => (Door: door, Ends: search.EndsNear(PointOf(door), walks.WaysOf(door), call)))
            .Where(entry => entry.Ends.Count > 0).ToList();
        return new DoorEnds([.. served.Select(entry => entry.Door)], [.. served.Select(entry => entry.Ends)]);
    });

    private static JourneyQuery QueryOf(ReachOptions options) => new()
    {
        // The places are the doors; this carries the limits only.
        From = JourneyPlace.At(default(GeoPoint)),
        To = JourneyPlace.At(default(GeoPoint)),
        Walking = options.Walking,
        MaxWalkSeconds = options.MaxWalkSeconds,
        SlackSeconds = options.SlackSeconds,
        BoardingSlackSeconds = options.BoardingSlackSeconds,
    };

    private int[] ComputeDirect(TravelMode mode)
    {
        var seconds = new int[Count * Count];
        seconds.AsSpan().Fill(NoWay);
        if (Data.Streets?.Find(mode) is null)
            return seconds;
        var doors = Enumerable.Range(0, Count).Where(door => _points[door].Find(mode) is not null).ToArray();
        var snapped = Array.ConvertAll(doors, door => _points[door].Find(mode)!.Value);
        using var state = _planner.Rent();
        var table = state.Tables(mode).Compute(snapped, snapped);
        for (var row = 0; row < doors.Length; row++)
        {
            for (var column = 0; column < doors.Length; column++)
            {
                if (table.IsReachable(row, column))
                    seconds[(doors[row] * Count) + doors[column]] = OffStreetWalk.Seconds(snapped[row], table.Milliseconds(row, column), snapped[column]);
            }
        }
        return seconds;
    }
}
