using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads.Maps;
using NetTopologySuite.Geometries;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>Isochrones on real streets: valid polygons that hold what is reached in time and leave out what is not.</summary>
public class IsochroneTests
{
    private const int Minute = 60_000;
    private const double MetresPerDegree = 111_195.08;

    public static TheoryData<string, TravelMode, int> Cases() => new()
    {
        { RealStreets.Files[0], TravelMode.Car, 8 },
        { RealStreets.Files[0], TravelMode.Foot, 25 },
        { RealStreets.Files[3], TravelMode.Car, 12 },
        { RealStreets.Files[3], TravelMode.Bicycle, 20 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_isochrone_holds_what_is_reached_and_leaves_out_what_is_far_from_it(string file, TravelMode mode, int minutes)
    {
        var network = RealStreets.Network(file).Get(mode);
        var reach = network.CreateReachSearch();
        var random = new Random(minutes);
        foreach (var towards in (bool[])[false, true])
        {
            var origin = AnyPlace(network, random);
            var area = reach.Isochrone(origin, minutes * Minute, towards);
            AssertValid(area, origin);
            var places = PlacesEverywhere(network);
            var reached = towards ? reach.Towards(origin) : reach.From(origin);
            var inTime = new List<GeoPoint>();
            var late = new List<GeoPoint>();
            foreach (var place in places)
                (reached.FindDuration(place) <= minutes * Minute ? inTime : late).Add(place.Position);
            Assert.True(inTime.Count > 100 && late.Count > 100, "The budget should divide the map.");
            var cell = CellMetres(area);
            AssertInside(area, inTime, cell, random);
            AssertFarOnesOutside(area, inTime, late, 5 * cell, random);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_isochrone_grows_with_its_budget(string file, TravelMode mode, int minutes)
    {
        var network = RealStreets.Network(file).Get(mode);
        var reach = network.CreateReachSearch();
        var origin = AnyPlace(network, new Random(4));
        var before = reach.Isochrone(origin, 0);
        AssertValid(before, origin);
        for (var budget = minutes * Minute / 4; budget <= minutes * Minute; budget += minutes * Minute / 4)
        {
            var after = reach.Isochrone(origin, budget);
            AssertValid(after, origin);
            Assert.True(after.Area > before.Area, $"{budget} ms reach no farther than before.");
            // The raster may be coarser then, and outlines are simplified by less than half a cell.
            Assert.True(after.Buffer(2 * CellMetres(after) / MetresPerDegree).Contains(before));
            before = after;
        }
    }

    [Fact]
    public void On_oneway_streets_towards_is_not_from()
    {
        var map = TextMap.Read("""
            A------->--------B
            |                |
            |                |
            |                |
            |                |
            |                |
            |                |
            C-------<--------D

            AC oneway=-1
            BD oneway=yes
            """);
        var car = map.Network.Get(TravelMode.Car);
        var reach = car.CreateReachSearch();
        var origin = map.Snap(TravelMode.Car, "AB");
        var (from, towards) = (reach.Isochrone(origin, 30_000), reach.Isochrone(origin, 30_000, towardsOrigin: true));
        Assert.True(from.Contains(PointAt(map.PositionOf("B"))));
        Assert.False(from.Contains(PointAt(map.PositionOf("A"))));
        Assert.True(towards.Contains(PointAt(map.PositionOf("A"))));
        Assert.False(towards.Contains(PointAt(map.PositionOf("B"))));
    }

    [Fact]
    public void A_negative_budget_is_refused()
    {
        var map = TextMap.Read("A---B");
        var car = map.Network.Get(TravelMode.Car);
        Assert.Throws<InputException>(() => car.CreateReachSearch().Isochrone(map.Snap(TravelMode.Car, "A"), -1));
    }

    [Fact]
    public void Equal_questions_get_equal_outlines()
    {
        var network = RealStreets.Network(RealStreets.Files[0]).Get(TravelMode.Car);
        var origin = AnyPlace(network, new Random(9));
        var reach = network.CreateReachSearch();
        var first = reach.Isochrone(origin, 5 * Minute);
        reach.Isochrone(AnyPlace(network, new Random(10)), 10 * Minute);
        Assert.True(first.EqualsExact(reach.Isochrone(origin, 5 * Minute)));
    }

    private static void AssertValid(Geometry area, SnappedPoint origin)
    {
        Assert.True(area.IsValid, "The outline is no valid geometry.");
        Assert.False(area.IsEmpty);
        Assert.True(area is Polygon or MultiPolygon);
        Assert.Equal(4326, area.SRID);
        Assert.True(area.Contains(PointAt(origin.Position)), "The origin lies outside.");
    }

    private static void AssertInside(Geometry area, List<GeoPoint> places, double cell, Random random)
    {
        var withMargin = area.Buffer(cell / MetresPerDegree);
        foreach (var place in Sample(places, random))
            Assert.True(withMargin.Contains(PointAt(place)), $"{place} is reached in time but lies outside.");
    }

    private static void AssertFarOnesOutside(Geometry area, List<GeoPoint> inTime, List<GeoPoint> late, double far, Random random)
    {
        var near = new HashSet<(int, int)>(inTime.SelectMany(place => Around(place, far)));
        var checkedOnes = 0;
        foreach (var place in Sample([.. late.Where(place => !near.Contains(CellOf(place, far)))], random))
        {
            checkedOnes++;
            Assert.False(area.Contains(PointAt(place)), $"{place} is not reached in time and {inTime.Min(other => other.MetresTo(place)):0} m from what is, but lies inside.");
        }
        Assert.True(checkedOnes > 20, "Too few places lie far outside.");
    }

    private static IEnumerable<GeoPoint> Sample(List<GeoPoint> places, Random random) =>
        places.Count == 0 ? [] : Enumerable.Range(0, 400).Select(_ => places[random.Next(places.Count)]);

    /// <summary>A position on every open street (islands too: some can be reached, though not left), and more on long ones.</summary>
    private static List<SnappedPoint> PlacesEverywhere(ModeNetwork network)
    {
        var places = new List<SnappedPoint>();
        for (var segment = 0; segment < network.Streets.SegmentCount; segment++)
        {
            if (network.OnChain[segment].DirectedChain < 0)
                continue;
            var shape = network.Streets.ShapeOf(segment);
            var total = 0.0;
            for (var i = 1; i < shape.Length; i++)
                total += shape[i - 1].MetresTo(shape[i]);
            var travelled = 0.0;
            for (var i = 1; i < shape.Length && total > 0; i++)
            {
                var metres = shape[i - 1].MetresTo(shape[i]);
                for (var at = 0.0; at < metres; at += 30)
                    places.Add(new SnappedPoint(network.Mode, segment, (travelled + at) / total, Between(shape[i - 1], shape[i], at / metres), 0));
                travelled += metres;
            }
        }
        return places;
    }

    private static GeoPoint Between(ShapePoint a, ShapePoint b, double share) => new(
        (a.LatitudeE7 + (((double)b.LatitudeE7 - a.LatitudeE7) * share)) * 1e-7, (a.LongitudeE7 + (((double)b.LongitudeE7 - a.LongitudeE7) * share)) * 1e-7);

    private static SnappedPoint AnyPlace(ModeNetwork network, Random random)
    {
        // Not at the map's edge, so that there is something on all sides.
        var summary = network.Network.Summary;
        var (height, width) = (summary.NorthEast.Latitude - summary.SouthWest.Latitude, summary.NorthEast.Longitude - summary.SouthWest.Longitude);
        while (true)
        {
            var point = new GeoPoint(
                summary.SouthWest.Latitude + (height * (0.3 + (0.4 * random.NextDouble()))), summary.SouthWest.Longitude + (width * (0.3 + (0.4 * random.NextDouble()))));
            if (network.FindSnap(point) is { } snapped && network.CreateReachSearch().Isochrone(snapped, 5 * Minute).Area > 1e-6)
                return snapped;
        }
    }

    private static double CellMetres(Geometry area) => Math.Max(40, area.EnvelopeInternal.Height * MetresPerDegree / 500);

    private static (int, int) CellOf(GeoPoint point, double metres) => (
        (int)Math.Floor(point.Latitude * MetresPerDegree / metres), (int)Math.Floor(point.Longitude * MetresPerDegree * 0.65 / metres));

    private static IEnumerable<(int, int)> Around(GeoPoint point, double metres)
    {
        var (row, column) = CellOf(point, metres);
        return Enumerable.Range(0, 9).Select(i => (row + (i / 3) - 1, column + (i % 3) - 1));
    }

    private static Point PointAt(GeoPoint position) => new(position.Longitude, position.Latitude);
}
