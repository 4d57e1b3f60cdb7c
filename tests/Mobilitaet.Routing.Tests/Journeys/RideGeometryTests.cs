using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Journeys.Writing;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>The line of a ride on the map.</summary>
public sealed class RideGeometryTests
{
    [Fact]
    public void A_shape_is_cut_to_the_ride()
    {
        var shape = Line((0, 0), (0, 1), (0, 2), (0, 3));
        var stops = Line((0, 0.1), (0, 1.5), (0, 2.5));
        Assert.Equal("0,1.5 0,2 0,2.5", Text(ShapeCut.Between(shape, stops, 1)!));
    }

    [Fact]
    public void A_loop_is_cut_at_the_right_pass()
    {
        // Out to the turning place and back along the same road; the last stop lies opposite the second.
        var shape = Line((0, 0), (0, 3), (0, 0));
        var stops = Line((0, 0), (0, 1), (0, 3), (0, 1));
        Assert.Equal("0,1 0,3", Text(ShapeCut.Between(shape, stops[..3], 1)!));
        Assert.Equal("0,1 0,3 0,1", Text(ShapeCut.Between(shape, stops, 1)!));
        Assert.Equal("0,3 0,1", Text(ShapeCut.Between(shape, stops, 2)!));
    }

    [Fact]
    public void A_shape_elsewhere_is_not_used()
    {
        Assert.Null(ShapeCut.Between(Line((5, 0), (5, 1)), Line((0, 0), (0, 1)), 0));
    }

    [Fact]
    public void Without_a_shape_a_bus_follows_the_streets_where_that_is_likely()
    {
        using var town = SmallTown.Draw("""
            A---------B
            |         |
            C---------D
            """, "A D").Trip("1", "A 8:00, D 8:01");
        var ride = Assert.IsType<RideLeg>(Assert.Single(town.Answer(town.Depart("stop A", "stop D", "8:00")).Journeys
            .Single(journey => journey.Layers == JourneyLayers.Bus).Legs));
        Assert.Contains(ride.Geometry, point => point.MetresTo(town.Door("B")) < 1 || point.MetresTo(town.Door("C")) < 1);
    }

    [Fact]
    public void A_likely_way_is_at_most_twice_the_beeline()
    {
        using var town = SmallTown.Draw($"""
            A{new string('-', 60)}B
                                    
            D{new string('-', 60)}C
            BC highway=residential
            """, "A D").Trip("1", "A 8:00, D 8:01");
        var query = town.Depart("stop A", "stop D", "8:00");
        var ride = Assert.IsType<RideLeg>(Assert.Single(town.Answer(query).Journeys.Single(journey => journey.Layers == JourneyLayers.Bus).Legs));
        Assert.Equal([town.Door("A"), town.Door("D")], ride.Geometry.Select(point => point), (a, b) => a.MetresTo(b) < 1);
    }

    private static GeoPoint[] Line(params (double North, double East)[] points) =>
        [.. points.Select(point => new GeoPoint(51 + (point.North / 100), 10 + (point.East / 100)))];

    /// <summary>The points in hundredths of a degree, each once where it repeats.</summary>
    private static string Text(IEnumerable<GeoPoint> line)
    {
        var texts = new List<string>();
        foreach (var point in line)
        {
            var text = FormattableString.Invariant($"{Math.Round((point.Latitude - 51) * 100, 3)},{Math.Round((point.Longitude - 10) * 100, 3)}");
            if (texts.Count == 0 || texts[^1] != text)
                texts.Add(text);
        }
        return string.Join(' ', texts);
    }
}
