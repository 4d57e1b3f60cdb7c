using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Roads;

/// <summary>Rivers and railways as rough courses beside the villages; roads cross them on bridges.</summary>
internal static class RiversAndRailways
{
    private static readonly (string Name, string Kind, (double Latitude, double Longitude)[] Course)[] s_rivers =
    [
        ("Werra", "river", [(51.1315, 10.205), (51.1415, 10.189), (51.1545, 10.1865), (51.166, 10.168), (51.1795, 10.1665), (51.1865, 10.147), (51.1855, 10.127),
            (51.1905, 10.106), (51.1905, 10.078), (51.1945, 10.0525), (51.202, 10.035), (51.2085, 10.0215), (51.2185, 10.0065), (51.2275, 9.9965),
            (51.24, 10.0015), (51.2495, 10.002), (51.2605, 9.979), (51.2745, 9.9775), (51.2865, 9.9715), (51.3015, 9.9685), (51.3125, 9.9345), (51.3185, 9.9165),
            (51.3165, 9.894), (51.3245, 9.876), (51.3365, 9.874), (51.3475, 9.8575), (51.3545, 9.8315), (51.3605, 9.8155), (51.3745, 9.8125), (51.3775, 9.7895),
            (51.3885, 9.772)]),
        ("Wehre", "river", [(51.1815, 9.823), (51.1705, 9.8375), (51.1625, 9.8665), (51.1505, 9.8795), (51.1425, 9.936), (51.1425, 9.9715), (51.1565, 9.9925),
            (51.1755, 9.9975), (51.1925, 9.9995), (51.2065, 10.025)]),
        ("Sontra", "stream", [(51.0365, 9.972), (51.0645, 9.9435), (51.0755, 9.9375), (51.0925, 9.9595), (51.1075, 9.9665), (51.1265, 9.9715), (51.1425, 9.9745)]),
        ("Gelster", "stream", [(51.2475, 9.7725), (51.2605, 9.7895), (51.2715, 9.8295), (51.2935, 9.8515), (51.3245, 9.8485), (51.3475, 9.8575)]),
    ];

    private static readonly (string Name, string Kind, (double Latitude, double Longitude)[] Course)[] s_railways =
    [
        ("Bahnstrecke Göttingen–Bebra", "rail", [(51.397, 9.914), (51.374823, 9.921482), (51.352, 9.925), (51.3285, 9.9215), (51.3105, 9.9235), (51.2995, 9.957),
            (51.2755, 9.962), (51.267974, 9.968696), (51.2515, 9.9885), (51.2285, 9.9885), (51.196291, 10.008073), (51.1765, 9.9945), (51.154096, 9.985977),
            (51.1345, 9.9785), (51.112, 9.9745), (51.0885, 9.9535), (51.072153, 9.930934), (51.0625, 9.9205), (51.053, 9.913), (51.0445, 9.895)]),
        ("Bahnstrecke Halle–Hann. Münden", "rail", [(51.374823, 9.921482), (51.3645, 9.889), (51.351556, 9.863079), (51.3635, 9.8235), (51.379874, 9.804389),
            (51.3905, 9.782)]),
        ("Stadtbahn Eschwege", "rail", [(51.196291, 10.008073), (51.1935, 10.027), (51.191754, 10.042586)]),
        ("Thüringer Bahn", "rail", [(50.9995, 10.05), (51.0095, 10.12), (51.002642, 10.171661), (50.9935, 10.21)]),
        ("Lossetalbahn", "tram", [(51.2255, 9.668), (51.212799, 9.695465), (51.209915, 9.709415), (51.203759, 9.721029), (51.198841, 9.72112),
            (51.195691, 9.716049)]),
    ];

    public static void Draw(DemoMap map)
    {
        foreach (var (name, kind, course) in s_rivers)
            DrawCourse(map, name, course, 0.16, [("waterway", kind), ("name", name), ("source", "synthetic")]);
        foreach (var (name, kind, course) in s_railways)
            DrawCourse(map, name, course, 0.05, [("railway", kind), ("name", name), ("source", "synthetic")]);
    }

    private static void DrawCourse(
        DemoMap map, string name, (double Latitude, double Longitude)[] course, double bend, IReadOnlyList<(string Key, string Value)> tags)
    {
        var random = SeededRandom.For(name);
        var line = new List<PlanePoint>();
        for (var i = 1; i < course.Length; i++)
        {
            var piece = BendyLine.Draw(Point(course[i - 1]), Point(course[i]), bend, random);
            line.AddRange(i == 1 ? piece : piece.Skip(1));
        }
        new LineDrawing(map, LineKind.Barrier, tags).Draw(BendyLine.Round(line));
    }

    private static PlanePoint Point((double Latitude, double Longitude) at) => PlanePoint.Of(at.Latitude, at.Longitude);
}
