using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Proving;

/// <summary>Groups drivers who are alike and joins their adjacent windows.</summary>
internal static class ShiftList
{
    public static IReadOnlyList<DriverShift> Of(ProofDay day)
    {
        var shifts = new List<DriverShift>();
        foreach (var alike in day.Problem.Vehicles.GroupBy(vehicle => Likeness(day, vehicle)))
        {
            var vehicle = alike.First();
            if (vehicle.MaximumTours == 0 || vehicle.MaximumRides == 0)
                continue;
            var mayTake = Enumerable.Range(0, day.Ways.Length).Select(way => MayTake(day, vehicle, way)).ToArray();
            var windows = Join(vehicle.Windows);
            shifts.AddRange(windows.Select(window => new DriverShift([.. alike], window, windows.Count == 1, mayTake)));
        }
        return shifts;
    }

    private static bool MayTake(ProofDay day, PoolVehicle vehicle, int way)
    {
        var ride = day.RideOf(way);
        var request = day.Problem.Requests[day.RequestOf(way)];
        return (vehicle.Has & ride.Needs) == ride.Needs && (ride.LockedVehicle ?? vehicle.Id) == vehicle.Id && vehicle.Fits(ride.Party)
            && !request.Drivers.Any(liking => liking.IsExcluded && liking.VehicleId == vehicle.Id);
    }

    private static List<TimeWindow> Join(IReadOnlyList<TimeWindow> windows)
    {
        var joined = new List<TimeWindow>();
        foreach (var window in windows.OrderBy(window => window.Earliest))
        {
            if (joined.Count > 0 && window.Earliest <= joined[^1].Latest)
                joined[^1] = joined[^1] with { Latest = Math.Max(joined[^1].Latest, window.Latest) };
            else
                joined.Add(window);
        }
        return joined;
    }

    // Drivers whom any ride or request names stand for themselves.
    private static string Likeness(ProofDay day, PoolVehicle vehicle)
    {
        var isNamed = day.Problem.Requests.Any(request => request.Drivers.Any(liking => liking.VehicleId == vehicle.Id)
            || request.Rides.Any(ride => ride.LockedVehicle == vehicle.Id || ride.PromisedVehicle == vehicle.Id));
        return string.Join('|', isNamed ? vehicle.Id : -1, vehicle.StartLocation, vehicle.EndLocation, string.Join(' ', vehicle.Windows.Select(window => (window.Earliest, window.Latest))),
            vehicle.Capacity, string.Join(' ', vehicle.OtherArrangements), vehicle.MaximumTours, vehicle.MaximumRides, vehicle.Has, vehicle.Languages,
            vehicle.OtherDaysMilliseconds, vehicle.MaximumTourMilliseconds, vehicle.MaximumMetres);
    }
}
