using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Checking;

/// <summary>A tour can be driven as its times say, within the driver's and everybody's windows.</summary>
internal static class TourChecks
{
    public static void Check(PlanUnderCheck check, PoolVehicle vehicle, PoolTour tour)
    {
        var (problem, name) = (check.Problem, PlanUnderCheck.NameOf(tour));
        var standing = PlanUnderCheck.FindFixed(vehicle, tour);
        var hasBegun = standing?.Departed is not null;
        check.Expect(tour.Stops.Count > 0 || hasBegun, $"There is no stop in {name}.");
        check.Expect(hasBegun || problem.Terms.Now is not { } now || tour.Departure >= now, $"The start of {name} lies in the past.");
        var coveredFrom = hasBegun ? Math.Max(tour.Departure, Math.Min(problem.Terms.Now ?? 0, tour.Return)) : tour.Departure;
        check.Expect((standing is not null && check.GiveWay(vehicle)) || IsCovered(vehicle.Windows, coveredFrom, tour.Return), $"The driver is not available during all of {name}.");
        check.Expect(tour.Metres == (problem.TravelTimes.HasDistances ? PlanCost.MetresOf(problem, vehicle, tour) : null), $"The length of {name} is not the sum of its legs.");
        var car = new CarTrace(check, vehicle, tour, standing);
        foreach (var stop in tour.Stops)
            car.Visit(stop);
        car.ReturnHome();
    }

    public static bool IsCovered(IReadOnlyList<TimeWindow> windows, int from, int until)
    {
        var covered = from;
        foreach (var window in windows.OrderBy(window => window.Earliest))
        {
            if (window.Earliest <= covered)
                covered = Math.Max(covered, window.Latest);
        }
        return windows.Any(window => window.Contains(from)) && covered >= until;
    }
}
