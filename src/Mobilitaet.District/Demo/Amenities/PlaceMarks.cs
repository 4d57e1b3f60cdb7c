using System.Globalization;
using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Villages;

namespace Mobilitaet.District.Demo.Amenities;

/// <summary>Sets the named place node of every village at its real position.</summary>
internal static class PlaceMarks
{
    public static void Set(DemoMap map, IReadOnlyList<Village> villages)
    {
        foreach (var village in villages)
        {
            var node = village.IsTown ? map.AddNode(village.At) : village.CentreNodes[0];
            map.Nodes[node].Tags.AddRange(
            [
                ("place", village.Rank), ("name", village.Name), ("population", village.Population.ToString(CultureInfo.InvariantCulture)),
                ("is_in:municipality", village.Municipality.Name), ("postal_code", village.Municipality.Postcode),
                ("source:population", "synthetic"),
            ]);
        }
    }
}
