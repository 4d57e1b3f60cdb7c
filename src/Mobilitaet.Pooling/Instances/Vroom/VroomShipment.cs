namespace Mobilitaet.Pooling.Instances.Vroom;

/// <summary>From a pickup to a delivery.</summary>
internal sealed record VroomShipment
{
    public VroomStep? Pickup { get; init; }

    public VroomStep? Delivery { get; init; }

    public IReadOnlyList<int>? Amount { get; init; }

    public IReadOnlyList<int>? Skills { get; init; }

    public int Priority { get; init; }
}
