namespace Mobilitaet.Pooling.Proving;

/// <summary>What the tours of a driver in one window cost exactly, and whether the driver's limits allow them.</summary>
internal sealed class TourCosts(ProofDay day, ProofCosts costs, DriverShift shift)
{
    private readonly TourSchedule _schedule = new(day, shift);

    /// <summary>The cost of the stops in this order, -1 standing for the way home between two tours; null when a limit forbids them.</summary>
    /// <param name="stops">The stops.</param>
    /// <param name="least">What they cost at least.</param>
    public long? FindCost(ReadOnlySpan<int> stops, long least)
    {
        var (milliseconds, metres, rides, cost, tours, from) = (0L, 0L, 0, 0L, 0, 0);
        for (var i = 0; i <= stops.Length; i++)
        {
            if (i < stops.Length && stops[i] >= 0)
                continue;
            var tour = stops[from..i];
            if (!_schedule.TryPlan(tour))
                return null;
            milliseconds += _schedule.Begins[tour.Length + 1] - _schedule.Begins[0];
            var at = shift.Vehicle.StartLocation;
            foreach (var stop in tour)
            {
                metres += day.DriveCost(at, day.Location[stop]);
                cost += costs.Stop(stop, shift);
                rides += 1 - (stop & 1);
                at = day.Location[stop];
            }
            metres += day.DriveCost(at, shift.Vehicle.EndLocation);
            (from, tours) = (i + 1, tours + 1);
        }
        if (milliseconds > shift.Vehicle.MaximumTourMilliseconds || rides > shift.Vehicle.MaximumRides || tours > shift.Vehicle.MaximumTours
            || (day.Problem.TravelTimes.HasDistances && metres > shift.Vehicle.MaximumMetres))
        {
            return null;
        }
        // The roundings of a driver's day are known only when this is all of it.
        if (!costs.CountsDriving || !shift.IsWholeDay)
            return least;
        return Math.Max(least, cost + (metres * ProofCosts.Unit) + costs.Time(shift.Vehicle, milliseconds));
    }
}
