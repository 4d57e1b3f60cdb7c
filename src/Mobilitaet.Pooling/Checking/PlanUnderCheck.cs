using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Checking;

/// <summary>A plan with its problem at hand, and every broken rule found so far.</summary>
internal sealed class PlanUnderCheck
{
    private readonly Dictionary<int, PoolRequest> _requests;
    private readonly Dictionary<int, PoolVehicle> _vehicles;
    private readonly Dictionary<int, bool> _late = [];
    private readonly List<PlanViolation> _violations = [];

    public PlanUnderCheck(PoolProblem problem, PoolPlan plan)
    {
        Problem = problem;
        Plan = plan;
        _requests = problem.Requests.ToDictionary(request => request.Id);
        _vehicles = problem.Vehicles.ToDictionary(vehicle => vehicle.Id);
        Unserved = [.. plan.Unserved.Select(request => request.RequestId)];
    }

    public PoolProblem Problem { get; }

    public PoolPlan Plan { get; }

    public HashSet<int> Unserved { get; }

    public IReadOnlyList<PlanViolation> Violations => _violations;

    public void Expect(bool holds, string sentence)
    {
        if (!holds)
            _violations.Add(new PlanViolation(sentence));
    }

    public PoolRequest? FindRequest(int id) => _requests.GetValueOrDefault(id);

    public PoolVehicle? FindVehicle(int id) => _vehicles.GetValueOrDefault(id);

    public PoolRide? FindRide(PoolTourStop stop) => FindRequest(stop.RequestId)?.Rides.ElementAtOrDefault(stop.RideIndex);

    public PoolWay? FindWay(PoolTourStop stop) =>
        FindRide(stop) is { } ride && stop.Way >= 0 && stop.Way < ride.WayCount ? ride.Way(stop.Way) : null;

    /// <summary>The fixed tour that this tour carries on, and null when it is a free one.</summary>
    public static FixedTour? FindFixed(PoolVehicle vehicle, PoolTour tour) =>
        vehicle.FixedTours.FirstOrDefault(standing => standing.Stops.Count > 0
            ? tour.Stops.Any(stop => IsSame(standing.Stops[0], stop))
            : standing.Departed == tour.Departure);

    public static bool IsSame(FixedStop standing, PoolTourStop stop) =>
        (standing.RequestId, standing.RideIndex, standing.Kind) == (stop.RequestId, stop.RideIndex, stop.Kind);

    /// <summary>Whether the stop lies in the past, where no rule can be kept any more.</summary>
    public static bool IsDone(PoolVehicle vehicle, PoolTourStop stop) =>
        vehicle.FixedTours.Any(tour => tour.Stops.Any(standing => standing.Done is not null && IsSame(standing, stop)));

    /// <summary>Whether a coordinator set this ride into one of the vehicle's tours.</summary>
    public static bool Stands(PoolVehicle vehicle, PoolTourStop stop) =>
        vehicle.FixedTours.Any(tour => tour.Stops.Any(standing => (standing.RequestId, standing.RideIndex) == (stop.RequestId, stop.RideIndex)));

    public bool Stands(int request, int ride) =>
        Problem.Vehicles.Any(vehicle => vehicle.FixedTours.Any(tour => tour.Stops.Any(standing => (standing.RequestId, standing.RideIndex) == (request, ride))));

    /// <summary>Whether rules of time and limits give way for what stands of this vehicle, because it cannot keep them.</summary>
    public bool GiveWay(PoolVehicle vehicle)
    {
        if (vehicle.FixedTours.Count == 0)
            return false;
        if (!_late.TryGetValue(vehicle.Id, out var isLate))
            _late[vehicle.Id] = isLate = StandingTours.AreLate(Problem, vehicle);
        return isLate;
    }

    public static string NameOf(PoolTour tour) => $"the tour of vehicle {tour.VehicleId} at {Clock(tour.Departure)}";

    public static string Clock(int milliseconds) => new Routing.ServiceTime(milliseconds / 1000).ToString();
}
