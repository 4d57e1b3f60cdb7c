namespace Mobilitaet.Pooling.Instances.Vroom;

/// <summary>One end of a shipment, or a break.</summary>
internal sealed record VroomStep
{
    public int? Id { get; init; }

    public int? LocationIndex { get; init; }

    public double Setup { get; init; }

    public double Service { get; init; }

    public IReadOnlyList<IReadOnlyList<double>>? TimeWindows { get; init; }
}
