using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Model;

/// <summary>What every vehicle of a problem must fulfil.</summary>
internal static class VehicleRules
{
    public static void Verify(PoolVehicle vehicle, TravelTimes times)
    {
        var what = $"Vehicle {vehicle.Id}";
        ProblemRules.VerifyLocation(vehicle.StartLocation, what, times);
        ProblemRules.VerifyLocation(vehicle.EndLocation, what, times);
        foreach (var window in vehicle.Windows)
            ProblemRules.VerifyWindow(window, what);
        if (vehicle.Capacity.IsNegative || vehicle.OtherArrangements.Any(arrangement => arrangement.IsNegative))
            throw new InputException($"{what} has a negative capacity or limit.");
        if (vehicle.MaximumTourMilliseconds < 0 || vehicle.MaximumMetres < 0 || vehicle.MaximumRides < 0
            || vehicle.MaximumTours < 0 || vehicle.OtherDaysMilliseconds < 0)
        {
            throw new InputException($"{what} has a negative capacity or limit.");
        }
        foreach (var pause in vehicle.Breaks)
        {
            ProblemRules.VerifyWindow(pause.Window, $"A break of vehicle {vehicle.Id}");
            if (pause.Milliseconds is < 0 or > TimeWindow.EndOfPlanning)
                throw new InputException($"A break of vehicle {vehicle.Id} has no usable duration.");
        }
        foreach (var tour in vehicle.FixedTours)
        {
            if (tour.Position is { } position)
                ProblemRules.VerifyLocation(position.Location, $"The car of vehicle {vehicle.Id}", times);
        }
    }
}
