using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing.GtfsFiles;

namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>
/// The service of 2013: private cars on the stops and hourly times of bus lines, no changes, nobody under 14.
/// It is told kinder than it was: drivers find their riders by themselves, and people take what comes within an hour of their wish.
/// </summary>
internal sealed class FixedLines
{
    private const int Hour = 3_600_000;
    private const double WalkMetres = 1000;
    private const double WalkMetresPerMillisecond = 1.1 / 1000;

    /// <summary>Nobody registers for a trip that begins farther from home.</summary>
    private const int ApproachMilliseconds = 15 * 60_000;

    private readonly ReplayDistrict _district;
    private readonly List<FixedLine> _lines = [];

    /// <summary>Lines and stops in walking distance of a location, with the walk in milliseconds.</summary>
    private readonly Dictionary<int, List<(int Line, int Stop, int Walk)>> _near = [];

    public FixedLines(ReplayDistrict district)
    {
        _district = district;
        foreach (var trips in Enumerable.Range(0, district.Feed.Trips.Length).Where(IsBus).GroupBy(trip => (district.Feed.Trips[trip].Route, district.Feed.Trips[trip].Direction)))
            _lines.Add(Line(trips.MaxBy(trip => district.Feed.StopTimesOf(trip).Length), _lines.Count));
    }

    public DayOutcome Run(List<TripWish> wishes, List<PoolVehicle> drivers)
    {
        var day = new DayOutcome();
        var trips = new Dictionary<(int Line, int Hour), FixedTrip>();
        var rides = drivers.ToDictionary(driver => driver.Id, _ => new List<FixedTrip>());
        foreach (var wish in wishes)
        {
            if (wish.YoungestAge < 14)
            {
                day.Refuse("ChildrenExcluded");
                continue;
            }
            var booked = new List<FixedTrip>();
            var reason = wish.Request.Rides.Select(ride => Book(ride, drivers, trips, rides, booked)).FirstOrDefault(refused => refused is not null);
            if (reason is null)
            {
                day.Served.Add(wish.Request.Id);
                continue;
            }
            day.Refuse(reason);
            booked.Reverse();
            foreach (var trip in booked)
                Cancel(trip, trips, rides);
        }
        Count(day, rides);
        return day;
    }

    private void Count(DayOutcome day, Dictionary<int, List<FixedTrip>> rides)
    {
        foreach (var (driver, driven) in rides)
        {
            foreach (var trip in driven)
            {
                var (from, until, metres) = Span(trip);
                day.OccupiedTrips++;
                day.PeopleInThem += trip.People;
                day.Drive(driver, metres, until - from, trip.Riders);
            }
        }
    }

    private string? Book(
        PoolRide ride, List<PoolVehicle> drivers, Dictionary<(int Line, int Hour), FixedTrip> trips, Dictionary<int, List<FixedTrip>> rides, List<FixedTrip> booked)
    {
        var reason = "NoLine";
        foreach (var (line, from, walkTo) in Near(ride.Pickup.Location))
        {
            foreach (var (other, to, walkFrom) in Near(ride.DropOff.Location))
            {
                if (other != line || to <= from)
                    continue;
                reason = reason == "NoLine" ? "NoTripAtThatTime" : reason;
                for (var hour = 6; hour <= 20; hour++)
                {
                    var first = (hour * Hour) + (_lines[line].Minute * 60_000);
                    if (!Suits(ride, first + (_lines[line].Seconds[from] * 1000) - walkTo, first + (_lines[line].Seconds[to] * 1000) + walkFrom))
                        continue;
                    if (TryBook((line, hour), first, from, to, ride.Party, drivers, trips, rides) is { } trip)
                    {
                        booked.Add(trip);
                        return null;
                    }
                    reason = "NoDriver";
                }
            }
        }
        return reason;
    }

