using System.Globalization;
using Mobilitaet.District.Demo.Plane;
using Mobilitaet.District.Demo.Villages;
using NodaTime;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>Invents the ride requests of the demo day, a Tuesday: parties that want to reach a session in time and mostly need a way back.</summary>
internal sealed class RequestList(IReadOnlyList<Village> villages, IReadOnlyList<DemoOffer> offers, IReadOnlyList<DemoSession> sessions)
{
    private const int Count = 120;

    private static readonly string[] s_languages = ["ar", "ar|en", "fa", "ps", "uk|ru", "uk", "ti|en", "so", "tr", "ku|ar", "en|fr", "de"];

    private readonly SeededRandom _random = SeededRandom.For("requests");

    public List<DemoRequest> Invent()
    {
        var today = sessions.Where(s => s.Weekdays.Contains(IsoDayOfWeek.Tuesday)).ToList();
        var booked = new Dictionary<string, int>();
        var requests = new List<DemoRequest>();
        while (requests.Count < Count)
        {
            var session = _random.Pick(today);
            var offer = offers.First(o => o.Id == session.OfferId);
            var taken = booked.GetValueOrDefault(offer.Id);
            var home = DriverList.HomeVillage(villages, _random);
            if (taken >= Math.Min(offer.Capacity ?? 4, 6) || !_random.Chance(Appeal(home, offer)))
                continue;
            booked[offer.Id] = taken + 1;
            requests.Add(Invent(requests.Count + 1, home, offer, session));
        }
        return requests;
    }

    /// <summary>How likely somebody asks for a ride: hardly inside the same place, less and less with distance.</summary>
    private static double Appeal(Village home, DemoOffer offer)
    {
        if (home.Name == offer.Place)
            return 0.05;
        var kilometres = home.At.DistanceTo(PlanePoint.Of(offer.At.Latitude, offer.At.Longitude)) / 1000;
        return 1 / (1 + (kilometres * kilometres / 64));
    }

    private DemoRequest Invent(int number, Village home, DemoOffer offer, DemoSession session)
    {
        var isOpenHours = offer.Category is "advice" or "authority" or "interpreters" or "housing" or "health";
        var start = isOpenHours ? session.Start.PlusMinutes(30 * _random.Below((int)Period.Between(session.Start, session.End, PeriodUnits.Minutes).Minutes / 60)) : session.Start;
        var end = isOpenHours ? Earlier(session.End, start.PlusMinutes(60)) : session.End;
        var wheelchair = number % 29 == 0;
        var wayBack = !_random.Chance(0.12);
        var children = offer.Category is "childcare" or "leisure" or "health" || _random.Chance(0.2) ? Children() : [];
        return new DemoRequest(
            string.Create(CultureInfo.InvariantCulture, $"request-{number:000}"),
            string.Create(CultureInfo.InvariantCulture, $"Fahrgast {number}"),
            IsoDayOfWeek.Tuesday,
            _random.Chance(0.15) ? 2 : 1,
            children,
            wheelchair,
            !wheelchair && children.Any(age => age < 3),
            _random.Pick(s_languages).Split('|'),
            home.Name,
            _random.Pick(home.Houses).At.ToGeo(),
            offer.Id,
            offer.At,
            start.PlusMinutes(-30),
            start.PlusMinutes(-5),
            wayBack ? end.PlusMinutes(5) : null,
            wayBack ? end.PlusMinutes(50) : null,
            wayBack);
    }

    private List<int> Children() => [.. Enumerable.Range(0, 1 + (_random.Chance(0.35) ? 1 : 0)).Select(_ => 1 + _random.Below(9)).Order()];

    private static LocalTime Earlier(LocalTime a, LocalTime b) => a < b ? a : b;
}
