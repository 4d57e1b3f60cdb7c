namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>Draws the line of a route and measures it.</summary>
internal static class PathGeometry
{
    /// <summary>Adds the points of one piece in travel direction to the line; the first one only when it is not already the line's end.</summary>
    public static void Draw(SegmentTable streets, in PathPiece piece, List<GeoPoint> line)
    {
        var shape = streets.ShapeOf(piece.Segment);
        if (piece is { From: <= 0, To: >= 1 })
            DrawWhole(shape, piece.Reversed, line);
        else
            DrawPart(shape, piece, line);
    }

    private static void DrawWhole(ReadOnlySpan<ShapePoint> shape, bool reversed, List<GeoPoint> line)
    {
        for (var i = 0; i < shape.Length; i++)
        {
            if (i > 0 || line.Count == 0)
                line.Add(shape[reversed ? shape.Length - 1 - i : i].ToGeoPoint());
        }
    }

    private static void DrawPart(ReadOnlySpan<ShapePoint> shape, in PathPiece piece, List<GeoPoint> line)
    {
        var total = 0.0;
        for (var i = 1; i < shape.Length; i++)
            total += shape[i - 1].MetresTo(shape[i]);
        var (from, to) = (piece.From * total, piece.To * total);
        var isFirst = line.Count == 0;
        var travelled = 0.0;
        for (var i = 1; i < shape.Length; i++)
        {
            var a = piece.Reversed ? shape[shape.Length - i] : shape[i - 1];
            var b = piece.Reversed ? shape[shape.Length - 1 - i] : shape[i];
            var metres = a.MetresTo(b);
            if (travelled + metres >= from && travelled <= to)
            {
                if (isFirst)
                    line.Add(Between(a, b, metres > 0 ? Math.Clamp((from - travelled) / metres, 0, 1) : 0));
                isFirst = false;
                var next = Between(a, b, metres > 0 ? Math.Clamp((to - travelled) / metres, 0, 1) : 1);
                if (line[^1] != next)
                    line.Add(next);
            }
            travelled += metres;
        }
    }

    /// <summary>Milliseconds of a piece, as the share of its segment.</summary>
    public static double Milliseconds(ModeNetwork network, in PathPiece piece)
    {
        ref readonly var place = ref network.OnChain[piece.Segment];
        var along = place.IsReversed == piece.Reversed;
        return (along ? place.Forward : place.Backward) * (piece.To - piece.From);
    }

    public static double Metres(SegmentTable streets, in PathPiece piece) => streets.Segments[piece.Segment].LengthCm * (piece.To - piece.From) / 100;

    private static GeoPoint Between(ShapePoint a, ShapePoint b, double share) => new(
        (a.LatitudeE7 + (((double)b.LatitudeE7 - a.LatitudeE7) * share)) * 1e-7,
        (a.LongitudeE7 + (((double)b.LongitudeE7 - a.LongitudeE7) * share)) * 1e-7);
}
