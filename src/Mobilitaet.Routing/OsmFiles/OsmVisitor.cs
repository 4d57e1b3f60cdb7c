namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Receives the elements of an OSM file in file order; spans and tags are valid only during the call.</summary>
public abstract class OsmVisitor
{
    /// <param name="id">OSM id; may be negative in files from editors.</param>
    /// <param name="latitudeE7">Latitude in 1e-7 degrees.</param>
    /// <param name="longitudeE7">Longitude in 1e-7 degrees.</param>
    /// <param name="tags">The node's tags.</param>
    public virtual void VisitNode(long id, int latitudeE7, int longitudeE7, OsmTags tags)
    {
    }

    public virtual void VisitWay(long id, ReadOnlySpan<long> nodeIds, OsmTags tags)
    {
    }

    public virtual void VisitRelation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
    }
}
