using NetTopologySuite.Geometries;

namespace Mobilitaet.Routing.Places.Boundaries;

/// <summary>A boundary with its assembled polygon.</summary>
internal sealed record BoundaryArea(BoundaryRelation Relation, MultiPolygon Polygon)
{
    public GeoPoint InnerPoint
    {
        get
        {
            var point = Polygon.InteriorPoint;
            return new GeoPoint(point.Y, point.X);
        }
    }
}
