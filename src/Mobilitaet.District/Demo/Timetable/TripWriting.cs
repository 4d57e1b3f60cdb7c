using System.Globalization;

namespace Mobilitaet.District.Demo.Timetable;

/// <summary>Turns line plans into trips with times at every stop.</summary>
internal sealed class TripWriting(StopPlaces places, BusRoads roads)
{
    private readonly Dictionary<string, (LineRoute Out, LineRoute Back)> _routes = [];

    public (LineRoute Out, LineRoute Back) RoutesOf(LinePlan plan)
    {
        if (_routes.TryGetValue(plan.Number, out var routes))
            return routes;
        var waypoints = plan.Waypoints.Select(places.Get).ToList();
        var forth = LineRoute.Along(waypoints, places, roads, 0);
        return _routes[plan.Number] = (forth, LineRoute.Along(Enumerable.Reverse(waypoints).ToList(), places, roads, 1));
    }

    /// <summary>All trips of a bus or called taxi, timed at its anchor.</summary>
    public IEnumerable<DemoTrip> Trips(DemoLine line, LinePlan plan)
    {
        var (forth, back) = RoutesOf(plan);
        var anchor = places.Get(plan.Anchor);
        foreach (var (service, departures, arrivals) in plan.Rhythm.Times)
        {
            foreach (var time in Times(departures, plan.DepartureMinute))
                yield return Trip(line, service, forth, time - forth.Minutes[forth.IndexOf(anchor)]);
            foreach (var time in Times(arrivals, plan.ArrivalMinute))
                yield return Trip(line, service, back, time - back.Minutes[back.IndexOf(anchor)]);
        }
    }

    public IEnumerable<DemoTrip> Trips(DemoLine line, TrainPlan plan)
    {
        foreach (var (service, hours) in plan.Hours)
        {
            foreach (var hour in Times(hours, 0))
            {
                yield return Train(line, service, plan.Out, plan.OutTo, 0, hour);
                yield return Train(line, service, plan.Back, plan.BackTo, 1, hour);
            }
        }
    }

    public static DemoTrip Trip(DemoLine line, string service, LineRoute route, int start)
    {
        var calls = route.Stops.Select((stop, i) => new DemoCall(stop.BusStop(route.Direction), start + route.Minutes[i], start + route.Minutes[i])).ToList();
        return new DemoTrip(IdOf(line, service, route.Direction, start), line, service, Headsign(route), route.Direction, calls)
        {
            TakesWheelchairs = line.IsOnDemand ? null : service is DemoServices.SchoolDay ? false : true,
            TakesBicycles = line.IsOnDemand || service is DemoServices.SchoolDay ? false : null,
        };
    }

    private DemoTrip Train(DemoLine line, string service, (string Stop, string Minutes)[] pattern, string destination, int direction, int hour)
    {
        var calls = pattern.Select(p =>
        {
            var minutes = p.Minutes.Split('-').Select(m => hour + int.Parse(m, CultureInfo.InvariantCulture)).ToList();
            return new DemoCall(places.Get(p.Stop).Track(direction), minutes[0], minutes[^1]);
        }).ToList();
        return new DemoTrip(IdOf(line, service, direction, calls[0].Departure), line, service, destination, direction, calls)
        {
            TakesWheelchairs = true,
            TakesBicycles = true,
        };
    }

    private static string Headsign(LineRoute route) =>
        route.Stops[0] == route.Stops[^1] ? $"Ring über {route.Stops[route.Stops.Count / 2].Name}" : route.Stops[^1].Name;

    private static string IdOf(DemoLine line, string service, int direction, int start) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Id}:{service}:{(direction == 0 ? "hin" : "rueck")}:{start / 60:00}{start % 60:00}");

    private static IEnumerable<int> Times(string text, int minute) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(time =>
    {
        var parts = time.Split(':');
        return (60 * int.Parse(parts[0], CultureInfo.InvariantCulture)) + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : minute);
    });
}
