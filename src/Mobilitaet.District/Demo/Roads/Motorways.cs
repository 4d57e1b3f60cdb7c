using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Roads;

/// <summary>Draws each motorway as two one-way carriageways that meet in nodes shared at the triangle of A 4 and A 44.</summary>
internal static class Motorways
{
    private const double HalfMedianMetres = 14;

    public static List<Carriageway> Draw(DemoMap map)
    {
        var carriageways = new List<Carriageway>();
        foreach (var (number, points) in FederalRoads.Motorways)
        {
            var random = SeededRandom.For(number);
            var line = new List<PlanePoint>();
            for (var i = 1; i < points.Length; i++)
            {
                var piece = BendyLine.Draw(Point(points[i - 1]), Point(points[i]), 0.04, random);
                line.AddRange(i == 1 ? piece : piece.Skip(1));
            }
            line = Smooth(line);
            var back = Enumerable.Reverse(line).ToList();
            carriageways.Add(DrawCarriageway(map, number, line));
            carriageways.Add(DrawCarriageway(map, number, back));
        }
        return carriageways;
    }

    private static Carriageway DrawCarriageway(DemoMap map, string number, List<PlanePoint> line)
    {
        var tags = new (string Key, string Value)[]
        {
            ("highway", "motorway"), ("ref", number), ("oneway", "yes"), ("lanes", "2"), ("maxspeed", number == "A 4" ? "none" : "120"), ("surface", "asphalt"), ("source", "synthetic"),
        };
        var ways = new LineDrawing(map, LineKind.Barrier, tags).Draw(BendyLine.Offset(line, -HalfMedianMetres));
        return new Carriageway(number, ways);
    }

    /// <summary>Wide curves: each inner point moves to the mean of its surroundings, many times.</summary>
    private static List<PlanePoint> Smooth(List<PlanePoint> line)
    {
        for (var round = 0; round < 24; round++)
            line = [line[0], .. Enumerable.Range(1, line.Count - 2).Select(i => line[i - 1].Towards(line[i + 1], 0.5).Towards(line[i], 0.34)), line[^1]];
        return line;
    }

    private static PlanePoint Point((double Latitude, double Longitude) at) => PlanePoint.Of(at.Latitude, at.Longitude);
}
