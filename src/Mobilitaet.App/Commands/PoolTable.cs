using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary>Prints a plan's tours stop by stop for people.</summary>
public static class PoolTable
{
    public static void Print(IAnsiConsole console, PoolProblem problem, PoolPlan plan)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Vehicle", "Time", "Stop", "Request", "Place", "On board");
        foreach (var tour in plan.Tours)
            AddTour(table, problem.Vehicles.First(vehicle => vehicle.Id == tour.VehicleId), tour);
        if (plan.Tours.Count > 0)
            console.Write(table);
        if (plan.Unserved.Count > 0)
            console.WriteLine($"Not served: {string.Join(", ", plan.Unserved.Select(request => request.RequestId))}");
    }

    private static void AddTour(Table table, PoolVehicle vehicle, PoolTour tour)
    {
        var length = tour.Metres is { } metres ? FormattableString.Invariant($", {metres / 1000.0:0.0} km") : "";
        table.AddRow($"{vehicle.Id}", Clock(tour.Departure), "leaves", "", $"{vehicle.StartLocation}", "");
        var onBoard = 0;
        foreach (var stop in tour.Stops)
        {
            onBoard += stop.Kind == StopKind.Pickup ? 1 : -1;
            table.AddRow("", Clock(stop.Begin), stop.Kind == StopKind.Pickup ? "in" : "out", Request(stop), $"{stop.Location}", $"{onBoard}");
        }
        table.AddRow("", Clock(tour.Return), $"back, {tour.Milliseconds / 60_000} min{length}", "", $"{vehicle.EndLocation}", "");
    }

    private static string Request(PoolTourStop stop) => stop.RideIndex == 0 ? $"{stop.RequestId}" : $"{stop.RequestId} (ride {stop.RideIndex + 1})";

    private static string Clock(int milliseconds) => new ServiceTime(milliseconds / 1000).ToString();
}
