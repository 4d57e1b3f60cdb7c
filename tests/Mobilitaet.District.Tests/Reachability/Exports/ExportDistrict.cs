using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Exports;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.District.Tests.Reachability.Reports;
using NetTopologySuite.Geometries;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability.Exports;

/// <summary>Two municipalities, one with an outline; a town, a village and a hamlet of three; one course that tries to be a formula.</summary>
internal static class ExportDistrict
{
    public const string Ags = "06636012";

    public static ReachTable Table { get; } = Draw();

    public static ReachExport Export { get; } = new(new ReachAggregates(Table), new Dictionary<string, MultiPolygon> { [Ags] = Outline }, Instant.FromUtc(2026, 11, 23, 6, 0));

    /// <summary>A square drawn clockwise with a hole drawn counter-clockwise: the wrong way round for GeoJSON.</summary>
    private static MultiPolygon Outline => new([new Polygon(Ring((9, 50), (9, 52), (11, 52), (11, 50)), [Ring((9.5, 50.5), (10, 50.5), (10, 51), (9.5, 51))])]);

    private static ReachTable Draw()
    {
        var table = new TableByHand();
        var (town, village, hamlet) = (table.Place("Sontra", 600), table.Place("Weißenborn", 80), table.Place("Bärenhöfe", 3));
        table.Place("Datterode", 100, "Ringgau", "06636009");
        var session = table.Session(table.Offer("=HYPERLINK(\"x\")"));
        table.Session(table.Offer("kita", OfferCategory.Childcare), day: 1);
        table.Opens(session, town, ReachLayer.Foot, 12).Opens(session, village, ReachLayer.Bus, 31).Closes(session, hamlet, ReachLayer.Bus, GapReason.WrongHours, 25);
        return table.Build();
    }

    private static LinearRing Ring(params (double X, double Y)[] corners) => new([.. corners.Append(corners[0]).Select(corner => new Coordinate(corner.X, corner.Y))]);
}
