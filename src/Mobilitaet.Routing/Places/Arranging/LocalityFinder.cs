using Mobilitaet.Routing.Places.Indexing;

namespace Mobilitaet.Routing.Places.Arranging;

/// <summary>The settlement that a point belongs to: the nearest, larger ones reaching further, the own municipality first.</summary>
internal sealed class LocalityFinder
{
    private const int CellE7 = 1_000_000;
    private const double FurthestMetres = 12_000;
    private const double OtherMunicipality = 4;
    private readonly Dictionary<(int Row, int Column), List<(PlaceDraft Settlement, double Reach)>> _cells = [];

    public LocalityFinder(IEnumerable<PlaceDraft> settlements)
    {
        foreach (var settlement in settlements)
        {
            var reach = ReachOf(settlement.Category);
            if (reach <= 0)
                continue;
            var cell = (settlement.LatitudeE7 / CellE7, settlement.LongitudeE7 / CellE7);
            if (!_cells.TryGetValue(cell, out var here))
                _cells.Add(cell, here = []);
            here.Add((settlement, reach));
        }
    }

    /// <summary>Null when no settlement is near.</summary>
    public PlaceDraft? Find(int latitudeE7, int longitudeE7, int municipality)
    {
        var from = new GeoPoint(latitudeE7 / 1e7, longitudeE7 / 1e7);
        PlaceDraft? best = null;
        var bestMeasure = double.MaxValue;
        for (var row = (latitudeE7 / CellE7) - 1; row <= (latitudeE7 / CellE7) + 1; row++)
        {
            // A degree of longitude is shorter, so two columns to either side reach as far as one row.
            for (var column = (longitudeE7 / CellE7) - 2; column <= (longitudeE7 / CellE7) + 2; column++)
            {
                if (!_cells.TryGetValue((row, column), out var here))
                    continue;
                foreach (var (settlement, reach) in here)
                {
                    var metres = from.MetresTo(settlement.Position);
                    var measure = metres / reach * (settlement.Municipality == municipality ? 1 : OtherMunicipality);
                    if (metres > FurthestMetres || measure >= bestMeasure)
                        continue;
                    best = settlement;
                    bestMeasure = measure;
                }
            }
        }
        return best;
    }

    private static double ReachOf(string category) => category switch
    {
        "city" => 4,
        "town" => 2.2,
        "village" => 1,
        "borough" or "suburb" => 0.9,
        "hamlet" => 0.5,
        _ => 0,
    };
}
