namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>How one mode may use one way: speeds in km/h along and against the way's direction (0 = closed).</summary>
/// <param name="ForwardKmh">Speed along the way's direction.</param>
/// <param name="BackwardKmh">Speed against it.</param>
/// <param name="DestinationOnly">Open only where a trip starts or ends (private, destination, customers, delivery).</param>
internal readonly record struct WayUse(float ForwardKmh, float BackwardKmh, bool DestinationOnly)
{
    public static WayUse Closed => default;

    public bool IsOpen => ForwardKmh > 0 || BackwardKmh > 0;
}
