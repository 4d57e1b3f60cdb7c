using Mobilitaet.App.Map;
using Mobilitaet.Routing;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Mobilitaet.App.Tests.Map;

public sealed class PlaceMapTests
{
    private static readonly GeoPoint[] Villages = [new(51.19, 10.05), new(51.20, 10.09), new(51.26, 10.02), new(51.20, 10.0905), new(51.07, 9.94)];

    [Fact]
    public void Every_place_lies_on_its_own_land()
    {
        var map = PlaceMap.Draw(Villages)!;
        Assert.Equal(Villages.Length, map.Cells.Count);
        Assert.All(map.Cells, cell => Assert.True(LandOf(cell).Covers(new Point(Math.Round(cell.East, 2), Math.Round(cell.South, 2)))));
    }

    [Fact]
    public void Neighbours_share_no_land()
    {
        var lands = PlaceMap.Draw(Villages)!.Cells.Select(LandOf).ToList();
        for (var i = 0; i < lands.Count; i++)
            for (var j = i + 1; j < lands.Count; j++)
                Assert.True(lands[i].Intersection(lands[j]).Area < 0.05);
    }

    [Fact]
    public void Lonely_places_have_no_more_land_than_people_walk_on()
    {
        var lonely = LandOf(PlaceMap.Draw(Villages)!.Cells[4]);
        Assert.InRange(lonely.Area, 18, 22);
    }

    [Fact]
    public void Distances_on_the_sheet_are_kilometres()
    {
        var cells = PlaceMap.Draw(Villages)!.Cells;
        var sheet = Math.Sqrt(Math.Pow(cells[0].East - cells[2].East, 2) + Math.Pow(cells[0].South - cells[2].South, 2));
        Assert.Equal(Villages[0].MetresTo(Villages[2]) / 1000, sheet, 0.05);
    }

    [Fact]
    public void Two_places_on_one_spot_and_a_single_place_are_drawn()
    {
        Assert.Equal(2, PlaceMap.Draw([Villages[0], Villages[0]])!.Cells.Count(cell => cell.Path.Length > 0));
        Assert.Single(PlaceMap.Draw([Villages[0]])!.Cells, cell => cell.Path.Length > 0);
        Assert.Null(PlaceMap.Draw([]));
    }

    private static Geometry LandOf(MapCell cell) =>
        new WKTReader().Read($"POLYGON(({Corners(cell.Path)}))");

    private static string Corners(string path)
    {
        var corners = path.TrimStart('M').TrimEnd('Z').Split('L');
        return string.Join(",", [.. corners, corners[0]]);
    }
}
