using System.Text.Json;

namespace Mobilitaet.Pooling.Instances.Vroom;

/// <summary>What is read of a VROOM problem; times in seconds, distances in metres.</summary>
internal sealed record VroomProblem
{
    public IReadOnlyList<JsonElement>? Jobs { get; init; }

    public IReadOnlyList<VroomShipment>? Shipments { get; init; }

    public IReadOnlyList<VroomVehicle>? Vehicles { get; init; }

    public IReadOnlyDictionary<string, VroomMatrix>? Matrices { get; init; }
}
