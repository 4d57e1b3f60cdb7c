using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Checking;

/// <summary>A driver's tours follow each other and keep to the limits of the day.</summary>
internal static class DayChecks
{
    public static void Check(PlanUnderCheck check, PoolVehicle vehicle, List<PoolTour> tours)
    {
        var name = $"vehicle {vehicle.Id}";
        for (var i = 1; i < tours.Count; i++)
            check.Expect(tours[i].Departure >= tours[i - 1].Return, $"Two tours of {name} overlap.");
        foreach (var tour in tours)
        {
            TourChecks.Check(check, vehicle, tour);
            BoardChecks.Check(check, vehicle, tour);
        }
        if (check.GiveWay(vehicle))
            return;
        BreakChecks.Check(check, vehicle, tours);
        CheckLimits(check, vehicle, tours, name);
    }

    private static void CheckLimits(PlanUnderCheck check, PoolVehicle vehicle, List<PoolTour> tours, string name)
    {
        check.Expect(tours.Sum(tour => (long)tour.Return - tour.Departure) <= vehicle.MaximumTourMilliseconds, $"The tours of {name} take longer than its limit.");
        check.Expect(tours.Count <= (vehicle.MaximumTours ?? int.MaxValue), $"There are more tours of {name} than its limit.");
        if (vehicle.MaximumMetres is { } metres)
            check.Expect(tours.Sum(tour => PlanCost.MetresOf(check.Problem, vehicle, tour)) <= metres, $"The tours of {name} are longer than its limit.");
        if (vehicle.MaximumRides is { } rides)
            check.Expect(tours.Sum(tour => tour.Stops.Count(stop => stop.Kind == StopKind.Pickup)) <= rides, $"The tours of {name} have more rides than its limit.");
    }
}
