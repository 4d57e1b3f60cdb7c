using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Reachability;

/// <summary>A trip that leads without a change between one door and others; a model for one more trip along the same stops at another time.</summary>
/// <param name="Trip">The trip.</param>
/// <param name="First">Its first stop.</param>
/// <param name="Last">Its last stop.</param>
/// <param name="Start">When it leaves its first stop, in seconds of the day.</param>
/// <param name="Rides">From every door that it serves: the other door, and the way with the walks at both ends.</param>
/// <param name="NoticeSeconds">How long before the ride the first of its stops that has on-demand rides asks to book them; null where none has, or where they are booked until a fixed moment.</param>
public sealed record RideModel(Trip Trip, Stop First, Stop Last, int Start, IReadOnlyList<(int Door, ReachTrip Way)> Rides, int? NoticeSeconds)
{
    /// <summary>One model for each sequence of stops that leads towards the door, or away from it, and serves any other door.</summary>
    public static IReadOnlyList<RideModel> List(DoorSet doors, int door, DoorDay day, bool towards)
    {
        var timetable = doors.Data.Timetable.Day(day.Date, new DayOptions { OnDemand = day.OnDemand });
        var near = (towards ? doors.FromStops : doors.ToStops).Of(door).ToArray().ToDictionary(walk => walk.Stop.Index, walk => walk.Seconds);
        var homes = HomesAt(doors, door, towards);
        var notices = NoticesOf(timetable);
        var models = new List<RideModel>();
        foreach (ref readonly var pattern in timetable.Tables.Patterns.AsSpan())
        {
            if (Find(timetable, pattern, near, homes, notices, towards) is { } model)
                models.Add(model);
        }
        GC.KeepAlive(timetable.Timetable);
        return models;
    }

    private static ILookup<int, (int Door, int Seconds)> HomesAt(DoorSet doors, int door, bool towards)
    {
        var walks = towards ? doors.ToStops : doors.FromStops;
        return Enumerable.Range(0, doors.Count).Where(other => other != door)
            .SelectMany(other => walks.Of(other).ToArray().Select(walk => (walk.Stop.Index, Home: (other, walk.Seconds))))
            .ToLookup(entry => entry.Index, entry => entry.Home);
    }

    /// <summary>The least notice at each stop.</summary>
    private static Dictionary<int, int> NoticesOf(DayTimetable day)
    {
        var notices = new Dictionary<int, int>();
        foreach (ref readonly var pattern in day.Tables.Patterns.AsSpan())
        {
            foreach (ref readonly var call in day.Tables.Calls.AsSpan(pattern.FirstCall, pattern.NeedsBooking ? pattern.CallCount : 0))
            {
                if (call.BoardBooking < 0 || !day.Tables.Bookings[call.BoardBooking].IsRelative)
                    continue;
                var (stop, notice) = (day.Timetable.VirtualStops.RealOf(call.Stop), day.Tables.Bookings[call.BoardBooking].Seconds);
                notices[stop] = notices.TryGetValue(stop, out var known) ? Math.Min(known, notice) : notice;
            }
        }
        return notices;
    }

    private static RideModel? Find(
        DayTimetable day, in DayPattern pattern, Dictionary<int, int> near, ILookup<int, (int Door, int Seconds)> homes,
        Dictionary<int, int> notices, bool towards)
    {
        var vehicle = day.Tables.Trips[pattern.FirstTrip];
        // Vehicles that go on as another trip are several models at once; their parts run alone elsewhere.
        if (vehicle.PartCount != 1)
            return null;
        var stops = day.Tables.Calls.AsSpan(pattern.FirstCall, pattern.CallCount).ToArray()
            .Select(call => call with { Stop = day.Timetable.VirtualStops.RealOf(call.Stop) }).ToArray();
        var part = day.Tables.Parts[vehicle.FirstPart];
        var later = SecondsLater(day, part);
        var times = day.Tables.Times.AsSpan(pattern.FirstTime, pattern.CallCount).ToArray()
            .Select(time => new CallTime(time.Arrival - later, time.Departure - later)).ToArray();
        var rides = towards ? Towards(stops, times, near, homes) : From(stops, times, near, homes);
        return rides.Count == 0
            ? null
            : new RideModel(new Trip(part.Trip), new Stop(stops[0].Stop), new Stop(stops[^1].Stop), times[0].Departure, rides,
                stops.Select(call => notices.TryGetValue(call.Stop, out var notice) ? (int?)notice : null).FirstOrDefault(notice => notice is not null));
    }

    /// <summary>A trip of the evening before, or of the next morning, is a model for the date itself, so its times are told as if it ran on that.</summary>
    private static int SecondsLater(DayTimetable day, in DayTripPart part)
    {
        var tables = day.Timetable.Tables;
        var zone = day.Timetable.Feeds[tables.Lines[tables.Trips[part.Trip].Line].Feed].Zone;
        return (int)(Timetable.StartOf(day.Date.PlusDays(part.ServiceDay), zone) - Timetable.StartOf(day.Date, zone)).TotalSeconds;
    }

    private static List<(int Door, ReachTrip Way)> Towards(
        DayCall[] stops, CallTime[] times, Dictionary<int, int> near, ILookup<int, (int Door, int Seconds)> homes)
    {
        var best = new SortedDictionary<int, ReachTrip>();
        for (var alight = 1; alight < stops.Length; alight++)
        {
            if (!stops[alight].CanAlight || !near.TryGetValue(stops[alight].Stop, out var walk))
                continue;
            for (var board = 0; board < alight; board++)
            {
                foreach (var (door, seconds) in stops[board].CanBoard ? homes[stops[board].Stop] : [])
                    Keep(best, door, new ReachTrip(times[board].Departure - seconds, times[alight].Arrival + walk));
            }
        }
        return [.. best.Select(ride => (ride.Key, ride.Value))];
    }

    private static List<(int Door, ReachTrip Way)> From(
        DayCall[] stops, CallTime[] times, Dictionary<int, int> near, ILookup<int, (int Door, int Seconds)> homes)
    {
        var best = new SortedDictionary<int, ReachTrip>();
        for (var board = 0; board < stops.Length - 1; board++)
        {
            if (!stops[board].CanBoard || !near.TryGetValue(stops[board].Stop, out var walk))
                continue;
            for (var alight = board + 1; alight < stops.Length; alight++)
            {
                foreach (var (door, seconds) in stops[alight].CanAlight ? homes[stops[alight].Stop] : [])
                    Keep(best, door, new ReachTrip(times[board].Departure - walk, times[alight].Arrival + seconds));
            }
        }
        return [.. best.Select(ride => (ride.Key, ride.Value))];
    }

    private static void Keep(SortedDictionary<int, ReachTrip> best, int door, ReachTrip way)
    {
        if (!best.TryGetValue(door, out var known) || way.Seconds < known.Seconds)
            best[door] = way;
    }
}
