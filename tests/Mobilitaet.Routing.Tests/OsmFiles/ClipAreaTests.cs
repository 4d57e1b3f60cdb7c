using System.Globalization;
using CsCheck;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Testing;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Mobilitaet.Routing.Tests.OsmFiles;

public sealed class ClipAreaTests : IDisposable
{
    private const string Square = "[[[9,51],[10,51],[10,52],[9,52],[9,51]]]";
    private const string SquareWithHole = "[[[9,51],[10,51],[10,52],[9,52],[9,51]],[[9.4,51.4],[9.4,51.6],[9.6,51.6],[9.6,51.4],[9.4,51.4]]]";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{'type':'Polygon','coordinates':" + Square + "}")]
    [InlineData("{'type':'MultiPolygon','coordinates':[" + Square + ",[[[20,1],[21,1],[21,2],[20,1]]]]}")]
    [InlineData("{'type':'Feature','properties':{},'geometry':{'type':'Polygon','coordinates':" + Square + "}}")]
    [InlineData("{'type':'FeatureCollection','features':[{'type':'Feature','properties':{'name':'x'},'geometry':null},"
        + "{'type':'Feature','properties':null,'geometry':{'type':'Point','coordinates':[0,0]}},"
        + "{'type':'Feature','properties':null,'geometry':{'type':'Polygon','coordinates':" + Square + "}}]}")]
    [InlineData("{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[0,0]},{'type':'Polygon','coordinates':" + Square + "}]}")]
    public void Every_kind_of_GeoJSON_is_understood(string json)
    {
        var area = Load("a.geojson", json.Replace('\'', '"'));
        Assert.True(area.Contains(515_000_000, 95_000_000));
        Assert.False(area.Contains(525_000_000, 95_000_000));
        Assert.False(area.Contains(515_000_000, 105_000_000));
        Assert.False(area.Contains(505_000_000, 95_000_000));
    }

    [Fact]
    public void Holes_are_outside()
    {
        AssertHole(Load("a.geojson", "{\"type\":\"Polygon\",\"coordinates\":" + SquareWithHole + "}"));
        AssertHole(Load("a.poly", """
            district
            outline
               9.0E+00  5.1E+01
               10.0  51.0
               10.0  52.0
               9.0   52.0
            END
            !lake
               9.4 51.4
               9.6 51.4
               9.6 51.6
               9.4 51.6
            END

            END
            """));
    }

    [Fact]
    public void Overlapping_outlines_do_not_cancel_each_other()
    {
        var area = Load("a.poly", "x\n1\n9 51\n10 51\n10 52\n9 52\nEND\n2\n9.5 51\n10.5 51\n10.5 52\n9.5 52\nEND\nEND\n");
        Assert.True(area.Contains(515_000_000, 97_500_000));
        Assert.True(area.Contains(515_000_000, 92_500_000));
        Assert.True(area.Contains(515_000_000, 102_500_000));
    }

    [Fact]
    public void A_point_is_inside_exactly_when_the_geometry_library_says_so()
    {
        var star = Gen.Double[0.2, 1].Array[5, 60].Select(radii =>
            radii.Select((r, i) => (Lon: 9.9 + (r * Math.Cos(i * Math.Tau / radii.Length)), Lat: 51.2 + (r * Math.Sin(i * Math.Tau / radii.Length)))).ToArray());
        star.Sample(corners =>
        {
            var text = string.Concat(corners.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Lon:0.0000000} {c.Lat:0.0000000}\n")));
            var area = Load("star.poly", $"star\n1\n{text}END\nEND\n");
            var ring = corners.Append(corners[0]).Select(c => new Coordinate(Math.Round(c.Lon, 7), Math.Round(c.Lat, 7))).ToArray();
            var locator = new IndexedPointInAreaLocator(GeometryFactory.Default.CreatePolygon(ring));
            var random = new Random(corners.Length);
            for (var i = 0; i < 500; i++)
            {
                var (lat, lon) = (random.Next(500_000_000, 524_000_000), random.Next(87_000_000, 111_000_000));
                if (area.Contains(lat, lon) != (locator.Locate(new Coordinate(lon / 1e7, lat / 1e7)) == Location.Interior))
                    return false;
            }
            return true;
        }, iter: 100, threads: 1);
    }

    [Fact]
    public void The_outlines_of_the_district_are_a_clip_area()
    {
        var area = ClipArea.Load(TestEnvironment.SharedData("district/municipalities.geojson"));
        Assert.True(area.Contains(511_890_000, 100_530_000), "Eschwege");
        Assert.False(area.Contains(513_130_000, 94_970_000), "Kassel");
    }

    [Theory]
    [InlineData("", "GeoJSON")]
    [InlineData("{}", "GeoJSON")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":", "GeoJSON")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[1,2]]]}", "GeoJSON")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[]}", "no polygon")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[1,2]}", "no polygon")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "no polygon")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[3500000,5600000],[3500100,5600000],[3500100,5600100],[3500000,5600000]]]}", "WGS 84")]
    [InlineData("x\n1\n9 51\n10 51\n10 52\nEND\n", "END")]
    [InlineData("x\n1\n9 51\n10 fifty\n10 52\nEND\nEND\n", "line 4")]
    [InlineData("x\n1\n9 51\n10 51\nEND\nEND\n", "three corners")]
    [InlineData("x\nEND\n", "no polygon")]
    [InlineData("x\n!1\n9 51\n10 51\n10 52\nEND\nEND\n", "no polygon")]
    public void An_unusable_boundary_is_refused_in_one_line(string content, string said)
    {
        var e = Assert.Throws<InputException>(() => Load("bad", content));
        Assert.Contains(said, e.Message, StringComparison.Ordinal);
        Assert.StartsWith(_folder.Path, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void A_missing_boundary_file_says_so()
    {
        var e = Assert.Throws<InputException>(() => ClipArea.Load(Path.Combine(_folder.Path, "none.poly")));
        Assert.Contains("does not exist", e.Message, StringComparison.Ordinal);
    }

    private static void AssertHole(ClipArea area)
    {
        Assert.True(area.Contains(511_000_000, 95_000_000));
        Assert.True(area.Contains(515_000_000, 92_000_000));
        Assert.False(area.Contains(515_000_000, 95_000_000));
    }

    private ClipArea Load(string name, string content) => ClipArea.Load(_folder.Write(name, content));
}
