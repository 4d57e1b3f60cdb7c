using Mobilitaet.Routing.Places.Boundaries;
using Mobilitaet.Routing.Places.Gathering;
using Mobilitaet.Routing.Places.Indexing;
using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Places.Arranging;

/// <summary>Makes municipalities of the closed boundaries, with county, centre and main place.</summary>
internal static class MunicipalityList
{
    /// <summary>By name; the boundaries of other levels only give the county.</summary>
    public static IReadOnlyList<Municipality> Build(GatheredPlaces gathered, IReadOnlyList<PlaceDraft> settlements, PlaceImportOptions options)
    {
        var areas = Assemble(gathered, options);
        var counties = areas.Where(a => a.Relation.Level == options.CountyLevel).ToList();
        var chosen = areas.Where(a => a.Relation.Level == options.MunicipalityLevel || a.Relation.IsCityCounty)
            .OrderBy(a => a.Relation.Name, StringComparer.Ordinal).ThenBy(a => a.Relation.Id).ToList();
        var inside = SettlementsInside(chosen, settlements);
        var list = new List<Municipality>();
        for (var i = 0; i < chosen.Count; i++)
        {
            if (IsKept(chosen[i], inside[i], options))
                list.Add(Create(chosen[i], inside[i], counties, gathered.Positions));
        }
        return list;
    }

    private static List<BoundaryArea> Assemble(GatheredPlaces gathered, PlaceImportOptions options)
    {
        var areas = new List<BoundaryArea>();
        foreach (var relation in gathered.Boundaries.DistinctBy(b => b.Id))
        {
            options.Cancellation.ThrowIfCancellationRequested();
            if (BoundaryPolygon.Build(relation, gathered, options.Warnings) is { } polygon)
                areas.Add(new BoundaryArea(relation, polygon));
        }
        return areas;
    }

    private static List<PlaceDraft>[] SettlementsInside(List<BoundaryArea> areas, IReadOnlyList<PlaceDraft> settlements)
    {
        var finder = new Municipalities([.. areas.Select(a => new Municipality
        {
            RelationId = a.Relation.Id,
            Name = a.Relation.Name,
            Centre = default,
            Boundary = a.Polygon,
        })]);
        List<PlaceDraft>[] inside = [.. areas.Select(_ => new List<PlaceDraft>())];
        foreach (var settlement in settlements)
        {
            if (finder.FindIndex(settlement.Position) is var index and >= 0)
                inside[index].Add(settlement);
        }
        return inside;
    }

    private static bool IsKept(BoundaryArea area, List<PlaceDraft> inside, PlaceImportOptions options)
    {
        if (options.Clip is null || inside.Count > 0)
            return true;
        var point = area.InnerPoint;
        return options.Clip.Contains((int)Math.Round(point.Latitude * 1e7), (int)Math.Round(point.Longitude * 1e7));
    }

    private static Municipality Create(BoundaryArea area, List<PlaceDraft> inside, List<BoundaryArea> counties, NodePositions positions)
    {
        var relation = area.Relation;
        var tagged = PositionOf(relation.CentreNode, positions) ?? PositionOf(relation.LabelNode, positions);
        var main = FindMainPlace(relation, tagged, inside);
        return new Municipality
        {
            RelationId = relation.Id,
            Name = relation.Name,
            Code = relation.Code,
            County = relation.IsCityCounty ? relation.Name : counties.Find(c => c.Polygon.Contains(area.Polygon.InteriorPoint))?.Relation.Name,
            Population = relation.Population ?? (IsNamesake(relation, main) ? main?.Population : null),
            Centre = tagged ?? main?.Position ?? area.InnerPoint,
            CentreName = main?.Name,
            Boundary = area.Polygon,
        };
    }

    // The place at the tagged centre, else the namesake, else the largest.
    private static PlaceDraft? FindMainPlace(BoundaryRelation relation, GeoPoint? tagged, List<PlaceDraft> inside)
    {
        const double AtTheCentreMetres = 500;
        if (tagged is { } centre)
        {
            var nearest = inside.MinBy(s => s.Position.MetresTo(centre));
            if (nearest is not null && nearest.Position.MetresTo(centre) <= AtTheCentreMetres)
                return nearest;
        }
        return inside.Find(s => IsNamesake(relation, s))
            ?? inside.OrderByDescending(s => Importance.Of(s.Kind, s.Category, s.Population, false)).ThenByDescending(s => s.Population ?? 0)
                .ThenBy(s => s.Name, StringComparer.Ordinal).FirstOrDefault();
    }

    private static bool IsNamesake(BoundaryRelation relation, PlaceDraft? settlement)
    {
        if (settlement is null)
            return false;
        var key = NameFolding.Key(settlement.Name);
        return relation.Names.Any(name => NameFolding.Key(name) == key);
    }

    private static GeoPoint? PositionOf(long? node, NodePositions positions) =>
        node is { } id && positions.TryGet(id, out var at) ? new GeoPoint(at.LatitudeE7 / 1e7, at.LongitudeE7 / 1e7) : null;
}
