namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>Draws the line of a route and measures it.</summary>
internal static class PathGeometry
{
    /// <summary>The points of one piece in travel direction, both ends included.</summary>
    public static List<GeoPoint> Draw(StreetTable streets, in PathPiece piece)
    {
        var shape = streets.ShapeOf(piece.Segment);
        var total = 0.0;
        for (var i = 1; i < shape.Length; i++)
            total += shape[i - 1].MetresTo(shape[i]);
        var (from, to) = (piece.From * total, piece.To * total);
        var line = new List<GeoPoint>();
        var travelled = 0.0;
        for (var i = 1; i < shape.Length; i++)
        {
            var a = piece.Reversed ? shape[shape.Length - i] : shape[i - 1];
            var b = piece.Reversed ? shape[shape.Length - 1 - i] : shape[i];
            var metres = a.MetresTo(b);
            if (travelled + metres >= from && travelled <= to)
            {
                if (line.Count == 0)
                    line.Add(Between(a, b, metres > 0 ? Math.Clamp((from - travelled) / metres, 0, 1) : 0));
                line.Add(Between(a, b, metres > 0 ? Math.Clamp((to - travelled) / metres, 0, 1) : 1));
            }
            travelled += metres;
        }
        return line;
    }

    /// <summary>Milliseconds of a piece, as the share of its segment.</summary>
    public static double Milliseconds(ModeNetwork network, in PathPiece piece)
    {
        ref readonly var place = ref network.OnChain[piece.Segment];
        var along = place.IsReversed == piece.Reversed;
        return (along ? place.Forward : place.Backward) * (piece.To - piece.From);
    }

    public static double Metres(StreetTable streets, in PathPiece piece) => streets.Segments[piece.Segment].LengthCm * (piece.To - piece.From) / 100;

    private static GeoPoint Between(ShapePoint a, ShapePoint b, double share) => new(
        (a.LatitudeE7 + (((double)b.LatitudeE7 - a.LatitudeE7) * share)) * 1e-7,
        (a.LongitudeE7 + (((double)b.LongitudeE7 - a.LongitudeE7) * share)) * 1e-7);
}
