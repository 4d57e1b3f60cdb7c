using System.Globalization;
using Mobilitaet.District.Demo.Amenities;
using Mobilitaet.District.Demo.Facts;
using Mobilitaet.District.Demo.Plane;
using Mobilitaet.District.Demo.Villages;

namespace Mobilitaet.District.Demo.Timetable;

/// <summary>Gives every village, every railway station and the quarters of the two largest towns a stop beside the street.</summary>
internal sealed class StopPlaces
{
    private const double PostFromCorner = 22;
    private const double PostFromMiddle = 3.5;

    /// <summary>Towns with a bus line of their own.</summary>
    private static readonly string[] s_townLineTowns = ["Eschwege", "Witzenhausen"];

    private readonly BusRoads _roads;
    private readonly Dictionary<string, StopPlace> _byName = [];
    private readonly Dictionary<int, StopPlace> _villageAtNode = [];

    public StopPlaces(DistrictFacts facts, BusRoads roads, IReadOnlyList<Village> villages, IReadOnlyList<Institution> institutions)
    {
        _roads = roads;
        foreach (var station in facts.Stations)
            Add(StationStop(station));
        foreach (var village in villages)
            AddVillage(village, villages.Count(v => v.Name == village.Name) > 1 && !village.IsSeat);
        foreach (var town in villages.Where(v => v.IsTown && s_townLineTowns.Contains(v.Name)))
            AddQuarters(town, institutions);
    }

    public IEnumerable<StopPlace> All => _byName.Values;

    public StopPlace Get(string name) => _byName[name];

    /// <summary>The village whose stop is at a street node that a bus passes; null between villages.</summary>
    public StopPlace? FindVillage(int node) => _villageAtNode.GetValueOrDefault(node);

    private void AddVillage(Village village, bool isAmbiguous)
    {
        var name = NameOf(village, isAmbiguous);
        var id = Id(village.Municipality.Name, village.IsTown ? name : village.Name);
        var node = village.IsTown ? _roads.StopNear(village.At) : village.CentreNodes[0];
        var stop = BusStop(id, name, node, village.Rank == "hamlet" ? 1 : 2) with
        {
            IsGrouped = village.IsSeat || village.Population > 900,
            IsStepFree = village.IsSeat ? true : null,
        };
        Add(stop);
        if (!village.IsTown)
            _villageAtNode.Add(node, stop);
    }

    /// <summary>Stops at what people go to in town, and at four corners of it.</summary>
    private void AddQuarters(Village town, IReadOnlyList<Institution> institutions)
    {
        var wanted = new[] { ("townhall", "Rathaus"), ("hospital", "Klinikum"), ("school", "Gesamtschule") };
        foreach (var (kind, label) in wanted)
        {
            var institution = institutions.First(i => i.Village == town && i.Kind == kind
                && (kind != "school" || i.Name.StartsWith(label, StringComparison.Ordinal)));
            AddQuarter(town, label, institution.At, true);
        }
        var reach = town.Radius * 0.62;
        AddQuarter(town, "Nordviertel", town.At + new PlanePoint(0, reach), null);
        AddQuarter(town, "Ostviertel", town.At + new PlanePoint(reach, 0), null);
        AddQuarter(town, "Südviertel", town.At + new PlanePoint(0, -reach), null);
        AddQuarter(town, "Westviertel", town.At + new PlanePoint(-reach, 0), null);
    }

    private void AddQuarter(Village town, string label, PlanePoint at, bool? isStepFree) =>
        Add(BusStop(Id(town.Name, label), $"{town.Name} {label}", _roads.StopNear(at), 2) with { IsStepFree = isStepFree });

    private StopPlace StationStop(StationFact station)
    {
        var id = station.Municipality is { } municipality ? Id(municipality.Name, station.Name) : $"wmk:ausserhalb:{Slug(station.Name)}";
        Platform[] tracks = station.Kind is "station" or "tram_stop"
            ? [new($"{id}:gleis-1", "1", station.At + new PlanePoint(-2, 3)), new($"{id}:gleis-2", "2", station.At + new PlanePoint(2, -3))]
            : [new($"{id}:gleis-1", "1", station.At)];
        var stop = new StopPlace(id, station.Name, station.At) { Tracks = tracks, IsStepFree = station.Kind != "halt" };
        if (!station.HasBuses)
            return stop with { IsGrouped = !station.IsOutside };
        return stop with { Node = _roads.StopNear(station.At), BusStops = Posts(id, _roads.StopNear(station.At), 2), IsGrouped = true };
    }

    private StopPlace BusStop(string id, string name, int node, int posts)
    {
        var stops = Posts(id, node, posts);
        return new StopPlace(id, name, stops[0].At.Towards(stops[^1].At, 0.5)) { Node = node, BusStops = stops };
    }

    /// <summary>Posts on the right of both directions, a little away from the corner and not opposite each other.</summary>
    private Platform[] Posts(string id, int node, int count)
    {
        var (first, forth) = _roads.FindAlong(node, PostFromCorner);
        var (second, same) = _roads.FindAlong(node, PostFromCorner + 14);
        PlanePoint[] posts = [first + (forth.Left * -PostFromMiddle), second + (same.Left * PostFromMiddle)];
        return [.. posts.Take(count).Select((post, index) => new Platform(FormattableString.Invariant($"{id}:{index + 1}"), index == 0 ? "A" : "B", post))];
    }

    private void Add(StopPlace stop) => _byName.Add(stop.Name, stop);

    private static string Id(string municipality, string name) =>
        $"wmk:{Slug(municipality)}:{Slug(name.StartsWith(municipality + " ", StringComparison.Ordinal) ? name[(municipality.Length + 1)..] : name)}";

    /// <summary>How lines call a village's stop: the village, with its municipality where two share the name.</summary>
    private static string NameOf(Village village, bool isAmbiguous) =>
        village.IsTown ? $"{village.Name} Markt" : isAmbiguous ? $"{village.Name} ({village.Municipality.Name})" : village.Name;

    private static string Slug(string name)
    {
        var plain = name.ToLower(CultureInfo.InvariantCulture).Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);
        return string.Join('-', string.Concat(plain.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
