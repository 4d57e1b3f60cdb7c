using System.Globalization;
using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Villages;

/// <summary>Sets houses along a village's streets: odd numbers left, even numbers right.</summary>
internal static class HouseNumbers
{
    private const double SetbackMetres = 14;
    private const double ClearOfStreetsMetres = 9;

    public static void Number(DemoMap map, Village village)
    {
        var next = new Dictionary<string, (int Odd, int Even)>();
        foreach (var street in village.Streets.Where(s => s.Layer == 0 && s.FindTag("name") is not null && s.FindTag("junction") is null))
        {
            var name = street.FindTag("name")!;
            var numbers = next.GetValueOrDefault(name, (Odd: 1, Even: 2));
            foreach (var (at, along) in Sites(map, street, village.Random))
            {
                numbers.Odd = TryBuild(map, village, name, numbers.Odd, at + (along.Left * SetbackMetres));
                numbers.Even = TryBuild(map, village, name, numbers.Even, at - (along.Left * SetbackMetres));
            }
            next[name] = numbers;
        }
    }

    private static IEnumerable<(PlanePoint At, PlanePoint Along)> Sites(DemoMap map, DemoWay street, SeededRandom random)
    {
        var wait = 16.0;
        for (var i = 1; i < street.Nodes.Count; i++)
        {
            var (from, to) = (map.At(street.Nodes[i - 1]), map.At(street.Nodes[i]));
            var length = from.DistanceTo(to);
            var at = wait;
            for (; at < length; at += random.Between(27, 43))
                yield return (from.Towards(to, at / length), (to - from).Unit);
            wait = at - length;
        }
    }

    /// <summary>Builds the house unless a street is in the way; returns the next number of this side.</summary>
    private static int TryBuild(DemoMap map, Village village, string street, int number, PlanePoint at)
    {
        if (map.Lines.FindDistance(at, ClearOfStreetsMetres, _ => true) is not null)
            return number;
        var node = map.AddNode(at,
            ("addr:street", street),
            ("addr:housenumber", number.ToString(CultureInfo.InvariantCulture)),
            ("addr:postcode", village.Municipality.Postcode),
            ("addr:city", village.Municipality.Name));
        if (village.Name != village.Municipality.Name)
            map.Nodes[node].Tags.Add(("addr:suburb", village.Name));
        village.Houses.Add(new House(node, street, number, at));
        return number + 2;
    }
}