    private FixedTrip? TryBook(
        (int Line, int Hour) key, int first, int from, int to, Load party, List<PoolVehicle> drivers,
        Dictionary<(int Line, int Hour), FixedTrip> trips, Dictionary<int, List<FixedTrip>> rides)
    {
        if (trips.TryGetValue(key, out var standing))
        {
            if (!standing.Fits(from, to, party))
                return null;
            standing.Add(from, to, party);
            if (IsPossible(standing, rides[standing.Driver.Id]))
                return standing;
            standing.Remove();
            return null;
        }
        foreach (var driver in drivers.OrderBy(driver => _district.Times.Milliseconds(driver.StartLocation, _lines[key.Line].Locations[from])))
        {
            if (_district.Times.Milliseconds(driver.StartLocation, _lines[key.Line].Locations[from]) > ApproachMilliseconds)
                break;
            var trip = new FixedTrip(_lines[key.Line], first, driver);
            trip.Add(from, to, party);
            if (!party.FitsInto(driver.Capacity) || !IsPossible(trip, rides[driver.Id]))
                continue;
            trips[key] = trip;
            rides[driver.Id].Add(trip);
            return trip;
        }
        return null;
    }

    private static void Cancel(FixedTrip trip, Dictionary<(int Line, int Hour), FixedTrip> trips, Dictionary<int, List<FixedTrip>> rides)
    {
        trip.Remove();
        if (trip.Riders > 0)
            return;
        rides[trip.Driver.Id].Remove(trip);
        trips.Remove(trips.First(pair => pair.Value == trip).Key);
    }

    private bool IsPossible(FixedTrip trip, List<FixedTrip> others)
    {
        var (from, until, metres) = Span(trip);
        var spans = others.Where(other => other != trip).Select(Span).ToList();
        return trip.Driver.Windows.Any(window => window.Earliest <= from && until <= window.Latest)
            && spans.All(other => other.Until <= from || until <= other.From)
            && spans.Sum(other => other.Until - other.From) + until - from <= trip.Driver.MaximumTourMilliseconds
            && spans.Sum(other => other.Metres) + metres <= trip.Driver.MaximumMetres
            && others.Where(other => other != trip).Sum(other => other.Riders) + trip.Riders <= trip.Driver.MaximumRides;
    }

    /// <summary>From leaving home to being back.</summary>
    private (int From, int Until, int Metres) Span(FixedTrip trip)
    {
        var (first, last, home) = (trip.Line.Locations[trip.First], trip.Line.Locations[trip.Last], trip.Driver.StartLocation);
        var metres = _district.Times.FindMetres(home, first) + _district.Times.FindMetres(last, home);
        for (var stop = trip.First; stop < trip.Last; stop++)
            metres += _district.Times.FindMetres(trip.Line.Locations[stop], trip.Line.Locations[stop + 1]);
        return (trip.At(trip.First) - _district.Times.Milliseconds(home, first), trip.At(trip.Last) + _district.Times.Milliseconds(last, home), metres ?? 0);
    }

    private static bool Suits(PoolRide ride, int leave, int arrive) => ride.Pickup.Window == TimeWindow.Always
        ? arrive <= ride.DropOff.Window.Latest && arrive >= ride.DropOff.Window.Earliest - Hour
        : leave >= ride.Pickup.Window.Earliest && leave <= ride.Pickup.Window.Latest + Hour && arrive <= ride.DropOff.Window.Latest;

    private List<(int Line, int Stop, int Walk)> Near(int location)
    {
        if (_near.TryGetValue(location, out var known))
            return known;
        var near = new List<(int Line, int Stop, int Walk)>();
        for (var line = 0; line < _lines.Count; line++)
        {
            for (var stop = 0; stop < _lines[line].Locations.Length; stop++)
            {
                var metres = _district.PositionOf(_lines[line].Locations[stop]).MetresTo(_district.PositionOf(location));
                if (metres <= WalkMetres)
                    near.Add((line, stop, (int)(metres / WalkMetresPerMillisecond)));
            }
        }
        return _near[location] = near;
    }

    private bool IsBus(int trip) => _district.Feed.Routes[_district.Feed.Trips[trip].Route].Type == 3 && _district.Feed.StopTimesOf(trip).Length > 1;

    private FixedLine Line(int trip, int number)
    {
        var calls = _district.Feed.StopTimesOf(trip).ToArray().Where(call => call.PlaceKind == GtfsPlaceKind.Stop && call.Departure >= 0).ToArray();
        return new FixedLine(number * 17 % 60, [.. calls.Select(call => _district.LocationOfStop(call.Place))], [.. calls.Select(call => call.Departure - calls[0].Departure)]);
    }
}
