using Mobilitaet.District.Demo.Facts;

namespace Mobilitaet.District.Demo.Villages;

/// <summary>Turns places into villages: splits each municipality's population and gives every village room to grow.</summary>
internal static class VillageList
{
    /// <summary>Seats that do not carry their municipality's name.</summary>
    private static readonly Dictionary<string, string> s_seats = new()
    {
        ["Berkatal"] = "Frankershausen",
        ["Meinhard"] = "Grebendorf",
        ["Meißner"] = "Abterode",
        ["Neu-Eichenberg"] = "Hebenshausen",
        ["Ringgau"] = "Netra",
        ["Wehretal"] = "Reichensachsen",
    };

    private static readonly HashSet<string> s_hamlets =
        ["Ahrenberg", "Berlepsch", "Frauenborn", "Hubenrode", "Hirschhagen", "Stolzhausen", "Eltmannsee", "Neuseesen", "Kirchhosbach", "Holzhausen"];

    public static List<Village> Build(DistrictFacts facts)
    {
        var villages = new List<Village>();
        foreach (var municipality in facts.Municipalities)
        {
            var places = facts.Places.Where(p => p.Municipality == municipality).ToList();
            var seat = s_seats.GetValueOrDefault(municipality.Name, municipality.Name);
            var weights = places.Select(p => Weight(p, p.Name == seat, places.Count)).ToList();
            var perWeight = municipality.Population / weights.Sum();
            for (var i = 0; i < places.Count; i++)
            {
                var population = (int)Math.Round(perWeight * weights[i]);
                var radius = RadiusFor(population, places[i], facts.Places);
                villages.Add(new Village(places[i], villages.Count, population, radius, places[i].Name == seat));
            }
        }
        return villages;
    }

    private static double Weight(PlaceFact place, bool isSeat, int neighbours)
    {
        if (isSeat)
            return place.Municipality.IsTown ? 2 + (0.75 * neighbours) : 1.6 + (0.2 * neighbours);
        var weight = SeededRandom.For(place.Name + " population").Between(0.3, 1.1);
        return s_hamlets.Contains(place.Name) ? weight * 0.15 : weight;
    }

    private static double RadiusFor(int population, PlaceFact place, IReadOnlyList<PlaceFact> places)
    {
        var nearest = places.Where(p => p != place).Min(p => p.At.DistanceTo(place.At));
        return Math.Min(70 + (9.5 * Math.Sqrt(population)), population > 3000 ? 0.75 * nearest : 0.46 * nearest);
    }
}
