namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// Looks for a ride's place in the day of a driver with breaks: as the breaks are now, or as if there were none, with the breaks then placed anew.
/// When even the best place of every tour leaves no room for the breaks, a short day is searched place by place.
/// </summary>
internal sealed class BreakAwareSearch(PlacementSearch search, BreakPlacement breaks, CompiledProblem problem, RouteShape shape)
{
    /// <summary>Beyond so many stops the days are too many to try.</summary>
    private const int MostStops = 12;

    public Placement FindBest(VehicleDay day, int ride)
    {
        // Behind a rest on arrival a new stop would move the rest, which only placing it anew gets right.
        var best = HasRestOnArrival(day) ? Placement.None : search.FindBest(day, ride);
        if (problem.CostIn(ride, day.Vehicle.Index) == CompiledProblem.Forbidden)
            return best;
        var bare = new VehicleDay(day.Vehicle);
        bare.CopyFrom(day);
        breaks.TakeOut(bare);
        if (!bare.Schedule(problem))
            return best;
        var trial = new VehicleDay(day.Vehicle);
        for (var tour = 0; tour < bare.Routes.Count; tour++)
            Try(day, bare, trial, ride, search.FindBest(bare, ride, tour), ref best);
        Try(day, bare, trial, ride, search.FindNewTour(bare, ride), ref best);
        if (!best.IsFound && bare.Routes.Sum(route => route.Count) <= MostStops && bare.Rides < bare.Vehicle.MaximumRides)
            TryAll(day, bare, trial, ride, ref best);
        return best;
    }

    private static bool HasRestOnArrival(VehicleDay day)
    {
        foreach (var route in day.Routes)
        {
            for (var k = 1; k <= route.Count; k++)
            {
                if (RouteShape.IsRestOnArrival(route.Node[k]))
                    return true;
            }
        }
        return false;
    }

    private void Try(VehicleDay day, VehicleDay bare, VehicleDay trial, int ride, Placement place, ref Placement best)
    {
        if (!place.IsFound)
            return;
        trial.CopyFrom(bare);
        var route = trial.Put(place);
        trial.Rides++;
        if (!shape.Fill(route, trial.Vehicle) || !RouteRehearsal.KeepsOrder(route, problem) || !RouteRehearsal.KeepsApart(route, problem) || !trial.Schedule(problem) || !trial.IsWithinLimits || !breaks.TryPlace(trial) || !trial.IsWithinLimits)
            return;
        var cost = trial.Cost - day.Cost + problem.CostIn(ride, day.Vehicle.Index) + problem.Rides.Metres[place.Variant];
        if (cost < best.Cost)
            best = place with { Cost = cost, MovesBreaks = true };
    }

    private void TryAll(VehicleDay day, VehicleDay bare, VehicleDay trial, int ride, ref Placement best)
    {
        for (var v = problem.Rides.FirstVariant[ride]; v < problem.Rides.FirstVariant[ride + 1]; v++)
        {
            for (var tour = 0; tour < bare.Routes.Count; tour++)
            {
                var route = bare.Routes[tour];
                for (var i = 0; i <= route.Count && !route.IsClosed; i++)
                {
                    for (var j = i; j <= route.Count; j++)
                    {
                        if (FitsCar(route, v, i, j, bare.Vehicle))
                            Try(day, bare, trial, ride, new Placement(0, v, tour, -1, i, j), ref best);
                    }
                }
            }
            for (var tour = 0; tour <= bare.Routes.Count; tour++)
            {
                if (tour < bare.Routes.Count && bare.Routes[tour].Head is not null)
                    continue;
                for (var window = 0; window < bare.Vehicle.Windows.Length; window++)
                    Try(day, bare, trial, ride, new Placement(0, v, tour, window, 0, 0), ref best);
            }
        }
    }

    private bool FitsCar(Route route, int variant, int i, int j, CompiledVehicle vehicle)
    {
        var load = problem.Rides.Load[problem.Rides.Ride[variant]];
        for (var k = i; k <= j; k++)
        {
            if (!LoadWord.Fits(route.Load[k] + load, vehicle.Arrangements))
                return false;
        }
        return true;
    }
}
