namespace Mobilitaet.Routing.Places.Gathering;

/// <summary>All that the tags of one OSM element say about places.</summary>
internal readonly record struct GatheredElement(NamedFeature? Feature, TaggedAddress? Address, GatheredAmenity? Amenity)
{
    public bool IsEmpty => Feature is null && Address is null && Amenity is null;
}
