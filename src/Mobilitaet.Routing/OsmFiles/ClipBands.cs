using NetTopologySuite.Geometries;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Point-in-area by the even-odd rule over edges sorted into bands of latitude, so that a test looks at a few edges only.</summary>
internal sealed class ClipBands
{
    private const int BandLimit = 4096;
    private readonly int _south;
    private readonly int _north;
    private readonly int _west;
    private readonly int _east;
    private readonly long _bandHeight;
    private readonly Grouping<Edge> _edges;

    /// <param name="area">A valid polygon or multipolygon; x is longitude.</param>
    /// <param name="scale">Factor from its coordinates to the integers of <see cref="Contains"/>.</param>
    public ClipBands(Geometry area, double scale)
    {
        var edges = new List<Edge>();
        for (var i = 0; i < area.NumGeometries; i++)
        {
            // A repaired area may hold stray lines beside its polygons.
            if (area.GetGeometryN(i) is not Polygon polygon)
                continue;
            AddRing(edges, polygon.ExteriorRing, scale);
            foreach (var hole in polygon.InteriorRings)
                AddRing(edges, hole, scale);
        }
        var box = area.EnvelopeInternal;
        (_south, _north) = (Scaled(box.MinY, scale), Scaled(box.MaxY, scale));
        (_west, _east) = (Scaled(box.MinX, scale), Scaled(box.MaxX, scale));
        var bandCount = Math.Clamp(edges.Count, 1, BandLimit);
        _bandHeight = (((long)_north - _south) / bandCount) + 1;
        _edges = new Grouping<Edge>(bandCount, add =>
        {
            foreach (var edge in edges)
            {
                for (var band = Band(edge.South); band <= Band(edge.North); band++)
                    add(band, edge);
            }
        });
    }

    public bool Contains(int latitude, int longitude)
    {
        if (latitude < _south || latitude > _north || longitude < _west || longitude > _east)
            return false;
        var inside = false;
        foreach (ref readonly var edge in _edges[Band(latitude)])
        {
            // Half-open in latitude: a ray through a corner meets exactly one of its two edges.
            if (latitude >= edge.South && latitude < edge.North && longitude < edge.LongitudeAt(latitude))
                inside = !inside;
        }
        return inside;
    }

    private int Band(int latitude) => (int)(((long)latitude - _south) / _bandHeight);

    private static void AddRing(List<Edge> edges, LineString ring, double scale)
    {
        var corners = ring.Coordinates;
        for (var i = 1; i < corners.Length; i++)
        {
            var (a, b) = (corners[i - 1], corners[i]);
            var (latA, lonA, latB, lonB) = (Scaled(a.Y, scale), Scaled(a.X, scale), Scaled(b.Y, scale), Scaled(b.X, scale));
            if (latA != latB)
                edges.Add(latA < latB ? new Edge(latA, lonA, latB, lonB) : new Edge(latB, lonB, latA, lonA));
        }
    }

    private static int Scaled(double degrees, double scale) => (int)Math.Round(degrees * scale);

    private readonly struct Edge(int south, int southLongitude, int north, int northLongitude)
    {
        private readonly double _slope = ((double)northLongitude - southLongitude) / ((double)north - south);

        public readonly int South = south;
        public readonly int North = north;

        public double LongitudeAt(int latitude) => southLongitude + (_slope * ((double)latitude - South));
    }
}
