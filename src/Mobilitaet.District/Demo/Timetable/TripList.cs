using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Timetable;

/// <summary>All lines and trips of the demo timetable in the order in which they are written.</summary>
internal sealed class TripList
{
    private readonly StopPlaces _places;
    private readonly BusRoads _roads;
    private readonly TripWriting _writing;

    public TripList(StopPlaces places, BusRoads roads)
    {
        _places = places;
        _roads = roads;
        _writing = new TripWriting(places, roads);
        foreach (var plan in TrainLines.All)
        {
            var line = Line(plan.Number, plan.Name, plan.Type, DemoAgencies.Rail);
            Trips.AddRange(_writing.Trips(line, plan));
        }
        AddTownRing();
        foreach (var plan in BusLines.All)
            Trips.AddRange(_writing.Trips(Line(plan.Number, plan.Name, DemoLine.Bus, DemoAgencies.Bus), plan));
        AddThroughRides("D33", "D30", "Waldkappel Markt", (7 * 60) + 20, (12 * 60) + 30);
        foreach (var plan in CalledTaxis.Lines)
            Trips.AddRange(_writing.Trips(Line(plan.Number, plan.Name, DemoLine.OnDemand, DemoAgencies.Bus), plan));
        Flex = Line("RUF", CalledTaxis.FlexName, DemoLine.OnDemand, DemoAgencies.Bus);
    }

    public List<DemoLine> Lines { get; } = [];

    public List<DemoTrip> Trips { get; } = [];

    /// <summary>The line without a timetable, which comes on call.</summary>
    public DemoLine Flex { get; }

    private DemoLine Line(string number, string name, int type, string agency)
    {
        var colour = type switch { DemoLine.Tram => "C2185B", DemoLine.Rail => "37474F", DemoLine.OnDemand => "6A1B9A", _ => "00695C" };
        var line = new DemoLine(number.Replace(" ", "", StringComparison.Ordinal), agency, number, name, type, colour);
        Lines.Add(line);
        return line;
    }

    /// <summary>The town line of Eschwege circles at a fixed interval: one pattern with repeats instead of single trips.</summary>
    private void AddTownRing()
    {
        var line = Line("D1", "Stadtverkehr Eschwege", DemoLine.Bus, DemoAgencies.Bus);
        var start = _places.Get("Eschwege Stadtbahnhof");
        var centre = _places.Get("Eschwege Markt").At;
        var quarters = _places.All.Where(p => p.Name.StartsWith("Eschwege ", StringComparison.Ordinal) && p.BusStops.Count > 0 && p != start);
        List<StopPlace> circle = [start, .. quarters.OrderBy(p => Turn(start.At - centre, p.At - centre)), start];
        var route = LineRoute.Along(circle, _places, _roads, 0);
        Repeat(DemoServices.Workday, (6 * 60) + 8, (18 * 60) + 38, 30);
        Repeat(DemoServices.Saturday, (8 * 60) + 8, (14 * 60) + 8, 60);

        void Repeat(string service, int from, int until, int everyMinutes) =>
            Trips.Add(TripWriting.Trip(line, service, route, from) with { Repeats = [(from, until, everyMinutes)] });
    }

    /// <summary>Two trips of one vehicle: pupils of a side line stay on board where it becomes the main line, and again on the way home.</summary>
    private void AddThroughRides(string sideLine, string mainLine, string change, int arrival, int departure)
    {
        const int Pause = 3;
        var side = BusLines.All.Single(p => p.Number == sideLine);
        var main = BusLines.All.Single(p => p.Number == mainLine);
        var (sideOut, sideBack) = _writing.RoutesOf(side);
        var (mainOut, mainBack) = _writing.RoutesOf(main);
        var at = _places.Get(change);
        var anchor = _places.Get(main.Anchor);
        var there = mainBack.Part(mainBack.IndexOf(at), mainBack.IndexOf(anchor));
        var home = mainOut.Part(mainOut.IndexOf(anchor), mainOut.IndexOf(at));
        var leaves = arrival - there.Minutes[^1];
        Add(sideLine, sideBack, leaves - Pause - sideBack.Minutes[^1], $"{sideLine}-{mainLine}-frueh");
        Add(mainLine, there, leaves, $"{sideLine}-{mainLine}-frueh");
        Add(mainLine, home, departure, $"{sideLine}-{mainLine}-mittag");
        Add(sideLine, sideOut, departure + home.Minutes[^1] + Pause, $"{sideLine}-{mainLine}-mittag");

        void Add(string number, LineRoute route, int start, string block) =>
            Trips.Add(TripWriting.Trip(Lines.Single(l => l.Number == number), DemoServices.SchoolDay, route, start) with { Block = block });
    }

    /// <summary>Grows from 0 to 4 as a direction turns left from another, without trigonometry.</summary>
    private static double Turn(PlanePoint from, PlanePoint to)
    {
        var (along, aside) = (from.Unit.Dot(to.Unit), from.Unit.Cross(to.Unit));
        return aside >= 0 ? 1 - along : 3 + along;
    }
}
