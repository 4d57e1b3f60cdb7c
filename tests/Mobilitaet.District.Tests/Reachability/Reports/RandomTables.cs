using CsCheck;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Tests.Reachability.Reports;

/// <summary>Small tables with many hamlets, whose layers include each other as real ones do.</summary>
internal static class RandomTables
{
    public static Gen<ReachTable> Any { get; } = Gen.Int[0, 1_000_000].Select(Create);

    public static ReachTable Create(int seed)
    {
        var random = new Random(seed);
        var table = new TableByHand();
        var places = Enumerable.Range(0, random.Next(1, 9)).Select(number =>
        {
            var municipality = random.Next(3);
            var people = random.Next(3) == 0 ? random.Next(0, 40) : random.NextDouble() * 9;
            return table.Place($"Place {number}", people, $"Municipality {municipality}", $"0663600{municipality}");
        }).ToList();
        var offers = Enumerable.Range(0, random.Next(1, 5)).Select(number => table.Offer($"o{number}", (OfferCategory)random.Next(3))).ToList();
        foreach (var session in offers.SelectMany(offer => Enumerable.Range(0, random.Next(1, 4)).Select(_ => table.Session(offer, random.Next(5), random.Next(8, 18)))).ToList())
        {
            foreach (var place in places)
            {
                if (random.Next(3) > 0)
                    table.Opens(session, place, (ReachLayer)random.Next(ReachTable.LayerCount), random.Next(1, 60));
            }
        }
        return table.Build();
    }
}
