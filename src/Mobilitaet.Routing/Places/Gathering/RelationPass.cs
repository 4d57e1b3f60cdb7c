using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places.Boundaries;

namespace Mobilitaet.Routing.Places.Gathering;

/// <summary>First pass: administrative boundaries of the wanted levels, and named areas that are relations.</summary>
internal sealed class RelationPass(GatheredPlaces gathered, PlaceImportOptions options) : OsmVisitor
{
    public override void VisitRelation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
        if (tags.Is("boundary", "administrative"))
            VisitBoundary(id, members, tags);
        else if (tags.Is("type", "multipolygon") || tags.Is("type", "site"))
            VisitArea(id, members, tags);
    }

    private void VisitBoundary(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
        if (!int.TryParse(tags.Find("admin_level"), out var level) || (level != options.MunicipalityLevel && level != options.CountyLevel))
            return;
        // Lines between two countries or districts carry the same tags.
        if (tags.Is("type", "multilinestring") || OsmNames.Of(tags) is not [_, ..] names)
            return;
        var boundary = BoundaryRelation.Of(id, level, names, members, tags);
        gathered.Boundaries.Add(boundary);
        foreach (var (way, _) in boundary.Ways)
            gathered.BoundaryWays.TryAdd(way, []);
    }

    private void VisitArea(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
        var element = gathered.Read("relation", id, tags);
        if (element.IsEmpty)
            return;
        foreach (var member in members)
        {
            if (member.Kind != OsmElementKinds.Ways || member.Role is "inner")
                continue;
            if (!gathered.AreasByWay.TryGetValue(member.Id, out var areas))
                gathered.AreasByWay.Add(member.Id, areas = []);
            areas.Add(element);
            return;
        }
    }
}
