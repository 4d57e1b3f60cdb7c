using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Explanations;

/// <summary>Two requests are equal when they ask the same, whoever asks; what leaves one of them out leaves out the other.</summary>
internal sealed class EqualRequests : IEqualityComparer<PoolRequest>
{
    private readonly HashSet<int> _special;

    public EqualRequests(PoolProblem problem) => _special =
    [
        .. problem.Terms.Together.SelectMany(group => group),
        .. problem.Terms.Apart.SelectMany(pair => new[] { pair.First, pair.Second }),
        .. problem.Vehicles.SelectMany(vehicle => vehicle.FixedTours).SelectMany(tour => tour.Stops).Select(stop => stop.RequestId),
    ];

    public bool Equals(PoolRequest? left, PoolRequest? right) => left == right
        || (left is not null && right is not null && !_special.Contains(left.Id) && !_special.Contains(right.Id)
            && left.Drivers.SequenceEqual(right.Drivers) && left.Rides.Count == right.Rides.Count && left.Rides.Zip(right.Rides).All(pair => AreEqual(pair.First, pair.Second)));

    public int GetHashCode(PoolRequest request) => HashCode.Combine(request.Rides.Count, request.Drivers.Count, request.Rides[0].Pickup, request.Rides[0].DropOff);

    private static bool AreEqual(PoolRide left, PoolRide right) =>
        left.OtherWays.SequenceEqual(right.OtherWays) && left with { OtherWays = [] } == right with { OtherWays = [] };
}
