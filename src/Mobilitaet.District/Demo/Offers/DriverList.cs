using System.Globalization;
using Mobilitaet.District.Demo.Villages;
using NodaTime;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>Invents the volunteer drivers: more where more people live, most of them free on the demo day.</summary>
internal static class DriverList
{
    private const int Count = 40;

    private static readonly string[] s_languages = ["de", "de|en", "de", "de|en", "de|ru", "de|ar", "de|en|fr", "de|tr", "de|uk", "de|fa"];
    private static readonly string[] s_mornings = ["07:00-12:30", "07:30-12:00", "07:30-13:00", "08:00-13:30"];
    private static readonly string[] s_afternoons = ["12:30-17:00", "13:00-18:00", "14:00-19:00", "15:00-20:30"];

    public static List<DemoDriver> Invent(IReadOnlyList<Village> villages)
    {
        var random = SeededRandom.For("drivers");
        return [.. Enumerable.Range(1, Count).Select(number => Invent(number, HomeVillage(villages, random), random))];
    }

    private static DemoDriver Invent(int number, Village village, SeededRandom random)
    {
        var isVan = number % 13 == 0;
        return new DemoDriver(
            string.Create(CultureInfo.InvariantCulture, $"driver-{number:00}"),
            string.Create(CultureInfo.InvariantCulture, $"Fahrer {number}"),
            village.Name,
            random.Pick(village.Houses).At.ToGeo(),
            isVan ? 6 : random.Pick([3, 4, 4, 4]),
            random.Pick([0, 1, 1, 2]),
            random.Pick([0, 1, 2]),
            isVan || number % 17 == 0 ? 1 : 0,
            random.Pick(s_languages).Split('|'),
            random.Chance(0.6) ? new LocalDate(2027, 3, 31).PlusDays(random.Below(1200)) : null,
            random.Pick([90, 120, 120, 150, 180]),
            random.Pick([80, 120, 150, 200, 250]),
            random.Pick([4, 6, 8, 10, 12]),
            Availability(random));
    }

    private static List<DemoAvailability> Availability(SeededRandom random)
    {
        var times = new List<DemoAvailability>();
        foreach (var day in (IsoDayOfWeek[])[IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday])
        {
            var likely = day == IsoDayOfWeek.Tuesday ? 0.8 : 0.3;
            if (random.Chance(likely))
                Add(day, random.Pick(s_mornings));
            if (random.Chance(likely * 0.8))
                Add(day, random.Pick(s_afternoons));
        }
        if (times.Count == 0)
            Add(IsoDayOfWeek.Tuesday, s_mornings[0]);
        return times;

        void Add(IsoDayOfWeek day, string hours)
        {
            var (from, until) = (DemoFormat.Time(hours[..5]), DemoFormat.Time(hours[6..]));
            if (times.Count > 0 && times[^1].Weekday == day && times[^1].Until >= from)
                times[^1] = times[^1] with { Until = until };
            else
                times.Add(new DemoAvailability(day, from, until));
        }
    }

    /// <summary>A village with houses, drawn by population so that most drivers live in towns but every corner may have one.</summary>
    public static Village HomeVillage(IReadOnlyList<Village> villages, SeededRandom random)
    {
        var lived = villages.Where(v => v.Houses.Count > 2).ToList();
        var at = random.Between(0, lived.Sum(v => Math.Sqrt(v.Population)));
        foreach (var village in lived)
        {
            at -= Math.Sqrt(village.Population);
            if (at < 0)
                return village;
        }
        return lived[^1];
    }
}
