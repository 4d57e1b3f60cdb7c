using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Testing;
using NodaTime;

namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>The demo district as a year of rides sees it: villages, offers with their weekly times, and driving between all of them.</summary>
internal sealed class ReplayDistrict
{
    private readonly double[] _peopleUpTo;
    private readonly ReachInput _input;
    private readonly IReadOnlyList<GeoPoint> _points;

    private ReplayDistrict(ReachInput input, GtfsFeed feed, IReadOnlyList<GeoPoint> points, TravelTimes times)
    {
        _input = input;
        Feed = feed;
        _points = points;
        Times = times;
        _peopleUpTo = new double[input.Places.Count];
        for (var i = 0; i < _peopleUpTo.Length; i++)
            _peopleUpTo[i] = (i == 0 ? 0 : _peopleUpTo[i - 1]) + input.Places[i].People;
    }

    /// <summary>Locations: first the villages, then the offers, then the stops of the timetable.</summary>
    public TravelTimes Times { get; }

    public IReadOnlyList<ReachPlace> Places => _input.Places;

    public IReadOnlyList<ReachOffer> Offers => _input.Offers;

    /// <summary>The buses, for a service with fixed stops and times.</summary>
    public GtfsFeed Feed { get; }

    public static async Task<ReplayDistrict> LoadAsync(DemoReach demo, string timetable)
    {
        var input = await demo.LoadInputAsync();
        var feed = GtfsFeed.Read(timetable, new GtfsNotices());
        GeoPoint[] points =
        [
            .. input.Places.Select(place => place.Position),
            .. input.Offers.Select(offer => offer.Position),
            .. feed.Stops.Select(stop => stop.Location ?? input.Places[0].Position),
        ];
        return new ReplayDistrict(input, feed, points, new StreetTimes(demo.Networks).Compute(TravelMode.Car, points, points).Times);
    }

    public int LocationOfOffer(int offer) => Places.Count + offer;

    public int LocationOfStop(int stop) => Places.Count + Offers.Count + stop;

    public GeoPoint PositionOf(int location) => _points[location];

    /// <summary>A village, drawn by the people who live there.</summary>
    public int DrawVillage(Random random)
    {
        var found = Array.BinarySearch(_peopleUpTo, random.NextDouble() * _peopleUpTo[^1]);
        return Math.Min(found < 0 ? ~found : found, _peopleUpTo.Length - 1);
    }

    /// <summary>What takes place on a weekday in one of the categories.</summary>
    public List<ReachSession> SessionsOn(IsoDayOfWeek weekday, params OfferCategory[] categories) =>
        [.. _input.Sessions.Where(session => session.Date.DayOfWeek == weekday && categories.Contains(Offers[session.Offer].Category))];
}
