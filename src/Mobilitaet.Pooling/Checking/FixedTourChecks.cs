using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Checking;

/// <summary>What stands stays: the order of fixed stops, what is done, and tours to which nothing may be added; and nothing else begins in the past.</summary>
internal static class FixedTourChecks
{
    public static void Check(PlanUnderCheck check)
    {
        foreach (var vehicle in check.Problem.Vehicles)
        {
            var tours = check.Plan.Tours.Where(tour => tour.VehicleId == vehicle.Id).ToList();
            var carriers = vehicle.FixedTours.Where(standing => standing.Stops.Count > 0).Select(standing => Check(check, vehicle, tours, standing)).OfType<PoolTour>().ToList();
            check.Expect(carriers.Distinct(ReferenceEqualityComparer.Instance).Count() == carriers.Count, $"Two fixed tours of vehicle {vehicle.Id} have become one.");
            if (check.Problem.Terms.Now is { } now)
            {
                check.Expect(tours.SelectMany(tour => tour.Stops).All(stop => stop.Begin >= now || PlanUnderCheck.IsDone(vehicle, stop)),
                    $"A stop of vehicle {vehicle.Id} that is not done begins in the past.");
            }
        }
    }

    private static PoolTour? Check(PlanUnderCheck check, PoolVehicle vehicle, List<PoolTour> tours, FixedTour standing)
    {
        var name = $"A fixed tour of vehicle {vehicle.Id}";
        var carrier = tours.FirstOrDefault(tour => tour.Stops.Any(stop => PlanUnderCheck.IsSame(standing.Stops[0], stop)));
        check.Expect(carrier is not null, $"{name} is missing.");
        if (carrier is null)
            return null;
        var positions = standing.Stops.Select(wanted => carrier.Stops.ToList().FindIndex(stop => PlanUnderCheck.IsSame(wanted, stop))).ToList();
        check.Expect(positions.All(position => position >= 0), $"{name} has lost a stop.");
        check.Expect(positions.Zip(positions.Skip(1)).All(pair => pair.First < pair.Second), $"{name} has its stops in another order.");
        check.Expect(!standing.IsClosed || carrier.Stops.Count == standing.Stops.Count, $"{name} is closed, but something was added.");
        check.Expect(standing.Departed is not { } departed || carrier.Departure == departed, $"{name} left at another time than it did.");
        for (var index = 0; index < positions.Count; index++)
        {
            if (positions[index] < 0)
                continue;
            var (wanted, stop) = (standing.Stops[index], carrier.Stops[positions[index]]);
            check.Expect(stop.Way == wanted.Way, $"{name} takes request {stop.RequestId} another way.");
            check.Expect(wanted.Done is not { } done || stop.Begin == done, $"{name} changes the time of a stop that is done.");
            check.Expect(wanted.Done is null || positions[index] == index, $"{name} has something added before a stop that is done.");
        }
        return carrier;
    }
}
