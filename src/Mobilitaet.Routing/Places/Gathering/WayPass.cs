using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Places.Gathering;

/// <summary>Second pass: the lines of boundaries, streets, and places drawn as areas.</summary>
internal sealed class WayPass(GatheredPlaces gathered) : OsmVisitor
{
    public override void VisitWay(long id, ReadOnlySpan<long> nodeIds, OsmTags tags)
    {
        if (nodeIds.Length == 0)
            return;
        if (gathered.BoundaryWays.ContainsKey(id))
            gathered.BoundaryWays[id] = nodeIds.ToArray();
        if (gathered.AreasByWay.Remove(id, out var areas))
        {
            foreach (var (feature, address) in areas)
                gathered.Add(feature, address, gathered.Sample(nodeIds));
        }
        var (ownFeature, ownAddress) = gathered.Read("way", id, tags);
        if (ownFeature is not null || ownAddress is not null)
            gathered.Add(ownFeature, ownAddress, gathered.Sample(nodeIds));
    }
}
