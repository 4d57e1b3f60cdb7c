using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;
using Mobilitaet.District.Demo.Villages;

namespace Mobilitaet.District.Demo.Amenities;

/// <summary>Moves kindergartens, schools, town halls and the like into houses of the villages, more of them where more people live.</summary>
internal static class Institutions
{
    private static readonly string[] s_kindergartens =
        ["Sonnenhügel", "Regenbogen", "Pusteblume", "Kleine Füchse", "Wirbelwind", "Schatzkiste", "Bachwichtel", "Zwergenland", "Löwenzahn", "Waldmäuse"];

    public static List<Institution> Settle(DemoMap map, IReadOnlyList<Village> villages)
    {
        var settled = new List<Institution>();
        foreach (var village in villages)
        {
            var kindergartens = village.Population switch { > 9000 => 6, > 4500 => 4, > 2500 => 3, > 900 => 1, > 520 when village.Random.Chance(0.6) => 1, _ => 0 };
            for (var i = 0; i < kindergartens; i++)
                Add("kindergarten", $"Kita {s_kindergartens[(village.Index + i) % s_kindergartens.Length]}", 0.2 + (0.12 * i));
            if (village.Population > 1000)
                Add("school", "Grundschule " + village.Name, 0.3);
            if (village.IsTown)
                Add("school", "Gesamtschule " + village.Name, 0.6);
            if (village.IsSeat)
                Add("townhall", (village.IsTown ? "Rathaus " : "Gemeindeverwaltung ") + village.Municipality.Name, 0.05);
            if (village.IsTown)
                Add("library", "Stadtbücherei " + village.Name, 0.1);
            for (var i = 0; i < Math.Min(5, village.Population / 1100); i++)
                Add("doctors", $"Hausarztpraxis {village.Name} {i + 1}", 0.1 + (0.1 * i));
            if (village.Population > 300)
                Add("community_centre", "Dorfgemeinschaftshaus " + village.Name, 0.25);
            if (village.Population > 5000)
                Add("hospital", "Klinikum " + village.Name, 0.7);

            void Add(string kind, string name, double share) => settled.Add(Open(map, village, kind, name, share));
        }
        return settled;
    }

    /// <summary>Opens the institution in the first free house at or after the given share of the way outwards.</summary>
    private static Institution Open(DemoMap map, Village village, string kind, string name, double share)
    {
        var free = village.Houses.Where(h => !h.IsTaken).OrderBy(h => h.At.DistanceTo(village.At)).ThenBy(h => h.Node).ToList();
        var house = free[Math.Min((int)(free.Count * share), free.Count - 1)];
        house.IsTaken = true;
        map.Nodes[house.Node].Tags.InsertRange(0, [("amenity", kind), ("name", name), ("source", "synthetic")]);
        if (kind is "townhall" or "library" or "hospital" or "community_centre")
            map.Nodes[house.Node].Tags.Add(("wheelchair", "yes"));
        return new Institution(kind, name, village, house.Address, house.At);
    }
}
