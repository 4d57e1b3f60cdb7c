namespace Mobilitaet.Routing.Roads;

/// <summary>Position along a Hilbert curve, so that what is near on the ground is near in memory.</summary>
/// <remarks>Iterative form after J. Skilling (2004) for two dimensions and 16 bits.</remarks>
internal static class HilbertCurve
{
    /// <param name="x">Column, 0 to 65535.</param>
    /// <param name="y">Row, 0 to 65535.</param>
    public static uint Index(uint x, uint y)
    {
        uint index = 0;
        for (uint side = 1u << 15; side > 0; side >>= 1)
        {
            var right = (x & side) != 0 ? 1u : 0u;
            var upper = (y & side) != 0 ? 1u : 0u;
            index += side * side * ((3 * right) ^ upper);
            if (upper == 0)
            {
                if (right == 1)
                {
                    x = 65535 - x;
                    y = 65535 - y;
                }
                (x, y) = (y, x);
            }
        }
        return index;
    }

    /// <summary>The order of points along the curve: element i of the result is the point that comes i-th.</summary>
    public static int[] Order(IReadOnlyList<ShapePoint> points)
    {
        var order = new int[points.Count];
        var keys = new uint[points.Count];
        var box = ShapeBox.Around(points);
        var scale = 65535.0 / Math.Max(1.0, Math.Max(box.HeightE7, box.WidthE7));
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] = Index((uint)((points[i].LongitudeE7 - (double)box.WestE7) * scale), (uint)((points[i].LatitudeE7 - (double)box.SouthE7) * scale));
        }
        Array.Sort(keys, order);
        return order;
    }
}
