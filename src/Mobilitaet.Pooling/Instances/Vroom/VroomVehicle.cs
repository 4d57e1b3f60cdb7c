using System.Text.Json;

namespace Mobilitaet.Pooling.Instances.Vroom;

/// <summary>A vehicle with its limits.</summary>
internal sealed record VroomVehicle
{
    public int? Id { get; init; }

    public string? Profile { get; init; }

    public JsonElement? Start { get; init; }

    public JsonElement? End { get; init; }

    public int? StartIndex { get; init; }

    public int? EndIndex { get; init; }

    public IReadOnlyList<int>? Capacity { get; init; }

    public IReadOnlyList<int>? Skills { get; init; }

    public IReadOnlyList<double>? TimeWindow { get; init; }

    public IReadOnlyList<VroomStep>? Breaks { get; init; }

    public double? SpeedFactor { get; init; }

    public int? MaxTasks { get; init; }

    public double? MaxTravelTime { get; init; }

    public double? MaxDistance { get; init; }

    public JsonElement? Costs { get; init; }

    public IReadOnlyList<JsonElement>? Steps { get; init; }
}
