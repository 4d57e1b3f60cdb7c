using System.Globalization;
using Mobilitaet.District.Demo.Amenities;
using Mobilitaet.District.Demo.Villages;
using NodaTime;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>Gives every curated offer a house of the demo map and its invented details.</summary>
internal sealed class OfferPlacing(IReadOnlyList<Village> villages, IReadOnlyList<Institution> institutions)
{
    public static readonly LocalDate TermStart = new(2026, 1, 5);
    public static readonly LocalDate TermEnd = new(2030, 12, 20);

    private readonly SeededRandom _random = SeededRandom.For("offers");
    private readonly HashSet<Institution> _hosts = [];

    public List<DemoOffer> Place() => [.. OfferCatalogue.All.Select(Place)];

    public static List<DemoSession> Sessions(IReadOnlyList<DemoOffer> offers)
    {
        var sessions = new List<DemoSession>();
        foreach (var (kind, offer) in OfferCatalogue.All.Zip(offers).Where(o => o.First.Category != "childcare"))
        {
            foreach (var time in kind.Times.Split(';'))
            {
                var (days, hours) = (time.Split(' ')[0], time.Split(' ')[1].Split('-'));
                sessions.Add(new DemoSession(offer.Id, DemoFormat.Weekdays(days), DemoFormat.Time(hours[0]), DemoFormat.Time(hours[1]), TermStart, TermEnd, true));
            }
        }
        return sessions;
    }

    private DemoOffer Place(OfferKind kind, int index)
    {
        var village = villages.First(v => v.Name == kind.Place);
        var isKindergarten = kind.House == "kindergarten";
        var isChildcare = kind.Category == "childcare";
        var host = institutions
            .Where(i => i.Village == village && i.Kind == kind.House)
            .OrderBy(i => _hosts.Contains(i) ? 1 : 0)
            .FirstOrDefault();
        if (host is not null)
            _hosts.Add(host);
        var house = host is null ? FreeHouse(village) : null;
        int? capacity = kind.Capacity == 0 ? null : kind.Capacity;
        return new DemoOffer(
            string.Create(CultureInfo.InvariantCulture, $"offer-{index + 1:00}"),
            kind.Category,
            isKindergarten ? host!.Name : kind.Title,
            kind.Provider,
            village.Municipality.Ags,
            village.Name,
            host?.Address ?? house!.Address,
            (host?.At ?? house!.At).ToGeo(),
            kind.Languages.Split('|'),
            kind.Level.Length == 0 ? null : kind.Level,
            isChildcare ? _random.Pick([12, 18, 24, 36]) : kind.Title.Contains("Jugend", StringComparison.Ordinal) ? 16 * 12 : null,
            isChildcare ? 78 : null,
            capacity,
            capacity is { } places ? Math.Max(0, _random.Below(8) - 1) * Math.Min(places, 40) / 40 : null,
            host is not null && host.Kind is "townhall" or "library" or "community_centre" || _random.Chance(0.4),
            string.Create(CultureInfo.InvariantCulture, $"demo-{index + 1:00}@example.org"),
            TermStart,
            TermEnd,
            isChildcare ? kind.Times + "; PH off" : null,
            new LocalDate(2026, 9, 1).PlusDays(_random.Below(40)));
    }

    private House FreeHouse(Village village)
    {
        var house = _random.Pick(village.Houses.Where(h => !h.IsTaken && h.At.DistanceTo(village.At) < village.Radius * 0.6).ToList());
        house.IsTaken = true;
        return house;
    }
}
