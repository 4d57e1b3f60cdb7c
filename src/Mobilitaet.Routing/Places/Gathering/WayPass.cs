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
            foreach (var area in areas)
                gathered.Add(area, gathered.Sample(nodeIds));
        }
        var element = gathered.Read("way", id, tags);
        if (!element.IsEmpty)
            gathered.Add(element, gathered.Sample(nodeIds));
    }
}
