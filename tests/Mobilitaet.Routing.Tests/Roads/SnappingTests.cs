using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>Bringing points onto streets equals looking at every street, in every mode.</summary>
public class SnappingTests
{
    private const double MetresPerDegree = 6_371_008.8 * Math.PI / 180;

    public static TheoryData<string, TravelMode> Cases() => new()
    {
        { RealStreets.Files[0], TravelMode.Car },
        { RealStreets.Files[0], TravelMode.Wheelchair },
        { RealStreets.Files[2], TravelMode.Bicycle },
        { RealStreets.Files[3], TravelMode.Car },
        { RealStreets.Files[3], TravelMode.Foot },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_nearest_usable_street_is_found_as_if_every_street_were_looked_at(string file, TravelMode mode)
    {
        var whole = RealStreets.Network(file);
        var network = whole.Get(mode);
        var random = new Random(file.Length);
        var found = 0;
        for (var i = 0; i < 150; i++)
        {
            var point = AnyPoint(whole.Summary, random, beyond: 0.02);
            var expected = NearestByLookingEverywhere(network, point);
            var snapped = network.FindSnap(point);
            Assert.Equal(expected <= ModeNetwork.SnapLimitMetres, snapped.HasValue);
            if (snapped is not { } there)
                continue;
            found++;
            Assert.Equal(expected, there.MetresAway, 0.001);
            Assert.InRange(there.Position.MetresTo(point), (there.MetresAway * 0.999) - 0.02, (there.MetresAway * 1.001) + 0.02);
            Assert.InRange(there.Fraction, 0, 1);
            AssertOnItsSegment(network, there);
            // Where it was brought to, it stays.
            Assert.InRange(network.Snap(there.Position).MetresAway, 0, 0.02);
        }
        Assert.True(found > 20, "Too few points lie near a street.");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_smaller_limit_only_drops_what_lies_farther_away(string file, TravelMode mode)
    {
        var whole = RealStreets.Network(file);
        var network = whole.Get(mode);
        var random = new Random(3);
        for (var i = 0; i < 300; i++)
        {
            var point = AnyPoint(whole.Summary, random, beyond: 0);
            var anywhere = network.FindSnap(point);
            var near = network.FindSnap(point, 50);
            Assert.Equal(anywhere is { MetresAway: <= 50 } ? anywhere : null, near);
        }
    }

    [Fact]
    public void Far_from_any_street_the_point_and_the_mode_are_named()
    {
        var network = RealStreets.Network(RealStreets.Files[0]).Get(TravelMode.Car);
        foreach (var point in (GeoPoint[])[new(0, 0), new(90, 0), new(-90, 180), new(89.99999, 9.7), new(50.87, 60), new(-50.87, 9.7), new(50.87, -180)])
        {
            var error = Assert.Throws<PointOutsideNetworkException>(() => network.Snap(point));
            Assert.Equal(point, error.Point);
            Assert.Contains("car", error.Message, StringComparison.Ordinal);
            Assert.Null(network.FindSnap(point));
        }
    }

    [Theory]
    [InlineData(double.NaN, 9.7)]
    [InlineData(50.9, double.NaN)]
    [InlineData(91, 9.7)]
    [InlineData(-90.001, 9.7)]
    [InlineData(50.9, 180.001)]
    [InlineData(double.PositiveInfinity, 0)]
    public void What_is_no_position_is_refused(double latitude, double longitude)
    {
        var network = RealStreets.Network(RealStreets.Files[0]).Get(TravelMode.Foot);
        var error = Assert.Throws<InputException>(() => network.Snap(new GeoPoint(latitude, longitude)));
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void At_the_edges_of_the_map_points_find_the_street_that_reaches_there()
    {
        foreach (var file in (string[])[RealStreets.Files[0], RealStreets.Files[3]])
        {
            var whole = RealStreets.Network(file);
            var foot = whole.Get(TravelMode.Foot);
            var shape = foot.Streets.Shape.Span.ToArray();
            foreach (var edge in (ShapePoint[])[shape.MinBy(p => p.LatitudeE7), shape.MaxBy(p => p.LatitudeE7), shape.MinBy(p => p.LongitudeE7), shape.MaxBy(p => p.LongitudeE7)])
            {
                var point = edge.ToGeoPoint();
                foreach (var (north, east) in ((double, double)[])[(0, 0), (0.0001, 0), (-0.0001, 0), (0, 0.0001), (0, -0.0001), (0.004, 0.004), (-0.004, -0.004)])
                {
                    var asked = new GeoPoint(point.Latitude + north, point.Longitude + east);
                    var expected = NearestByLookingEverywhere(foot, asked);
                    if (expected <= ModeNetwork.SnapLimitMetres)
                        Assert.Equal(expected, foot.Snap(asked).MetresAway, 0.001);
                    else
                        Assert.Null(foot.FindSnap(asked));
                }
            }
        }
    }

    [Fact]
    public void A_point_snapped_for_one_mode_is_refused_by_another()
    {
        var network = RealStreets.Network(RealStreets.Files[0]);
        var (car, foot) = (network.Get(TravelMode.Car), network.Get(TravelMode.Foot));
        var middle = new GeoPoint(50.868, 9.707);
        Assert.Throws<InputException>(() => foot.CreateRouteSearch().FindDuration(car.Snap(middle), foot.Snap(middle)));
    }

    private static GeoPoint AnyPoint(NetworkSummary area, Random random, double beyond) => new(
        area.SouthWest.Latitude - beyond + (random.NextDouble() * (area.NorthEast.Latitude - area.SouthWest.Latitude + (2 * beyond))),
        area.SouthWest.Longitude - beyond + (random.NextDouble() * (area.NorthEast.Longitude - area.SouthWest.Longitude + (2 * beyond))));

    private static double NearestByLookingEverywhere(ModeNetwork network, GeoPoint point)
    {
        var best = double.PositiveInfinity;
        for (var segment = 0; segment < network.Streets.SegmentCount; segment++)
        {
            if ((network.Streets.UsableModes[segment] & (1 << (int)network.Mode)) != 0)
                best = Math.Min(best, SquareToSegment(network, segment, point));
        }
        return Math.Sqrt(best);
    }

    private static double SquareToSegment(ModeNetwork network, int segment, GeoPoint point)
    {
        var cosine = Math.Cos(double.DegreesToRadians(point.Latitude));
        var shape = network.Streets.ShapeOf(segment);
        var best = double.PositiveInfinity;
        for (var i = 1; i < shape.Length; i++)
        {
            var (ax, ay) = ((shape[i - 1].LongitudeE7 * 1e-7) - point.Longitude, (shape[i - 1].LatitudeE7 * 1e-7) - point.Latitude);
            var (bx, by) = ((shape[i].LongitudeE7 * 1e-7) - point.Longitude, (shape[i].LatitudeE7 * 1e-7) - point.Latitude);
            (ax, ay, bx, by) = (ax * MetresPerDegree * cosine, ay * MetresPerDegree, bx * MetresPerDegree * cosine, by * MetresPerDegree);
            var length = ((bx - ax) * (bx - ax)) + ((by - ay) * (by - ay));
            var share = length > 0 ? Math.Clamp(-((ax * (bx - ax)) + (ay * (by - ay))) / length, 0, 1) : 0;
            var (x, y) = (ax + (share * (bx - ax)), ay + (share * (by - ay)));
            best = Math.Min(best, (x * x) + (y * y));
        }
        return best;
    }

    private static void AssertOnItsSegment(ModeNetwork network, SnappedPoint snapped)
    {
        Assert.NotEqual(0, network.Streets.UsableModes[snapped.Segment] & (1 << (int)network.Mode));
        Assert.InRange(Math.Sqrt(SquareToSegment(network, snapped.Segment, snapped.Position)), 0, 0.02);
    }
}
