using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>All tours of one vehicle in the order of the day, with the sums that its limits and its cost depend on.</summary>
internal sealed class VehicleDay(CompiledVehicle vehicle)
{
    private readonly Stack<Route> _spare = new();

    public CompiledVehicle Vehicle { get; } = vehicle;

    public List<Route> Routes { get; } = [];

    /// <summary>Names the content: equal versions mean equal days; negative ones are empty days of a type.</summary>
    public long Version { get; set; }

    public int Tours { get; private set; }

    public int Rides { get; set; }

    public long Duration { get; private set; }

    public long Metres { get; private set; }

    /// <summary>What the rides cost in this vehicle beside driving and time.</summary>
    public long RideCost { get; set; }

    public long Cost { get; private set; }

    public bool IsEmpty => Routes.Count == 0;

    /// <summary>Sets the times of all tours, one after the other; false when they cannot all be driven.</summary>
    public bool Schedule(CompiledProblem problem)
    {
        var from = int.MinValue;
        foreach (var route in Routes)
        {
            // A car on its way cannot first do something else.
            if (route.Head is { } head && from > (head.Departed ?? head.Earliest))
                return false;
            route.From = Math.Max(from, EarliestStart(route));
            route.Until = LatestEnd(route);
            if (!RouteClock.Forward(route, problem))
                return false;
            from = route.Earliest[route.End];
        }
        var until = int.MaxValue;
        for (var r = Routes.Count - 1; r >= 0; r--)
        {
            var route = Routes[r];
            route.Until = Math.Min(until, route.Until);
            RouteClock.Backward(route, problem);
            until = route.Latest[0];
        }
        Measure(problem);
        return true;
    }

    /// <summary>Whether the sums keep to the driver's limits.</summary>
    public bool IsWithinLimits =>
        Duration <= Vehicle.MaximumTime && Metres <= Vehicle.MaximumMetres && Rides <= Vehicle.MaximumRides && Tours <= Vehicle.MaximumTours;

    public Route AddRoute(int index)
    {
        var route = _spare.TryPop(out var spare) ? spare : new Route();
        route.Clear();
        Routes.Insert(index, route);
        return route;
    }

    /// <summary>Puts the nodes of a ride in; the arrays are filled afterwards.</summary>
    public Route Put(Placement place)
    {
        var route = place.Window >= 0 ? AddRoute(place.Tour) : Routes[place.Tour];
        if (place.Window >= 0)
            route.Window = place.Window;
        route.InsertAfter(place.DropOff, (2 * place.Variant) + 1);
        route.InsertAfter(place.Pickup, 2 * place.Variant);
        return route;
    }

    public void RemoveRoute(int index)
    {
        _spare.Push(Routes[index]);
        Routes.RemoveAt(index);
    }

    public void CopyFrom(VehicleDay other)
    {
        while (Routes.Count > other.Routes.Count)
            RemoveRoute(Routes.Count - 1);
        while (Routes.Count < other.Routes.Count)
            AddRoute(Routes.Count);
        for (var r = 0; r < Routes.Count; r++)
            Routes[r].CopyFrom(other.Routes[r]);
        (Version, Tours, Rides, Duration) = (other.Version, other.Tours, other.Rides, other.Duration);
        (Metres, RideCost, Cost) = (other.Metres, other.RideCost, other.Cost);
    }

    public int EarliestStart(Route route)
    {
        if (route.HomeBreak >= 0)
            return Vehicle.Source.Breaks[route.HomeBreak].Window.Earliest;
        if (route.IsLate && route.Head is null)
            return Vehicle.Windows.Length == 0 ? Vehicle.Now : Vehicle.Windows[route.Window].Earliest;
        return route.Head?.Earliest ?? Vehicle.Windows[route.Window].Earliest;
    }

    public int LatestEnd(Route route)
    {
        if (route.HomeBreak >= 0)
            return Vehicle.Source.Breaks[route.HomeBreak] is var pause ? pause.Window.Latest + pause.Milliseconds : 0;
        var latest = Vehicle.Windows.Length == 0 ? 0 : Vehicle.Windows[route.Window].Latest;
        return route.IsLate ? Math.Max(latest, route.LatestReturn) : latest;
    }

    private void Measure(CompiledProblem problem)
    {
        (Tours, Duration, Metres) = (0, 0, 0);
        foreach (var route in Routes)
        {
            if (route.HomeBreak >= 0)
                continue;
            Tours++;
            Duration += route.Duration;
            Metres += route.Metres;
        }
        Cost = Metres + RideCost + (problem.CountsTime ? problem.CostOfTime(Vehicle.Index, Duration) : 0);
    }
}
