using Mobilitaet.Routing.Places.Gathering;
using Mobilitaet.Routing.Places.Indexing;
using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Places.Arranging;

/// <summary>Groups the ways of a street by locality and puts the house numbers on their streets.</summary>
internal sealed class StreetBook(Municipalities municipalities, LocalityFinder localities)
{
    private const double FurthestDoorMetres = 1_200;
    private const double FurthestPartMetres = 2_500;
    private readonly NearbyNames<StreetGroup> _nearby = new();
    private readonly Dictionary<(string Key, PlaceDraft? Locality, int Municipality), List<StreetGroup>> _groups = [];
    private readonly AddressAreas _areas = new();
    private readonly NearbyNames<StreetGroup> _settlements = new();
    private readonly List<StreetGroup> _settlementGroups = [];

    public int DoorCount { get; private set; }

    /// <summary>Lets house numbers of a village without street names go to the village itself.</summary>
    public void AddSettlement(PlaceDraft settlement)
    {
        var group = new StreetGroup(settlement);
        _settlements.Add(settlement.Name, settlement.LatitudeE7, settlement.LongitudeE7, group);
        _settlementGroups.Add(group);
    }

    public void AddStreet(NamedFeature street, List<(int LatitudeE7, int LongitudeE7)> points)
    {
        var group = GroupAt(street.Names, street.Category, points[points.Count / 2]);
        group.Postcodes.Add(street.Postcode);
        foreach (var (latitude, longitude) in points)
        {
            group.Points.Add((latitude, longitude));
            _nearby.Add(street.Names[0], latitude, longitude, group);
        }
    }

    public void AddAddress(TaggedAddress address, int latitudeE7, int longitudeE7)
    {
        var group = address.IsPlace ? _settlements.FindNearest(address.Street, latitudeE7, longitudeE7, FurthestDoorMetres) : null;
        group ??= FindStreet(address, latitudeE7, longitudeE7) ?? AddStreetOf(address, latitudeE7, longitudeE7);
        _areas.Add(address.City, latitudeE7, longitudeE7);
        _areas.Add(address.Suburb, latitudeE7, longitudeE7);
        group.Cities.Add(address.City);
        group.Suburbs.Add(address.Suburb);
        group.Postcodes.Add(address.Postcode);
        foreach (var text in address.Number.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (HouseNumber.Parse(text) is { } number)
                group.Draft.Doors.Add(new NumberedDoor(text, number, latitudeE7, longitudeE7));
        }
    }

    private IEnumerable<StreetGroup> Groups => _groups.Values.SelectMany(g => g);

    /// <summary>Settlements that only addresses name.</summary>
    public List<PlaceDraft> FinishAreas()
    {
        var areas = _areas.Finish(_settlementGroups.Select(g => g.Draft.Name).Concat(municipalities.All.Select(m => m.Name)));
        foreach (var area in areas)
            area.Municipality = municipalities.FindIndex(area.Position);
        return areas;
    }

    /// <summary>The finished streets; the settlements that were added carry their own house numbers and postcodes afterwards.</summary>
    public List<PlaceDraft> Finish()
    {
        var postcodes = PostcodesByLocality();
        foreach (var group in Groups)
            FinishStreet(group);
        foreach (var group in Groups.Concat(_settlementGroups))
        {
            SortDoors(group.Draft);
            group.Draft.Postcode ??= group.Postcodes.Find()
                ?? postcodes.GetValueOrDefault((group.Draft.Locality ?? group.Draft.Name, group.Draft.Municipality))?.Find();
        }
        return [.. Groups.Select(g => g.Draft)];
    }

    // A street along a border lies in two municipalities: the door belongs to its own.
    private StreetGroup? FindStreet(TaggedAddress address, int latitudeE7, int longitudeE7)
    {
        var nearest = _nearby.FindNearest(address.Street, latitudeE7, longitudeE7, FurthestDoorMetres);
        if (nearest is null)
            return null;
        var own = municipalities.FindIndex(new GeoPoint(latitudeE7 / 1e7, longitudeE7 / 1e7));
        if (nearest.Draft.Municipality == own)
            return nearest;
        return _nearby.FindNearest(address.Street, latitudeE7, longitudeE7, FurthestDoorMetres, g => g.Draft.Municipality == own) ?? nearest;
    }

