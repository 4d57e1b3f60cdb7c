using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Tests;

/// <summary>Tiny random days in which every part of the model is switched on at random.</summary>
internal sealed class RichProblems
{
    private const int Minute = 60_000;

    private readonly Random _random;
    private readonly List<(int X, int Y)> _points = [];
    private readonly int _vehicleCount;
    private readonly bool _withFixedTours;

    private RichProblems(Random random, int vehicles, bool withFixedTours)
    {
        _withFixedTours = withFixedTours;
        _random = random;
        _vehicleCount = vehicles;
    }

    /// <summary>1 to 4 requests with at most <paramref name="mostRides"/> rides altogether, and 1 to 3 drivers.</summary>
    public static PoolProblem Create(int seed, int mostRides = 4, bool withFixedTours = true, bool withBegunTours = true)
    {
        var random = new Random(seed);
        var writer = new RichProblems(random, 1 + random.Next(3), withFixedTours);
        return writer.Write(1 + random.Next(4), mostRides, withBegunTours);
    }

    private bool Sometimes(int oneIn) => _random.Next(oneIn) == 0;

    private PoolProblem Write(int wanted, int mostRides, bool withBegunTours)
    {
        var hasWays = Sometimes(4);
        var hasChains = Sometimes(3);
        var requests = new List<PoolRequest>();
        while (requests.Count < wanted && requests.Sum(request => request.Rides.Count) < mostRides)
            requests.Add(Request(requests.Count, mostRides - requests.Sum(request => request.Rides.Count), hasWays, hasChains));
        var vehicles = Enumerable.Range(1, _vehicleCount).Select(Vehicle).ToList();
        var terms = new PoolTerms
        {
            Objective = Objective(),
            Together = requests.Count > 1 && Sometimes(5) ? [[requests[0].Id, requests[1].Id]] : [],
            Apart = requests.Count > 1 && Sometimes(4) ? [(requests[^1].Id, requests[^2].Id)] : [],
            MaximumWaitOnBoardMilliseconds = Sometimes(4) ? _random.Next(12) * Minute : null,
        };
        var times = RandomProblems.Times([.. _points]);
        if (Sometimes(6))
            Isolate(times, _random.Next(_points.Count));
        // A car that has come over a way that does not exist would have no length.
        else if (withBegunTours && Sometimes(4))
            terms = Start(requests[0], vehicles, times, terms);
        if (_withFixedTours && terms.Now is null && Sometimes(4))
            Fix(requests[0], vehicles, times);
        return new PoolProblem(requests, vehicles, times, terms);
    }

    /// <summary>From and to this place there is no way.</summary>
    private static void Isolate(TravelTimes times, int place)
    {
        for (var other = 0; other < times.Origins; other++)
        {
            if (other != place)
                times.MillisecondsFrom(place)[other] = times.MillisecondsFrom(other)[place] = times.MetresFrom(place)[other] = times.MetresFrom(other)[place] = TravelTimes.Unreachable;
        }
    }

    private PoolObjective Objective() => new()
    {
        MetresPerTourHour = Sometimes(2) ? _random.Next(20_000) : 0,
        MetresPerSquaredWeekHour = Sometimes(4) ? _random.Next(5000) : 0,
        ChangedDriverMetres = Sometimes(2) ? 5000 : 0,
        NoCommonLanguageMetres = Sometimes(2) ? 3000 : 0,
    };

    private int Place()
    {
        _points.Add((_random.Next(25), _random.Next(25)));
        return _points.Count - 1;
    }

    private PoolRequest Request(int index, int mostRides, bool hasWays, bool hasChains)
    {
        var party = new Load(_random.Next(3), Sometimes(4) ? 1 : 0, 0, Sometimes(6) ? 1 : 0, Sometimes(8) ? 1 : 0);
        var arrive = 60 + _random.Next(100);
        var (from, to) = (Place(), Place());
        var rides = new List<PoolRide>
        {
            Ride(new PoolStop(from, Sometimes(2) ? TimeWindow.Always : Window(arrive - 50, arrive), Minute * _random.Next(3)),
                new PoolStop(to, Window(arrive - _random.Next(40), arrive), Minute * _random.Next(3)), party),
        };
        if (hasWays && Sometimes(2))
        {
            var station = Place();
            rides[0] = rides[0] with
            {
                OtherWays = [new PoolWay(rides[0].Pickup, new PoolStop(station, Window(arrive - 30, arrive), Minute), (15 + _random.Next(30)) * Minute, _random.Next(4000))],
            };
        }
        while (hasChains && rides.Count < Math.Min(3, mostRides) && Sometimes(2))
        {
            var leave = arrive + _random.Next(60);
            rides.Add(Ride(new PoolStop(to, Window(leave - 20, leave + _random.Next(40)), Minute), new PoolStop(from, Window(leave, leave + 120)), party)
                with
            { AfterPreviousMilliseconds = Sometimes(2) ? _random.Next(15) * Minute : 0 });
            (from, to, arrive) = (to, from, leave + 40);
        }
        return new PoolRequest(10 + index, 1 + _random.Next(3), rides)
        {
            Drivers = Sometimes(3) ? [new DriverLiking(1 + _random.Next(_vehicleCount), _random.Next(-4000, 6000), Sometimes(3))] : [],
        };
    }

