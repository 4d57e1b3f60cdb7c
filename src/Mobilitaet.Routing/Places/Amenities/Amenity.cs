namespace Mobilitaet.Routing.Places.Amenities;

/// <summary>A kindergarten, school, library, surgery and the like of an OSM file, with what it says about itself.</summary>
/// <param name="Element"><c>node</c>, <c>way</c> or <c>relation</c>.</param>
/// <param name="Id">The OSM id; with the element it is the key.</param>
/// <param name="Position">The node, or the middle of the outline.</param>
/// <param name="Tags">The tags that say what, whose, when, how to reach and for whom.</param>
public sealed record Amenity(string Element, long Id, GeoPoint Position, IReadOnlyDictionary<string, string> Tags);
