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
