using NodaTime;

namespace Mobilitaet.Routing.Places.Amenities;

/// <summary>The amenities of one OSM file; © OpenStreetMap contributors, ODbL.</summary>
/// <param name="Source">The name of the file.</param>
/// <param name="Timestamp">The moment up to which the file knows the map; null when it did not say so.</param>
/// <param name="Amenities">By element and id.</param>
public sealed record AmenityList(string Source, Instant? Timestamp, IReadOnlyList<Amenity> Amenities);
