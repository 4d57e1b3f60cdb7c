using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Tests;

/// <summary>The best possible plan of a tiny problem by trying every assignment, every order of stops and every return home in between.</summary>
internal sealed class BruteForce
{
    private readonly PoolProblem _problem;
    private readonly List<(int Request, PoolRide Ride)> _rides = [];
    private readonly Dictionary<(int Vehicle, int Window, int RideSet), List<(long Milliseconds, long Metres)>> _days = [];

    private BruteForce(PoolProblem problem)
    {
        _problem = problem;
        for (var request = 0; request < problem.Requests.Count; request++)
            _rides.AddRange(problem.Requests[request].Rides.Select(ride => (request, ride)));
    }

    /// <summary>Most people, then most requests, then least metres.</summary>
    public static (int People, int Requests, long Metres) Solve(PoolProblem problem)
    {
        var force = new BruteForce(problem);
        var best = (People: 0, Requests: 0, Metres: 0L);
        for (var served = 1; served < 1 << problem.Requests.Count; served++)
        {
            var chosen = Enumerable.Range(0, problem.Requests.Count).Where(request => (served >> request & 1) == 1).ToList();
            var people = chosen.Sum(request => problem.Requests[request].People);
            if ((people, chosen.Count).CompareTo((best.People, best.Requests)) < 0)
                continue;
            if (force.FindLeastMetres(served) is not { } metres)
                continue;
            if ((people, chosen.Count, -metres).CompareTo((best.People, best.Requests, -best.Metres)) > 0)
                best = (people, chosen.Count, metres);
        }
        return best;
    }

    private long? FindLeastMetres(int served)
    {
        var rides = Enumerable.Range(0, _rides.Count).Where(ride => (served >> _rides[ride].Request & 1) == 1).ToList();
        var shifts = _problem.Vehicles.SelectMany((vehicle, v) => vehicle.Windows.Select((_, w) => (Vehicle: v, Window: w))).ToList();
        if (shifts.Count == 0)
            return null;
        long? best = null;
        var assignments = (long)Math.Pow(shifts.Count, rides.Count);
        for (var code = 0L; code < assignments; code++)
        {
            var sets = new int[shifts.Count];
            var rest = code;
            foreach (var ride in rides)
            {
                sets[rest % shifts.Count] |= 1 << ride;
                rest /= shifts.Count;
            }
            var total = 0L;
            for (var v = 0; v < _problem.Vehicles.Count && total >= 0; v++)
            {
                var metres = LeastOfVehicle(v, [.. shifts.Select((shift, i) => (shift, i)).Where(x => x.shift.Vehicle == v).Select(x => (x.shift.Window, sets[x.i]))]);
                total = metres is null ? -1 : total + metres.Value;
            }
            if (total >= 0 && (best is null || total < best))
                best = total;
        }
        return best;
    }

    private long? LeastOfVehicle(int v, List<(int Window, int RideSet)> shifts)
    {
        var vehicle = _problem.Vehicles[v];
        if (shifts.Sum(shift => int.PopCount(shift.RideSet)) > (vehicle.MaximumRides ?? int.MaxValue))
            return null;
        var totals = new List<(long Milliseconds, long Metres)> { (0, 0) };
        foreach (var (window, set) in shifts.Where(shift => shift.RideSet != 0))
        {
            var days = DaysOf(v, window, set);
            totals = [.. totals.SelectMany(total => days.Select(day => (total.Milliseconds + day.Milliseconds, total.Metres + day.Metres)))];
        }
        var feasible = totals.Where(total => total.Milliseconds <= vehicle.MaximumTourMilliseconds && total.Metres <= (vehicle.MaximumMetres ?? long.MaxValue)).ToList();
        return feasible.Count == 0 ? null : feasible.Min(total => total.Metres);
    }

    private List<(long Milliseconds, long Metres)> DaysOf(int v, int window, int set)
    {
        if (_days.TryGetValue((v, window, set), out var known))
            return known;
        var days = new HashSet<(long, long)>();
        var vehicle = _problem.Vehicles[v];
        var rides = Enumerable.Range(0, _rides.Count).Where(ride => (set >> ride & 1) == 1).ToList();
        if (rides.All(ride => (vehicle.Has & _rides[ride].Ride.Needs) == _rides[ride].Ride.Needs))
            Extend(vehicle, vehicle.Windows[window], rides, [], days);
        return _days[(v, window, set)] = [.. days];
    }

    /// <summary>Stops are 2r and 2r+1; -1 is a return home in between.</summary>
    private void Extend(PoolVehicle vehicle, TimeWindow window, List<int> rides, List<int> sequence, HashSet<(long, long)> days)
    {
        var onBoard = rides.Where(ride => sequence.Contains(2 * ride) && !sequence.Contains((2 * ride) + 1)).ToList();
        if (rides.All(ride => sequence.Contains((2 * ride) + 1)))
        {
            if (Drive(vehicle, window, sequence) is { } day)
                days.Add(day);
            return;
        }
        if (onBoard.Count == 0 && sequence.Count > 0 && sequence[^1] >= 0)
            Extend(vehicle, window, rides, [.. sequence, -1], days);
        foreach (var ride in rides.Where(ride => !sequence.Contains(2 * ride)))
        {
            var load = onBoard.Aggregate(_rides[ride].Ride.Party, (sum, other) => sum + _rides[other].Ride.Party);
            if (load.FitsInto(vehicle.Capacity))
                Extend(vehicle, window, rides, [.. sequence, 2 * ride], days);
        }
        foreach (var ride in onBoard)
            Extend(vehicle, window, rides, [.. sequence, (2 * ride) + 1], days);
    }

    private (long, long)? Drive(PoolVehicle vehicle, TimeWindow window, List<int> sequence)
    {
        var (milliseconds, metres, notBefore) = (0L, 0L, (long)window.Earliest);
        var tour = new List<int>();
        foreach (var stop in sequence.Append(-1))
        {
            if (stop >= 0)
            {
                tour.Add(stop);
                continue;
            }
            if (ShortestTour.Find(_problem.TravelTimes, vehicle, [.. tour.Select(StopOf)], notBefore, window.Latest) is not { } best)
                return null;
            (milliseconds, metres, notBefore) = (milliseconds + best.End - best.Start, metres + best.Metres, best.End);
            tour.Clear();
        }
        return (milliseconds, metres);
    }

    private (int Ride, bool IsPickup, PoolStop Stop, int Maximum) StopOf(int stop)
    {
        var ride = _rides[stop / 2].Ride;
        return (stop / 2, stop % 2 == 0, stop % 2 == 0 ? ride.Pickup : ride.DropOff, ride.MaximumRideMilliseconds);
    }
}
