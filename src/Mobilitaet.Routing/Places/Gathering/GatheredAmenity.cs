namespace Mobilitaet.Routing.Places.Gathering;

/// <summary>An amenity of the OSM file as gathered; its position follows when the nodes are known.</summary>
internal sealed record GatheredAmenity(string Element, long Id, IReadOnlyDictionary<string, string> Tags, NodeSamples Nodes);
