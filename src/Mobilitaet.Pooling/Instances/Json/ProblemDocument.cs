using System.Text.Json.Serialization;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances.Json;

/// <summary>A problem as our JSON holds it; the schema is <c>pool-problem.schema.json</c>.</summary>
internal sealed record ProblemDocument(
    [property: JsonPropertyOrder(3)] IReadOnlyList<PoolRequest> Requests,
    [property: JsonPropertyOrder(4)] IReadOnlyList<PoolVehicle> Vehicles,
    [property: JsonPropertyOrder(6)] TravelTimes TravelTimes)
{
    [JsonPropertyName("$schema"), JsonPropertyOrder(0)]
    public string? Schema { get; init; }

    [JsonPropertyOrder(1)]
    public string? Name { get; init; }

    [JsonPropertyOrder(2)]
    public string? Description { get; init; }

    [JsonPropertyOrder(5)]
    public PoolTerms? Terms { get; init; }
}
