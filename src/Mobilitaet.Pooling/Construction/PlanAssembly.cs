using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>Writes a finished draft down as a plan with times at every stop and reasons for what is unserved.</summary>
internal sealed class PlanAssembly(RideTable rides)
{
    private readonly TourClock _clock = new(rides);

    public PoolPlan Assemble(DraftPlan draft, CancellationToken cancellation)
    {
        var explainer = new UnservedExplainer(rides, draft);
        return new PoolPlan(
            [.. draft.Vehicles.SelectMany(ToursOf)],
            [.. draft.Open.Select(request => new UnservedRequest(rides.Problem.Requests[request].Id, explainer.Explain(request, cancellation)))]);
    }

    private List<PoolTour> ToursOf(DraftVehicle vehicle)
    {
        var tours = new List<PoolTour>();
        for (var window = 0; window < vehicle.Windows.Length; window++)
        {
            var notBefore = vehicle.Windows[window].Earliest;
            foreach (var draft in vehicle.Tours[window])
            {
                if (!_clock.TrySchedule(vehicle.Vehicle, draft.Stops, notBefore, vehicle.Windows[window].Latest))
                    throw new InvalidOperationException($"A tour of vehicle {vehicle.Vehicle.Id} cannot be driven as drafted.");
                tours.Add(TourOf(vehicle.Vehicle, draft));
                notBefore = _clock.End;
            }
        }
        return tours;
    }

    private PoolTour TourOf(PoolVehicle vehicle, DraftTour draft)
    {
        var stops = new List<PoolTourStop>(draft.Stops.Length);
        var (at, departure) = (vehicle.StartLocation, _clock.Start);
        for (var i = 0; i < draft.Stops.Length; i++)
        {
            var ride = draft.Stops[i] >> 1;
            var stop = rides.Stops[draft.Stops[i]];
            var request = rides.RequestOf[ride];
            var arrival = departure + rides.Milliseconds(at, stop.Location);
            var begin = _clock.BeginAt(i);
            (at, departure) = (stop.Location, begin + stop.ServiceMilliseconds);
            stops.Add(new PoolTourStop(
                rides.Problem.Requests[request].Id, ride - rides.FirstRide[request], (StopKind)(draft.Stops[i] & 1),
                stop.Location, arrival, begin, departure));
        }
        int? metres = rides.Problem.TravelTimes.HasDistances ? (int)draft.Driving : null;
        return new PoolTour(vehicle.Id, _clock.Start, _clock.End, metres, stops);
    }
}
