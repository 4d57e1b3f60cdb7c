using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Places.Gathering;

/// <summary>Third pass: the positions of all needed nodes, and places that are nodes themselves.</summary>
internal sealed class NodePass(GatheredPlaces gathered) : OsmVisitor
{
    public override void VisitNode(long id, int latitudeE7, int longitudeE7, OsmTags tags)
    {
        gathered.Positions.Set(id, latitudeE7, longitudeE7);
        if (tags.Count == 0)
            return;
        var element = gathered.Read("node", id, tags);
        if (!element.IsEmpty)
            gathered.Add(element, gathered.Point(latitudeE7, longitudeE7));
    }
}