    private StreetGroup AddStreetOf(TaggedAddress address, int latitudeE7, int longitudeE7)
    {
        var group = GroupAt([address.Street], address.IsPlace ? "place" : "address", (latitudeE7, longitudeE7));
        group.Points.Add((latitudeE7, longitudeE7));
        _nearby.Add(address.Street, latitudeE7, longitudeE7, group);
        return group;
    }

    private StreetGroup GroupAt(IReadOnlyList<string> names, string category, (int LatitudeE7, int LongitudeE7) at)
    {
        var municipality = municipalities.FindIndex(new GeoPoint(at.LatitudeE7 / 1e7, at.LongitudeE7 / 1e7));
        var locality = localities.Find(at.LatitudeE7, at.LongitudeE7, municipality);
        var key = (_nearby.KeyOf(names[0]), locality, municipality);
        if (!_groups.TryGetValue(key, out var namesakes))
            _groups.Add(key, namesakes = []);
        // Where few places are known, one locality can hold two streets of one name.
        if (namesakes.Find(g => IsNear(g, at)) is { } known)
            return known;
        var group = new StreetGroup(new PlaceDraft
        {
            Kind = PlaceKind.Street,
            Category = category,
            Names = names,
            LatitudeE7 = at.LatitudeE7,
            LongitudeE7 = at.LongitudeE7,
            Locality = locality?.Name,
            Around = locality,
            Municipality = municipality,
        });
        namesakes.Add(group);
        return group;
    }

    private static bool IsNear(StreetGroup group, (int LatitudeE7, int LongitudeE7) at)
    {
        var from = new GeoPoint(at.LatitudeE7 / 1e7, at.LongitudeE7 / 1e7);
        return group.Points.Exists(p => from.MetresTo(new GeoPoint(p.LatitudeE7 / 1e7, p.LongitudeE7 / 1e7)) < FurthestPartMetres);
    }

    private Dictionary<(string Locality, int Municipality), Majority> PostcodesByLocality()
    {
        var all = new Dictionary<(string Locality, int Municipality), Majority>();
        foreach (var group in Groups)
        {
            if (group.Draft.Locality is not { } locality || group.Postcodes.Find() is not { } postcode)
                continue;
            if (!all.TryGetValue((locality, group.Draft.Municipality), out var counts))
                all.Add((locality, group.Draft.Municipality), counts = new Majority());
            counts.Add(postcode);
        }
        return all;
    }

    // The position is the known point of the street closest to its middle, so that it lies on the street.
    private static void FinishStreet(StreetGroup group)
    {
        var draft = group.Draft;
        var latitude = group.Points.Average(p => (double)p.LatitudeE7);
        var longitude = group.Points.Average(p => (double)p.LongitudeE7);
        (draft.LatitudeE7, draft.LongitudeE7) = group.Points.MinBy(p => Math.Abs(p.LatitudeE7 - latitude) + (0.65 * Math.Abs(p.LongitudeE7 - longitude)));
        draft.Surroundings = [.. group.Suburbs.List().Concat(group.Cities.List()).Take(4), .. group.Postcodes.List().Take(3)];
        draft.Locality = group.Suburbs.Find() ?? draft.Locality ?? group.Cities.Find();
        draft.MunicipalityName ??= group.Cities.Find();
    }

    private void SortDoors(PlaceDraft draft)
    {
        if (draft.Doors.Count == 0)
            return;
        var doors = draft.Doors.OrderBy(d => d.Number.Low).ThenBy(d => d.Number.Letter).ThenBy(d => d.Number.High)
            .DistinctBy(d => d.Number).ToList();
        draft.Doors.Clear();
        draft.Doors.AddRange(doors);
        DoorCount += doors.Count;
    }
}
