namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// Finds room for a driver's breaks: at home as a pause between tours, or on tour where the car is empty. Breaks are placed one after the other,
/// the one that must begin first comes first, each where the day costs least; with several breaks that may miss an arrangement but never breaks a rule.
/// </summary>
internal sealed class BreakPlacement(CompiledProblem problem, RouteShape shape)
{
    private readonly Dictionary<CompiledVehicle, int[]> _orders = [];

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
        foreach (var pause in OrderOf(day))
        {
            if (!TryPlace(day, pause))
                return false;
        }
        return true;
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

    private bool TryPlace(VehicleDay day, int pause)
    {
        var (best, bestRoute, bestPosition) = (long.MaxValue, -1, -1);
        for (var r = 0; r <= day.Routes.Count; r++)
        {
            if (Try(day, pause, r, -1) is { } home && home < best)
                (best, bestRoute, bestPosition) = (home, r, -1);
        }
        for (var r = 0; r < day.Routes.Count; r++)
        {
            for (var k = day.Routes[r].Head is null ? 1 : 0; k < day.Routes[r].Count; k++)
            {
                if (day.Routes[r].Load[k] == 0 && !day.Routes[r].HasPassengers(k) && Try(day, pause, r, k) is { } tour && tour < best)
                    (best, bestRoute, bestPosition) = (tour, r, k);
            }
        }
        if (bestRoute < 0)
            return false;
        Put(day, pause, bestRoute, bestPosition);
        return day.Schedule(problem);
    }

    /// <summary>What the day costs with the break there; null when it does not fit.</summary>
    private long? Try(VehicleDay day, int pause, int r, int k)
    {
        Put(day, pause, r, k);
        long? cost = day.Schedule(problem) && day.IsWithinLimits ? day.Cost : null;
        if (k < 0)
        {
            day.RemoveRoute(r);
        }
        else
        {
            day.Routes[r].RemoveAt(k + 1);
            shape.Fill(day.Routes[r], day.Vehicle);
        }
        return cost;
    }

    private void Put(VehicleDay day, int pause, int r, int k)
    {
        if (k < 0)
            day.AddRoute(r).HomeBreak = pause;
        else
            day.Routes[r].InsertAfter(k, RouteShape.BreakNode(pause));
        shape.Fill(day.Routes[r], day.Vehicle);
    }
}
