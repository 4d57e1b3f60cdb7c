namespace Mobilitaet.Routing.Journeys.Writing;

/// <summary>Cuts a trip's shape to a ride by following the stops along it, so that a shape that passes a place twice is cut at the right pass.</summary>
internal static class ShapeCut
{
    /// <summary>A pass this near to a stop is taken for the call there, even if a later one is nearer.</summary>
    private const double NearMetres = 60;

    /// <summary>Farther from the shape than this, a stop is none of its stops.</summary>
    private const double FarMetres = 500;

    /// <param name="shape">The whole line of the trip.</param>
    /// <param name="stops">The trip's stops from its first to where one alights.</param>
    /// <param name="board">Index of the stop where one boards.</param>
    /// <returns>The line of the ride; null when shape and stops do not belong together.</returns>
    public static IReadOnlyList<GeoPoint>? Between(GeoPoint[] shape, GeoPoint[] stops, int board)
    {
        if (shape.Length < 2)
            return null;
        var at = (Piece: 0, Share: 0.0);
        var start = at;
        for (var stop = 0; stop < stops.Length; stop++)
        {
            if (Project(shape, stops[stop], at) is not { } next)
                return null;
            at = next;
            if (stop == board)
                start = at;
        }
        var line = new List<GeoPoint> { PointAt(shape, start) };
        for (var piece = start.Piece + 1; piece <= at.Piece; piece++)
            line.Add(shape[piece]);
        line.Add(PointAt(shape, at));
        return line;
    }

    /// <summary>The first near pass at or after a position on the shape, or the nearest point there is.</summary>
    private static (int Piece, double Share)? Project(GeoPoint[] shape, GeoPoint stop, (int Piece, double Share) after)
    {
        var (best, bestMetres) = (after, double.PositiveInfinity);
        for (var piece = after.Piece; piece < shape.Length - 1; piece++)
        {
            var share = Nearest(shape[piece], shape[piece + 1], stop);
            if (piece == after.Piece)
                share = Math.Max(share, after.Share);
            var metres = PointAt(shape, (piece, share)).MetresTo(stop);
            if (metres < bestMetres)
                (best, bestMetres) = ((piece, share), metres);
            else if (bestMetres < NearMetres && metres > NearMetres)
                break;
        }
        return bestMetres <= FarMetres ? best : null;
    }

    private static double Nearest(GeoPoint a, GeoPoint b, GeoPoint point)
    {
        var cosine = Math.Cos(double.DegreesToRadians(point.Latitude));
        var (dx, dy) = ((b.Longitude - a.Longitude) * cosine, b.Latitude - a.Latitude);
        var (px, py) = ((point.Longitude - a.Longitude) * cosine, point.Latitude - a.Latitude);
        var square = (dx * dx) + (dy * dy);
        return square > 0 ? Math.Clamp(((px * dx) + (py * dy)) / square, 0, 1) : 0;
    }

    private static GeoPoint PointAt(GeoPoint[] shape, (int Piece, double Share) at)
    {
        var (a, b) = (shape[at.Piece], shape[Math.Min(at.Piece + 1, shape.Length - 1)]);
        return new GeoPoint(a.Latitude + ((b.Latitude - a.Latitude) * at.Share), a.Longitude + ((b.Longitude - a.Longitude) * at.Share));
    }
}
