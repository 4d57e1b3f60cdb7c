using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Explanations;

/// <summary>Finds out why a request is unserved by leaving one rule aside at a time and looking whether it then fits into the finished plan.</summary>
internal sealed class UnservedExplainer
{
    private static readonly (Relaxation Rule, UnservedCause Cause, CapacityKind? Kind)[] SingleRules =
    [
        (Relaxation.WheelchairPlaces, UnservedCause.CapacityMissing, CapacityKind.WheelchairPlace),
        (Relaxation.ChildSeats, UnservedCause.CapacityMissing, CapacityKind.ChildSeat),
        (Relaxation.Boosters, UnservedCause.CapacityMissing, CapacityKind.Booster),
        (Relaxation.Prams, UnservedCause.CapacityMissing, CapacityKind.Pram),
        (Relaxation.Seats, UnservedCause.CapacityMissing, CapacityKind.Seat),
        (Relaxation.Needs, UnservedCause.NoSuitableDriver, null),
        (Relaxation.RideTime, UnservedCause.RideTooLong, null),
        (Relaxation.TourTime, UnservedCause.TourTooLong, null),
        (Relaxation.Distance, UnservedCause.KilometresUsedUp, null),
        (Relaxation.Rides, UnservedCause.RidesUsedUp, null),
        (Relaxation.Availability, UnservedCause.NoDriverAtThatTime, null),
    ];

    private readonly RideTable _rides;
    private readonly DraftVehicle[] _planned;
    private readonly DraftVehicle[] _idle;
    private readonly InsertionSearch _search;

    public UnservedExplainer(RideTable rides, DraftPlan plan)
    {
        _rides = rides;
        _planned = plan.Vehicles;
        _idle = [.. rides.Problem.Vehicles.Select((vehicle, index) => new DraftVehicle(index, vehicle))];
        _search = new InsertionSearch(rides);
    }

    /// <exception cref="OperationCanceledException">The planning was cancelled.</exception>
    public UnservedReason Explain(int request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        // What no driver can change comes first, for all rides.
        for (var ride = _rides.FirstRide[request]; ride < _rides.FirstRide[request + 1]; ride++)
        {
            if (ExplainRequestItself(ride, ride - _rides.FirstRide[request]) is { } own)
                return own;
        }
        for (var ride = _rides.FirstRide[request]; ride < _rides.FirstRide[request + 1]; ride++)
        {
            if (ExplainRide(ride, ride - _rides.FirstRide[request]) is { } reason)
                return reason;
        }
        return new UnservedReason(UnservedCause.NotAllRidesTogether, 0, CapableVehicles: CountCapable(_rides.FirstRide[request]));
    }

    /// <summary>Why a single ride fits nowhere; null when it does fit.</summary>
    private UnservedReason? ExplainRide(int ride, int index)
    {
        if (_rides.Problem.Vehicles.All(vehicle => vehicle.Windows.Count == 0))
            return new UnservedReason(UnservedCause.NoDriver, index);
        if (FindLeast(_planned, ride, Relaxation.None) is not null)
            return null;
        var capable = CountCapable(ride);
        foreach (var (rule, cause, kind) in SingleRules)
        {
            if (FindLeast(_planned, ride, rule) is { } place)
                return Reason(cause, index, kind, place, capable);
        }
        return capable > 0
            ? new UnservedReason(UnservedCause.DriversBusy, index, CapableVehicles: capable)
            : ExplainWithoutOtherRides(ride, index);
    }

    private UnservedReason? ExplainRequestItself(int ride, int index)
    {
        var asked = _rides.Problem.Requests[_rides.RequestOf[ride]].Rides[index];
        var direct = _rides.Milliseconds(asked.Pickup.Location, asked.DropOff.Location);
        if (direct >= TravelTimes.Unreachable)
            return new UnservedReason(UnservedCause.NoWay, index);
        var earliest = asked.Pickup.Window.Earliest + asked.Pickup.ServiceMilliseconds + direct;
        var missing = Math.Max(earliest - asked.DropOff.Window.Latest, direct - asked.MaximumRideMilliseconds);
        // Waiting on board because the drop-off opens late counts as ride time, too.
        var wait = asked.DropOff.Window.Earliest - asked.Pickup.Window.Latest - asked.Pickup.ServiceMilliseconds - asked.MaximumRideMilliseconds;
        missing = Math.Max(missing, wait);
        if (missing > 0)
            return new UnservedReason(UnservedCause.RequestTooTight, index, MissingMinutes: Minutes(missing));
        return _rides.Overlaps.TryGetValue(ride, out var overlap)
            ? new UnservedReason(UnservedCause.RequestContradictory, index, MissingMinutes: Minutes(overlap))
            : null;
    }

    /// <summary>Nobody could take the ride even with an empty day: one rule at a time, then all that a driver could change, decide what is named.</summary>
    private UnservedReason ExplainWithoutOtherRides(int ride, int index)
    {
        foreach (var (rule, cause, kind) in SingleRules)
        {
            if (FindLeast(_idle, ride, rule) is { } place)
                return Reason(cause, index, kind, place, 0);
        }
        if (FindLeast(_idle, ride, Relaxation.TourTime | Relaxation.Distance | Relaxation.Rides) is { } far)
            return Reason(UnservedCause.TourTooLong, index, null, far with { Excess = 0 }, 0);
        if (FindLeast(_idle, ride, Relaxation.Availability | Relaxation.TourTime | Relaxation.Distance) is not null)
            return new UnservedReason(UnservedCause.NoDriverAtThatTime, index);
        foreach (var kind in Load.Kinds.Reverse())
        {
            if (_rides.Problem.Vehicles.All(vehicle => vehicle.Capacity[kind] < _rides.Rides[ride].Party[kind]))
                return new UnservedReason(UnservedCause.CapacityMissing, index, kind);
        }
        var anyDriver = Relaxation.Capacity | Relaxation.Needs | Relaxation.Availability;
        return FindLeast(_idle, ride, anyDriver) is not null
            ? new UnservedReason(UnservedCause.NoSuitableDriver, index)
            : new UnservedReason(UnservedCause.DriversTooFar, index);
    }

    private UnservedReason Reason(UnservedCause cause, int index, CapacityKind? kind, Insertion place, int capable)
    {
        var vehicle = _rides.Problem.Vehicles[place.Vehicle].Id;
        var isDistance = cause == UnservedCause.KilometresUsedUp;
        var isTime = cause is UnservedCause.RideTooLong or UnservedCause.TourTooLong or UnservedCause.NoDriverAtThatTime;
        return new UnservedReason(cause, index, kind, vehicle,
            isTime && place.Excess > 0 ? Minutes(place.Excess) : null,
            isDistance ? (int)place.Excess : null,
            capable);
    }

    private int CountCapable(int ride) => _idle.Count(vehicle => _search.FindBest(vehicle, ride) is not null);

    private Insertion? FindLeast(DraftVehicle[] vehicles, int ride, Relaxation relaxed)
    {
        Insertion? best = null;
        foreach (var vehicle in vehicles)
        {
            if (_search.FindBest(vehicle, ride, relaxed) is { } place
                && (best is null || (place.Excess, place.Cost).CompareTo((best.Value.Excess, best.Value.Cost)) < 0))
                best = place;
        }
        return best;
    }

    private static int Minutes(long milliseconds) => (int)((milliseconds + 59_999) / 60_000);
}
