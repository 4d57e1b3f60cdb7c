namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// Finds room for a driver's breaks: at home as a pause between tours, or on tour where the car is empty, before it drives on or once it has reached the next stop.
/// Breaks are placed one after the other, the one that must begin first comes first, each where the day costs least; where that leaves no room for the others, elsewhere.
/// </summary>
internal sealed class BreakPlacement(CompiledProblem problem, RouteShape shape)
{
    /// <summary>Several breaks could be arranged in very many ways; whoever finds no room in so many has none.</summary>
    private const int MostTurns = 200;

    private readonly Dictionary<CompiledVehicle, int[]> _orders = [];
    private readonly List<List<Spot>> _spots = [];
    private int _turns;

    /// <summary>Takes all breaks out of a day and makes its arrays right again.</summary>
    public void TakeOut(VehicleDay day)
    {
        for (var r = day.Routes.Count - 1; r >= 0; r--)
        {
            var route = day.Routes[r];
            if (route.HomeBreak >= 0)
            {
                day.RemoveRoute(r);
                continue;
            }
            for (var k = route.Count; k > 0; k--)
            {
                if (route.Node[k] < 0)
                    route.RemoveAt(k);
            }
            if (route.Count == 0 && route.Head is null)
                day.RemoveRoute(r);
            else
                shape.Fill(route, day.Vehicle);
        }
    }

    /// <summary>Places all breaks of a day without any; false, with the day left in disorder, when there is no room.</summary>
    public bool TryPlace(VehicleDay day)
    {
        _turns = 0;
        // All breaks may be over already.
        return OrderOf(day) is { Length: > 0 } order ? TryPlace(day, order, 0) : day.Schedule(problem);
    }

    private int[] OrderOf(VehicleDay day)
    {
        var vehicle = day.Vehicle;
        if (!_orders.TryGetValue(vehicle, out var order))
        {
            var breaks = vehicle.Source.Breaks;
            var taken = PastBreaks.Find(problem, day);
            _orders[vehicle] = order = [.. Enumerable.Range(0, breaks.Count).Where(index => !taken.Contains(index)).OrderBy(index => breaks[index].Window.Latest).ThenBy(index => breaks[index].Window.Earliest)];
        }
        return order;
    }

    private bool TryPlace(VehicleDay day, int[] order, int index)
    {
        if (index == order.Length)
            return true;
        if (_spots.Count == index)
            _spots.Add([]);
        var spots = _spots[index];
        ListSpots(day, order[index], spots);
        while (spots.Count > 0 && _turns++ < MostTurns)
        {
            var best = 0;
            for (var s = 1; s < spots.Count; s++)
            {
                if (spots[s].Cost < spots[best].Cost)
                    best = s;
            }
            var spot = spots[best];
            spots.RemoveAt(best);
            Put(day, order[index], spot);
            if (day.Schedule(problem) && TryPlace(day, order, index + 1))
                return true;
            TakeBack(day, spot);
        }
        return false;
    }

    private void ListSpots(VehicleDay day, int pause, List<Spot> spots)
    {
        spots.Clear();
        for (var r = 0; r <= day.Routes.Count; r++)
            Try(day, pause, new Spot(r, -1, false, 0), spots);
        for (var r = 0; r < day.Routes.Count; r++)
        {
            var route = day.Routes[r];
            if (route.HomeBreak >= 0)
                continue;
            for (var k = 0; k <= route.Count; k++)
            {
                if (route.Aboard[k] > 0)
                    continue;
                if (k > 0 || route.Head is not null)
                    Try(day, pause, new Spot(r, k, false, 0), spots);
                if (k < route.Count && route.Node[k + 1] >= 0 && route.Place[k + 1] != route.Place[k])
                    Try(day, pause, new Spot(r, k, true, 0), spots);
            }
        }
    }

    private void Try(VehicleDay day, int pause, Spot spot, List<Spot> spots)
    {
        Put(day, pause, spot);
        if (day.Schedule(problem) && day.IsWithinLimits)
            spots.Add(spot with { Cost = day.Cost });
        TakeBack(day, spot);
    }

    private void Put(VehicleDay day, int pause, Spot spot)
    {
        if (spot.Behind < 0)
            day.AddRoute(spot.Tour).HomeBreak = pause;
        else
            day.Routes[spot.Tour].InsertAfter(spot.Behind, RouteShape.BreakNode(pause, spot.IsThere));
        shape.Fill(day.Routes[spot.Tour], day.Vehicle);
    }

    private void TakeBack(VehicleDay day, Spot spot)
    {
        if (spot.Behind < 0)
        {
            day.RemoveRoute(spot.Tour);
            return;
        }
        day.Routes[spot.Tour].RemoveAt(spot.Behind + 1);
        shape.Fill(day.Routes[spot.Tour], day.Vehicle);
    }

    /// <summary>Where a break could be: at home before a tour (behind -1), or in a tour behind a position.</summary>
    private readonly record struct Spot(int Tour, int Behind, bool IsThere, long Cost);
}
