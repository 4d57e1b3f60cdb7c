using System.Collections.Concurrent;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>
/// Which volunteers can carry one passenger between two doors: they leave home within their free span, take the passenger from door to
/// door, and are home again within the span and their longest tour. A single insertion into an empty tour, so every check is constant.
/// </summary>
internal sealed class VolunteerRides
{
    private static readonly Free[] s_nobody = [];
    private readonly DoorSet _doors;
    private readonly int _boarding;
    private readonly Dictionary<LocalDate, Free[]> _byDate;

    /// <summary>Who could end (or begin) a tour at a door, those who live nearest first; so that a whole state's drivers need not be asked for every home.</summary>
    private readonly ConcurrentDictionary<(LocalDate Date, int Door, Direction Direction), Near[]> _near = new();

    public VolunteerRides(ReachInput input, ReachDoors doors, DayClock clock)
    {
        _doors = doors.Set;
        _boarding = 2 * input.Rules.BoardingMinutes * 60;
        _byDate = input.Drivers
            .Select((driver, index) => (driver.Date, Driver: driver, Free: new Free(index, doors.Get(driver.Position), clock.SpanOf(driver), driver.MaxTourMinutes * 60)))
            .Where(row => input.Rules.Walking != TravelMode.Wheelchair || row.Driver.WheelchairPlaces > 0)
            .GroupBy(row => row.Date)
            .ToDictionary(rows => rows.Key, rows => rows.Select(row => row.Free).ToArray());
    }

    /// <summary>All rides of a date between a home and a session's door, those with the least driving first; the list is cleared before.</summary>
    public void List(LocalDate date, int home, int door, Direction direction, List<VolunteerRide> rides)
    {
        rides.Clear();
        var (from, to) = direction == Direction.There ? (home, door) : (door, home);
        if (_doors.FindSeconds(TravelMode.Car, from, to) is not { } drive)
            return;
        var least = drive + _boarding;
        foreach (ref readonly var near in NearTo(date, door, direction).AsSpan())
        {
            if (near.Seconds + least > near.LongestOfRest)
                break;
            if (Find(near.Free, from, to) is { } ride)
                rides.Add(ride);
        }
        rides.Sort(static (a, b) => a.DrivenSeconds != b.DrivenSeconds ? a.DrivenSeconds.CompareTo(b.DrivenSeconds) : a.Driver.CompareTo(b.Driver));
    }

    private Near[] NearTo(LocalDate date, int door, Direction direction) =>
        _near.GetOrAdd((date, door, direction), static (key, rides) => rides.FindNear(key.Date, key.Door, key.Direction), this);

    private Near[] FindNear(LocalDate date, int door, Direction direction)
    {
        var near = new List<Near>();
        foreach (var free in _byDate.GetValueOrDefault(date, s_nobody))
        {
            var seconds = direction == Direction.There
                ? _doors.FindSeconds(TravelMode.Car, door, free.Home)
                : _doors.FindSeconds(TravelMode.Car, free.Home, door);
            if (seconds is { } way && way + _boarding <= free.MaxTour)
                near.Add(new Near(free, way, free.MaxTour));
        }
        Near[] sorted = [.. near.OrderBy(driver => driver.Seconds)];
        for (var i = sorted.Length - 2; i >= 0; i--)
            sorted[i] = sorted[i] with { LongestOfRest = Math.Max(sorted[i].LongestOfRest, sorted[i + 1].LongestOfRest) };
        return sorted;
    }

    private VolunteerRide? Find(in Free free, int from, int to)
    {
        if (_doors.FindSeconds(TravelMode.Car, from, to) is not { } drive
            || _doors.FindSeconds(TravelMode.Car, free.Home, from) is not { } outward
            || _doors.FindSeconds(TravelMode.Car, to, free.Home) is not { } homeward)
            return null;
        var ride = drive + _boarding;
        var driven = outward + ride + homeward;
        var (earliest, latest) = (free.Span.From + outward, free.Span.Until - homeward - ride);
        return driven <= free.MaxTour && earliest <= latest ? new VolunteerRide(free.Driver, new TimedWay(earliest, latest, ride), driven) : null;
    }

    /// <summary>Whether anybody could drive the directions that a closed course lacks, or any direction of another session.</summary>
    public bool MayDrive(ReachSession session, (TimeWindow Arrivals, TimeWindow Departures) windows, int home, int door, in ReachCell closed, int maxSeconds)
    {
        var isCourse = session.Kind == ReachSessionKind.Course;
        var there = (isCourse && closed.There != default) || Drives(session.Date, home, door, Direction.There, windows.Arrivals, maxSeconds);
        if (isCourse && !there)
            return false;
        var back = (isCourse && closed.Back != default) || Drives(session.Date, door, home, Direction.Back, windows.Departures, maxSeconds);
        return isCourse ? back : there || back;
    }

    private bool Drives(LocalDate date, int from, int to, Direction direction, TimeWindow window, int maxSeconds)
    {
        var door = direction == Direction.There ? to : from;
        foreach (ref readonly var near in NearTo(date, door, direction).AsSpan())
        {
            if (Find(near.Free, from, to) is { Way: var way } && way.Seconds <= maxSeconds && (direction == Direction.There
                ? window.SecondsTo(way.EarliestArrival, way.LatestArrival) : window.SecondsTo(way.Earliest, way.Latest)) == 0)
                return true;
        }
        return false;
    }

    /// <summary>A driver, the way between a door and the driver's home, and the longest tour of all who live as near or farther.</summary>
    private readonly record struct Near(Free Free, int Seconds, int LongestOfRest);

    private readonly record struct Free(int Driver, int Home, TimeWindow Span, int MaxTour);
}
