namespace Mobilitaet.Routing.Places.Gathering;

/// <summary>A named element of the OSM file as gathered; its position follows when the nodes are known.</summary>
internal sealed record NamedFeature(PlaceKind Kind, string Category, IReadOnlyList<string> Names, int? Population, string? Postcode)
{
    public required string Element { get; init; }

    public required NodeSamples Nodes { get; init; }
}
