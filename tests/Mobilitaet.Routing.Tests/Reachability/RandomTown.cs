using System.Globalization;
using Mobilitaet.Routing.Tests.Journeys;

namespace Mobilitaet.Routing.Tests.Reachability;

/// <summary>Four villages in a row, two doors each, with random trips between their stops; some must be booked.</summary>
internal sealed class RandomTown
{
    private const string Stops = "ACDEGH";
    private static readonly string Far = new('-', 55);
    private readonly List<(string Line, string Calls)> _trips = [];

    public RandomTown(int seed)
    {
        var random = new Random(seed);
        for (var count = random.Next(3, 14); count > 0; count--)
            _trips.Add(AnyTrip(random));
        Notice = random.Next(0, 240);
    }

    /// <summary>Minutes.</summary>
    public int Notice { get; }

    public IReadOnlyList<(string Line, string Calls)> Trips => _trips;

    /// <summary>The town with trips more than it has.</summary>
    public SmallTown Build(params (string Line, string Calls)[] more)
    {
        var town = SmallTown.Draw($"A---B{Far}C-D{Far}E---F----{Far}G--H", string.Join(' ', Stops.ToCharArray()));
        town.Feed.With("booking_rules.txt", string.Create(CultureInfo.InvariantCulture,
            $"booking_rule_id,booking_type,prior_notice_duration_min,prior_notice_last_day,prior_notice_last_time\nR,1,{Notice},,"));
        foreach (var (line, calls) in _trips.Concat(more))
            town.Trip(line, calls);
        return town;
    }

    /// <summary>The town with two or three call buses between the areas around A, B and E, F and the groups of stops C, D and G, H.</summary>
    public SmallTown BuildWithCallBuses(int seed)
    {
        var town = Build();
        town.Feed
            .With("location_groups.txt", "location_group_id,location_group_name\nW,West\nE,Ost")
            .With("location_group_stops.txt", "location_group_id,stop_id\nW,C\nW,D\nE,G\nE,H")
            .With("locations.geojson", $$"""
                {"type":"FeatureCollection","features":[{{Outline("west", town.Door("A"), town.Door("B"))}},{{Outline("east", town.Door("E"), town.Door("F"))}}]}
                """);
        string[] places = ["area:west", "area:east", "group:W", "group:E"];
        var random = new Random(seed);
        for (var count = random.Next(2, 4); count > 0; count--)
        {
            var hour = random.Next(5, 18);
            town.Flex("715", places[random.Next(4)], places[random.Next(4)], $"{hour}:{random.Next(10, 60)}-{hour + random.Next(1, 5)}:{random.Next(10, 60)}");
        }
        return town;
    }

    private static string Outline(string id, GeoPoint west, GeoPoint east)
    {
        const double Margin = 0.0005;
        string Corner(GeoPoint at, double north, double shift) => FormattableString.Invariant($"[{at.Longitude + shift},{at.Latitude + north}]");
        var ring = string.Join(',', Corner(west, -Margin, -Margin), Corner(west, Margin, -Margin), Corner(east, Margin, Margin), Corner(east, -Margin, Margin), Corner(west, -Margin, -Margin));
        return $$$"""{"type":"Feature","id":"{{{id}}}","properties":{},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";
    }

    public static GeoPoint[] DoorsOf(SmallTown town) => [.. "ABCDEFGH".Select(letter => town.Door(letter.ToString()))];

    /// <summary>The same calls so many minutes later, without their booking.</summary>
    public static string Shift(string calls, int minutes) => string.Join(", ", calls.Split(", ").Select(call =>
    {
        var parts = call.TrimEnd('?').Split(' ', ':');
        return Call(parts[0][0], (int.Parse(parts[1], CultureInfo.InvariantCulture) * 60) + int.Parse(parts[2], CultureInfo.InvariantCulture) + minutes);
    }));

    private static (string Line, string Calls) AnyTrip(Random random)
    {
        var (time, length, booked) = (random.Next(0, 25 * 60), random.Next(2, 6), random.Next(3) == 0 ? "?" : "");
        var calls = new List<string>();
        for (var i = 0; i < length; i++)
        {
            calls.Add(Call(Stops[random.Next(Stops.Length)], time) + booked);
            time += random.Next(1, 20);
        }
        return ($"{random.Next(1, 4)}", string.Join(", ", calls));
    }

    private static string Call(char stop, int time) => string.Create(CultureInfo.InvariantCulture, $"{stop} {time / 60}:{time % 60:00}");
}
