using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Tests.Exact;

/// <summary>A ride taken one way.</summary>
internal sealed record ExactRide(PoolRequest Request, int Index, int WayIndex)
{
    public PoolRide Ride => Request.Rides[Index];

    public PoolWay Way => Ride.Way(WayIndex);

    public PoolStop Stop(StopKind kind) => kind == StopKind.Pickup ? Way.Pickup : Way.DropOff;
}
