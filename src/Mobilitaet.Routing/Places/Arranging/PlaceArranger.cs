using Mobilitaet.Routing.Places.Gathering;
using Mobilitaet.Routing.Places.Indexing;
using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Places.Arranging;

/// <summary>Puts what was gathered into order: settlements, municipalities, streets with house numbers, stops, amenities.</summary>
internal sealed class PlaceArranger(GatheredPlaces gathered, PlaceImportOptions options)
{
    private const double SameSettlementMetres = 1_200;
    private const double SameStopMetres = 300;
    private const double SameAmenityMetres = 150;
    private const float PartOfSurroundings = 0.12f;

    private readonly List<PlaceDraft> _settlements = [];
    private readonly List<PlaceDraft> _spots = [];
    private readonly List<(NamedFeature Street, List<(int LatitudeE7, int LongitudeE7)> Points)> _streets = [];

    public ArrangedPlaces Arrange()
    {
        PlaceFeatures();
        WarnOfMissingAreas();
        var list = MunicipalityList.Build(gathered, _settlements, options);
        var municipalities = new Municipalities(list);
        foreach (var settlement in _settlements)
            settlement.Municipality = municipalities.FindIndex(settlement.Position);
        var localities = new LocalityFinder(_settlements);
        var streets = new StreetBook(municipalities, localities);
        FillStreets(streets);
        var streetDrafts = streets.Finish();
        foreach (var spot in _spots)
        {
            spot.Municipality = municipalities.FindIndex(spot.Position);
            var locality = localities.Find(spot.LatitudeE7, spot.LongitudeE7, spot.Municipality);
            spot.Locality = locality?.Name;
            spot.Around = locality;
            spot.Postcode ??= locality?.Postcode;
        }
        // Settlements come first: what lies in them takes a part of their importance.
        List<PlaceDraft> all = [.. _settlements, .. streets.FinishAreas(), .. streetDrafts, .. _spots, .. list.Select(MunicipalityDraft)];
        foreach (var draft in all)
            Complete(draft, list);
        return new ArrangedPlaces(list, all, streets.DoorCount);
    }

    private void PlaceFeatures()
    {
        var settlements = new NearbyNames<PlaceDraft>();
        var stops = new NearbyNames<PlaceDraft>();
        var amenities = new NearbyNames<PlaceDraft>();
        // Nodes before areas: the node of a village is where people meet.
        foreach (var feature in gathered.Features.OrderBy(f => f.Nodes.Count > 0))
        {
            options.Cancellation.ThrowIfCancellationRequested();
            if (PointsInside(feature.Nodes, feature.Element) is not { } points)
                continue;
            if (feature.Kind == PlaceKind.Street)
                _streets.Add((feature, points));
            else if (feature.Kind == PlaceKind.Settlement)
                AddOrMerge(feature, points, settlements, SameSettlementMetres, _settlements);
            else if (feature.Kind == PlaceKind.Stop)
                AddOrMerge(feature, points, stops, SameStopMetres, _spots);
            else
                AddOrMerge(feature, points, amenities, SameAmenityMetres, _spots);
        }
    }

    private void WarnOfMissingAreas()
    {
        foreach (var feature in gathered.AreasByWay.Values.SelectMany(area => area).Select(area => area.Feature).OfType<NamedFeature>())
            options.Warnings.Add("place_without_position", feature.Element, "Its outline is not in the file; the place was left out.");
    }

    private void FillStreets(StreetBook streets)
    {
        foreach (var settlement in _settlements)
            streets.AddSettlement(settlement);
        // In the order of position, so that the grouping does not depend on the order of the file.
        foreach (var (street, points) in _streets.OrderBy(s => s.Points[0]))
            streets.AddStreet(street, points);
        foreach (var address in gathered.Addresses)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            if (PointsInside(address.Nodes, element: null) is not { } points)
                continue;
            var (latitude, longitude) = Middle(points);
            streets.AddAddress(address, latitude, longitude);
        }
    }

    private static void AddOrMerge(
        NamedFeature feature, List<(int LatitudeE7, int LongitudeE7)> points, NearbyNames<PlaceDraft> nearby, double metres, List<PlaceDraft> to)
    {
        var (latitude, longitude) = Middle(points);
        var same = nearby.FindNearest(feature.Names[0], latitude, longitude, metres);
        if (same is not null && (feature.Kind == PlaceKind.Settlement || same.Category == feature.Category || feature.Kind == PlaceKind.Stop))
        {
            Merge(same, feature);
            return;
        }
        var draft = new PlaceDraft
        {
            Kind = feature.Kind,
            Category = feature.Category,
            Names = feature.Names,
            LatitudeE7 = latitude,
            LongitudeE7 = longitude,
            Population = feature.Population,
            Postcode = feature.Postcode,
        };
        nearby.Add(draft.Name, latitude, longitude, draft);
        to.Add(draft);
    }

    private static void Merge(PlaceDraft known, NamedFeature feature)
    {
        known.Names = [.. known.Names.Union(feature.Names, StringComparer.Ordinal)];
        known.Population ??= feature.Population;
        known.Postcode ??= feature.Postcode;
        if (Importance.Of(feature.Kind, feature.Category, null, false) > Importance.Of(known.Kind, known.Category, null, false))
            known.Category = feature.Category;
    }

    private static void Complete(PlaceDraft draft, IReadOnlyList<Municipality> list)
    {
        var municipality = draft.Municipality >= 0 ? list[draft.Municipality] : null;
        draft.MunicipalityName = municipality?.Name ?? draft.MunicipalityName;
        draft.County = municipality?.County;
        if (draft.Kind == PlaceKind.Settlement)
            draft.Locality = draft.Name;
        var isCentre = draft.Kind == PlaceKind.Settlement && municipality is not null && IsCentre(draft, municipality);
        draft.Importance = Importance.Of(draft.Kind, draft.Category, draft.Population, isCentre) + (PartOfSurroundings * (draft.Around?.Importance ?? 0));
    }

    private static bool IsCentre(PlaceDraft settlement, Municipality municipality) =>
        settlement.Name == municipality.CentreName || NameFolding.Key(settlement.Name) == NameFolding.Key(municipality.Name);

    private PlaceDraft MunicipalityDraft(Municipality municipality, int index)
    {
        var relation = gathered.Boundaries.Find(b => b.Id == municipality.RelationId)!;
        return new PlaceDraft
        {
            Kind = PlaceKind.Municipality,
            Category = "municipality",
            Names = relation.Names,
            LatitudeE7 = (int)Math.Round(municipality.Centre.Latitude * 1e7),
            LongitudeE7 = (int)Math.Round(municipality.Centre.Longitude * 1e7),
            Population = municipality.Population,
            Municipality = index,
            Postcode = relation.Postcode,
        };
    }

    // Null when the element lies outside the clip or its nodes are not in the file.
    private List<(int LatitudeE7, int LongitudeE7)>? PointsInside(NodeSamples nodes, string? element)
    {
        var points = gathered.PointsOf(nodes);
        if (points.Count == 0 && element is not null)
            options.Warnings.Add("place_without_position", element, "None of its nodes is in the file; the place was left out.");
        if (points.Count == 0)
            return null;
        if (options.Clip is null)
            return points;
        points.RemoveAll(p => !options.Clip.Contains(p.LatitudeE7, p.LongitudeE7));
        return points.Count == 0 ? null : points;
    }

    private static (int LatitudeE7, int LongitudeE7) Middle(List<(int LatitudeE7, int LongitudeE7)> points) =>
        ((int)points.Average(p => (double)p.LatitudeE7), (int)points.Average(p => (double)p.LongitudeE7));
}
