using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>A thousand random trips in each of two real regions; every leg is checked against the raw feed and the street engine.</summary>
public sealed class RealJourneyTests
{
    private const int Trips = 1000;

    public static TheoryData<string> Regions => ["Bad Hersfeld", "Addison"];

    [Theory]
    [MemberData(nameof(Regions))]
    public void Every_leg_of_a_thousand_journeys_agrees_with_the_feed_and_the_streets(string name)
    {
        var region = name == "Addison" ? RealRegion.Addison : RealRegion.BadHersfeld;
        var feed = RawFeed.Open(region.FeedPath);
        var check = new JourneyCheck(region, feed);
        var random = new Random(20210408);
        var stops = region.Timetable.ListStops().Select(region.Timetable.PositionOf).ToList();
        var rides = 0;
        for (var i = 0; i < Trips; i++)
        {
            var query = RandomQuery(region, random, stops);
            foreach (var journey in region.Planner.Find(query).Journeys)
            {
                check.Check(journey, query);
                rides += journey.Legs.OfType<RideLeg>().Count();
            }
        }
        Assert.True(rides > Trips, $"only {rides} rides were found");
    }

    /// <summary>Doors within some 500 m of stops, between 5 and 22 o'clock.</summary>
    private static JourneyQuery RandomQuery(RealRegion region, Random random, List<GeoPoint> stops)
    {
        var time = region.At(5 + random.Next(17), random.Next(60));
        var query = new JourneyQuery
        {
            From = JourneyPlace.At(Near(stops[random.Next(stops.Count)], random)),
            To = JourneyPlace.At(Near(stops[random.Next(stops.Count)], random)),
            DepartAt = time,
            Walking = (TravelMode)((int)TravelMode.Foot + random.Next(2)),
        };
        return random.Next(2) == 0 ? query : query with { DepartAt = null, ArriveBy = time };
    }

    private static GeoPoint Near(GeoPoint point, Random random) =>
        new(point.Latitude + ((random.NextDouble() - 0.5) * 0.008), point.Longitude + ((random.NextDouble() - 0.5) * 0.012));
}
