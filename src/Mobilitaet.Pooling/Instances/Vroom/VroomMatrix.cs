using System.Text.Json;

namespace Mobilitaet.Pooling.Instances.Vroom;

/// <summary>Travel times of one profile.</summary>
internal sealed record VroomMatrix
{
    public IReadOnlyList<IReadOnlyList<double>>? Durations { get; init; }

    public IReadOnlyList<IReadOnlyList<double>>? Distances { get; init; }

    public JsonElement? Costs { get; init; }
}
