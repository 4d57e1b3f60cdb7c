using Mobilitaet.Routing.Places.Indexing;
using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Places.Arranging;

/// <summary>Villages and towns that no place element names, but addresses do.</summary>
internal sealed class AddressAreas
{
    /// <summary>The category of such a settlement.</summary>
    public const string Category = "address_area";

    private const int FewestDoors = 3;
    private readonly Dictionary<string, List<(int LatitudeE7, int LongitudeE7)>> _doors = new(StringComparer.Ordinal);

    public void Add(string? name, int latitudeE7, int longitudeE7)
    {
        if (string.IsNullOrWhiteSpace(name))
            return;
        if (!_doors.TryGetValue(name, out var doors))
            _doors.Add(name, doors = []);
        doors.Add((latitudeE7, longitudeE7));
    }

    /// <summary>One settlement for each name that is none of <paramref name="known"/>.</summary>
    public List<PlaceDraft> Finish(IEnumerable<string> known)
    {
        var keys = known.Select(NameFolding.Key).ToHashSet(StringComparer.Ordinal);
        return [.. _doors.Where(d => d.Value.Count >= FewestDoors && !keys.Contains(NameFolding.Key(d.Key))).Select(d => Create(d.Key, d.Value))];
    }

    // The door closest to the median stands for the area: a few wrong addresses far away do not move it.
    private static PlaceDraft Create(string name, List<(int LatitudeE7, int LongitudeE7)> doors)
    {
        var latitude = doors.Select(d => d.LatitudeE7).Order().ElementAt(doors.Count / 2);
        var longitude = doors.Select(d => d.LongitudeE7).Order().ElementAt(doors.Count / 2);
        var middle = doors.OrderBy(d => Math.Abs((long)d.LatitudeE7 - latitude) + Math.Abs((long)d.LongitudeE7 - longitude)).ThenBy(d => d).First();
        return new PlaceDraft
        {
            Kind = PlaceKind.Settlement,
            Category = Category,
            Names = [name],
            LatitudeE7 = middle.LatitudeE7,
            LongitudeE7 = middle.LongitudeE7,
        };
    }
}