    private PoolRide Ride(PoolStop pickup, PoolStop dropOff, Load party) =>
        new(pickup, dropOff, party, (12 + _random.Next(50)) * Minute, Sometimes(8) ? 1 : 0)
        {
            Languages = _random.Next(4),
            LockedVehicle = Sometimes(10) ? 1 + _random.Next(_vehicleCount) : null,
            PromisedVehicle = Sometimes(4) ? 1 + _random.Next(_vehicleCount) : null,
        };

    private PoolVehicle Vehicle(int id)
    {
        var from = _random.Next(60);
        var windows = new List<TimeWindow> { Window(from, from + 60 + _random.Next(150)) };
        if (Sometimes(3))
            windows.Add(Window((windows[0].Latest / Minute) + _random.Next(40), (windows[0].Latest / Minute) + 100));
        var home = Place();
        return new PoolVehicle(id, home, Sometimes(3) ? Place() : home, windows,
            new Load(1 + _random.Next(4), _random.Next(2), 0, _random.Next(2), _random.Next(2)),
            (40 + _random.Next(160)) * Minute,
            Sometimes(4) ? 30_000 + _random.Next(80_000) : null,
            Sometimes(5) ? 1 + _random.Next(3) : null,
            _random.Next(2))
        {
            OtherArrangements = Sometimes(3) ? [new Load(1, 1, 0, 1, 1)] : [],
            Languages = _random.Next(4),
            MaximumTours = Sometimes(3) ? 1 + _random.Next(2) : null,
            Breaks = Sometimes(5) ? [new PoolBreak(Window(60 + _random.Next(40), 100 + _random.Next(40)), (5 + _random.Next(25)) * Minute)] : [],
            OtherDaysMilliseconds = _random.Next(300) * Minute,
        };
    }

    private void Fix(PoolRequest request, List<PoolVehicle> vehicles, TravelTimes times)
    {
        var (which, isClosed) = (_random.Next(vehicles.Count), Sometimes(3));
        var (vehicle, ride) = (vehicles[which], request.Rides[0]);
        int[] places = [vehicle.StartLocation, ride.Pickup.Location, ride.DropOff.Location, vehicle.EndLocation];
        FixedStop[] stops = [new(request.Id, 0, StopKind.Pickup), new(request.Id, 0, StopKind.DropOff)];
        // A tour that nobody can drive is refused.
        if (vehicle.Fits(ride.Party) && places.Zip(places.Skip(1)).All(leg => times.IsReachable(leg.First, leg.Second)))
            vehicles[which] = vehicle with { FixedTours = [new FixedTour(stops, isClosed)] };
    }

    /// <summary>The first pickup is over, and perhaps the drop-off.</summary>
    private PoolTerms Start(PoolRequest request, List<PoolVehicle> vehicles, TravelTimes times, PoolTerms terms)
    {
        var which = _random.Next(vehicles.Count);
        var ride = request.Rides[0];
        var vehicle = vehicles[which];
        var arrival = vehicle.Windows[0].Earliest + times.Milliseconds(vehicle.StartLocation, ride.Pickup.Location);
        var begin = Math.Max(arrival, ride.Pickup.Window.Earliest);
        if (begin > ride.Pickup.Window.Latest)
            return terms;
        var departed = begin - times.Milliseconds(vehicle.StartLocation, ride.Pickup.Location);
        var now = begin + ride.Pickup.ServiceMilliseconds + (_random.Next(4) * Minute);
        FixedStop[] stops = [new(request.Id, 0, StopKind.Pickup, Done: begin), new(request.Id, 0, StopKind.DropOff)];
        vehicles[which] = vehicle with
        {
            FixedTours = [new FixedTour(stops) { Departed = departed, Position = Sometimes(2) ? new CarPosition(ride.Pickup.Location, now - _random.Next(2)) : null }],
        };
        return terms with { Now = now };
    }

    private static TimeWindow Window(int fromMinute, int untilMinute) => new(Math.Max(0, fromMinute) * Minute, Math.Max(0, untilMinute) * Minute);
}
