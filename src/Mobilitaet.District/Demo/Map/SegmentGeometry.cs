using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Map;

/// <summary>Distances and crossings of straight pieces, in metres.</summary>
internal static class SegmentGeometry
{
    private const double Tolerance = 1e-9;

    public static double Distance(PlanePoint point, PlanePoint a, PlanePoint b)
    {
        var along = b - a;
        var squared = along.Dot(along);
        var share = squared == 0 ? 0 : Math.Clamp((point - a).Dot(along) / squared, 0, 1);
        return point.DistanceTo(a.Towards(b, share));
    }

    /// <summary>Where piece a-b crosses piece c-d, as a share of a-b; null when they do not cross.</summary>
    public static double? FindCrossing(PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d)
    {
        var first = b - a;
        var second = d - c;
        var cross = first.Cross(second);
        if (cross == 0)
            return null;
        var onFirst = (c - a).Cross(second) / cross;
        var onSecond = (c - a).Cross(first) / cross;
        var meets = onFirst is >= -Tolerance and <= 1 + Tolerance && onSecond is >= -Tolerance and <= 1 + Tolerance;
        return meets ? onFirst : null;
    }
}
