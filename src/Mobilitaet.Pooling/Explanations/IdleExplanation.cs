using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Moves;

namespace Mobilitaet.Pooling.Explanations;

/// <summary>Explains a request that nobody could take even with an empty day, when no single milder rule helps: by several rules of a driver at once.</summary>
internal sealed class IdleExplanation(PoolProblem problem, LegTable legs, CancellationToken cancellation)
{
    public UnservedReason Explain(int request, int ride)
    {
        if (Fits(request, Untiring))
            return new UnservedReason(UnservedCause.TourTooLong, ride);
        if (Fits(request, vehicle => Untiring(vehicle) with { Windows = [TimeWindow.Always] }))
            return new UnservedReason(UnservedCause.NoDriverAtThatTime, ride);
        var party = problem.Requests.First(other => other.Id == request).Rides[ride].Party;
        foreach (var kind in Load.Kinds.Reverse())
        {
            if (problem.Vehicles.All(vehicle => vehicle.OtherArrangements.Append(vehicle.Capacity).All(arrangement => arrangement[kind] < party[kind])))
                return new UnservedReason(UnservedCause.CapacityMissing, ride, kind);
        }
        return Fits(request, vehicle => Roomier(Untiring(vehicle), party) with { Windows = [TimeWindow.Always], Has = ~0 })
            ? new UnservedReason(UnservedCause.NoSuitableDriver, ride)
            : new UnservedReason(UnservedCause.DriversTooFar, ride);
    }

    private static PoolVehicle Untiring(PoolVehicle vehicle) => vehicle with
    {
        MaximumTourMilliseconds = TimeWindow.EndOfPlanning,
        MaximumMetres = null,
        MaximumRides = null,
        MaximumTours = null,
    };

    private static PoolVehicle Roomier(PoolVehicle vehicle, Load party) => vehicle with
    {
        Capacity = vehicle.Capacity + party,
        OtherArrangements = [.. vehicle.OtherArrangements.Select(arrangement => arrangement + party)],
    };

    private bool Fits(int request, Func<PoolVehicle, PoolVehicle> change) =>
        new PlanTrial(Relaxation.WithVehicles(problem, change), null, legs, cancellation).TryInsert(request);
}
