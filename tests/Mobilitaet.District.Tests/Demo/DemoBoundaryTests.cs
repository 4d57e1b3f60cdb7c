using System.Globalization;
using Mobilitaet.Routing;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Polygonize;
using OsmSharp;

namespace Mobilitaet.District.Tests.Demo;

public sealed class DemoBoundaryTests
{
    private static readonly DemoFile s_map = DemoFile.Loaded.Value;

    [Fact]
    public void Sixteen_municipalities_make_up_the_county()
    {
        var municipalities = Areas("8").ToList();
        Assert.Equal(16, municipalities.Count);
        var county = Assert.Single(Areas("6"));
        Assert.Equal("Werra-Meißner-Kreis", DemoFile.Tag(county.Relation, "name"));
        Assert.Equal(SquareKilometres(county.Area), municipalities.Sum(m => SquareKilometres(m.Area)), 0.5);
        Assert.InRange(SquareKilometres(county.Area), 0.85 * 1024, 1.15 * 1024);
        TestContext.Current.TestOutputHelper?.WriteLine($"{SquareKilometres(county.Area):0} km²");
    }

    [Fact]
    public void Every_village_lies_in_its_own_municipality_alone()
    {
        var municipalities = Areas("8").ToList();
        foreach (var place in s_map.Places)
        {
            var point = new Point(place.Longitude!.Value, place.Latitude!.Value);
            var around = municipalities.Where(m => m.Area.Contains(point)).Select(m => DemoFile.Tag(m.Relation, "name"));
            Assert.Equal(DemoFile.Tag(place, "is_in:municipality"), Assert.Single(around));
        }
    }

    [Fact]
    public void Every_house_lies_in_the_municipality_of_its_address()
    {
        var municipalities = Areas("8").ToDictionary(m => DemoFile.Tag(m.Relation, "name"), m => m.Area);
        var houses = s_map.Nodes.Where(n => n.Tags.ContainsKey("addr:city")).ToList();
        var outside = houses.Count(h => !municipalities[DemoFile.Tag(h, "addr:city")].Contains(new Point(h.Longitude!.Value, h.Latitude!.Value)));
        Assert.True(outside == 0, $"{outside} of {houses.Count} houses lie outside");
    }

    [Fact]
    public void Every_municipality_carries_its_key_and_population() => Assert.All(Areas("8"), m =>
    {
        Assert.StartsWith("06636", DemoFile.Tag(m.Relation, "de:amtlicher_gemeindeschluessel"), StringComparison.Ordinal);
        Assert.True(int.Parse(DemoFile.Tag(m.Relation, "population"), CultureInfo.InvariantCulture) > 900);
    });

    private static IEnumerable<(Relation Relation, Geometry Area)> Areas(string level)
    {
        var ways = s_map.Ways.ToDictionary(w => w.Id!.Value);
        foreach (var relation in s_map.Relations.Where(r => DemoFile.Tag(r, "admin_level") == level))
        {
            var polygonizer = new Polygonizer(extractOnlyPolygonal: true);
            foreach (var way in relation.Members.Where(m => m.Type == OsmGeoType.Way).Select(m => ways[m.Id]))
                polygonizer.Add(new LineString([.. way.Nodes.Select(n => new Coordinate(s_map.Positions[n].Longitude, s_map.Positions[n].Latitude))]));
            var area = polygonizer.GetGeometry();
            Assert.Empty(polygonizer.GetDangles());
            Assert.Empty(polygonizer.GetInvalidRingLines());
            Assert.True(area.IsValid && area.Area > 0, DemoFile.Tag(relation, "name"));
            yield return (relation, area);
        }
    }

    private static double SquareKilometres(Geometry area) => area.Area * 111.195 * 111.195 * Math.Cos(double.DegreesToRadians(51.2));
}
