using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>A volunteer of the replay.</summary>
internal sealed record Volunteer(int Id, int Home, Load Car, int MinutesPerDay, int KilometresPerWeek, int RidesPerWeek, int Seed)
{
    private const int Minute = 60_000;
    private const int WeeksOff = 6;

    /// <summary>Chances to be free from morning to noon, in the afternoon, and in the evening.</summary>
    private static readonly (int From, int Until, double Chance)[] s_spans = [(420, 750, 0.42), (780, 1080, 0.34), (1050, 1290, 0.14)];

    private readonly Dictionary<IsoDayOfWeek, List<TimeWindow>> _pattern = DrawPattern(new Random(Seed));

    public static Volunteer Draw(int id, int home, Random random)
    {
        var seats = random.NextDouble() < 0.3 ? 3 : 4;
        var car = new Load(seats, random.NextDouble() < 0.5 ? 1 : 0, random.NextDouble() < 0.6 ? 1 : 0, random.NextDouble() < 0.06 ? 1 : 0, 1);
        return new Volunteer(id, home, car, 90 + (30 * random.Next(6)), 120 + (30 * random.Next(8)), 6 + (2 * random.Next(8)), random.Next());
    }

    /// <summary>When the volunteer is free on a day; empty on holidays and on days off, which come unforeseen.</summary>
    public List<TimeWindow> SpansOn(int day, IsoDayOfWeek weekday)
    {
        var random = new Random(Seed ^ (day * 7919));
        var weekOff = new Random(Seed ^ (day / 7 * 104_729)).Next(52) < WeeksOff;
        return weekOff || random.NextDouble() < 0.08 ? [] : _pattern.GetValueOrDefault(weekday, []);
    }

    private static Dictionary<IsoDayOfWeek, List<TimeWindow>> DrawPattern(Random random)
    {
        var pattern = new Dictionary<IsoDayOfWeek, List<TimeWindow>>();
        for (var weekday = IsoDayOfWeek.Monday; weekday <= IsoDayOfWeek.Sunday; weekday++)
        {
            var eagerness = weekday == IsoDayOfWeek.Sunday ? 0.2 : weekday == IsoDayOfWeek.Saturday ? 0.4 : 1;
            var spans = new List<TimeWindow>();
            foreach (var (from, until, chance) in s_spans)
            {
                var begin = from + (15 * random.Next(5));
                if (random.NextDouble() < chance * eagerness && (spans.Count == 0 || spans[^1].Latest < begin * Minute))
                    spans.Add(new TimeWindow(begin * Minute, (until - (15 * random.Next(4))) * Minute));
            }
            pattern[weekday] = spans;
        }
        return pattern;
    }
}
