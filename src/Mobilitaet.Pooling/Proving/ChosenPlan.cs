using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Proving;

/// <summary>Writes a choice of columns down as a plan, each tour as short as its order allows.</summary>
internal sealed class ChosenPlan(ProofDay day, IReadOnlyList<DriverShift> shifts)
{
    /// <summary>Null when a tour cannot be driven.</summary>
    public PoolPlan? Find(IReadOnlyList<PoolColumn> columns)
    {
        var tours = new List<PoolTour>();
        for (var index = 0; index < shifts.Count; index++)
        {
            var schedule = new TourSchedule(day, shifts[index]);
            var vehicle = 0;
            foreach (var column in columns.Where(column => column.Shift == index && column.Rides.Length > 0))
            {
                if (!TryWrite(schedule, shifts[index].Vehicles[vehicle++].Id, column.Stops, tours))
                    return null;
            }
        }
        var order = Enumerable.Range(0, day.Problem.Vehicles.Count).ToDictionary(vehicle => day.Problem.Vehicles[vehicle].Id);
        var served = tours.SelectMany(tour => tour.Stops).Select(stop => stop.RequestId).ToHashSet();
        return new PoolPlan(
            [.. tours.OrderBy(tour => order[tour.VehicleId]).ThenBy(tour => tour.Departure)],
            [.. day.Problem.Requests.Where(request => !served.Contains(request.Id)).Select(request => new UnservedRequest(request.Id, new UnservedReason(UnservedCause.DriversBusy, 0)))]);
    }

    private static bool TryWrite(TourSchedule schedule, int vehicle, int[] stops, List<PoolTour> tours)
    {
        var from = 0;
        for (var i = 0; i <= stops.Length; i++)
        {
            if (i < stops.Length && stops[i] >= 0)
                continue;
            var tour = stops.AsSpan(from, i - from);
            if (!schedule.TryPlan(tour))
                return false;
            tours.Add(schedule.Write(vehicle, tour));
            from = i + 1;
        }
        return true;
    }
}
