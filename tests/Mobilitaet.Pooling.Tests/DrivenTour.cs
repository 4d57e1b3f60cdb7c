using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Tests;

/// <summary>Writes tours by hand: every stop begins as early as it can, or when it is told to.</summary>
internal static class DrivenTour
{
    /// <param name="departure">Minute of the day.</param>
    /// <param name="stops">The stops in order.</param>
    public static PoolTour Of(PoolProblem problem, int vehicleId, int departure, params Call[] stops)
    {
        var vehicle = problem.Vehicles.First(candidate => candidate.Id == vehicleId);
        var (at, free, metres) = (vehicle.StartLocation, departure * LineDay.Minute, 0);
        var driven = new List<PoolTourStop>();
        foreach (var call in stops)
        {
            var way = problem.Requests.First(request => request.Id == call.Request).Rides[call.Ride].Way(call.Way);
            var asked = call.Kind == StopKind.Pickup ? way.Pickup : way.DropOff;
            var arrival = free + (call.Rest * LineDay.Minute) + problem.TravelTimes.Milliseconds(at, asked.Location);
            var begin = Math.Max(arrival, call.At is { } minute ? minute * LineDay.Minute : asked.Window.Earliest);
            metres += problem.TravelTimes.FindMetres(at, asked.Location)!.Value;
            (at, free) = (asked.Location, begin + asked.ServiceMilliseconds);
            driven.Add(new PoolTourStop(call.Request, call.Ride, call.Kind, at, arrival, begin, free, call.Way));
        }
        metres += problem.TravelTimes.FindMetres(at, vehicle.EndLocation)!.Value;
        return new PoolTour(vehicleId, departure * LineDay.Minute, free + problem.TravelTimes.Milliseconds(at, vehicle.EndLocation), metres, driven);
    }

    public static Call In(int request, int ride = 0, int? at = null, int way = 0, int rest = 0) => new(request, ride, StopKind.Pickup, at, way, rest);

    public static Call Out(int request, int ride = 0, int? at = null, int way = 0, int rest = 0) => new(request, ride, StopKind.DropOff, at, way, rest);

    /// <param name="At">Minute at which it begins; null for as early as possible.</param>
    /// <param name="Rest">Minutes that the driver stands before driving there.</param>
    internal sealed record Call(int Request, int Ride, StopKind Kind, int? At, int Way, int Rest);
}
