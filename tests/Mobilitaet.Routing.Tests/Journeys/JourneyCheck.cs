using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>Checks a journey against the raw feed and the street engine.</summary>
internal sealed class JourneyCheck(RealRegion region, RawFeed feed)
{
    private const int SecondsOffStreet = 1;

    public void Check(Journey journey, JourneyQuery query)
    {
        CheckEnds(journey, query);
        for (var i = 0; i < journey.Legs.Count; i++)
        {
            if (i > 0)
                CheckJoin(journey.Legs[i - 1], journey.Legs[i], query);
            if (journey.Legs[i] is RideLeg ride)
                CheckRide(ride);
            else if (journey.Legs[i] is StreetLeg street)
                CheckWalk(street);
        }
        CheckChanges(journey, query);
    }

    private static void CheckEnds(Journey journey, JourneyQuery query)
    {
        Assert.Equal(query.From.Position, journey.Legs[0].From.Position);
        Assert.Equal(query.To.Position, journey.Legs[^1].To.Position);
        if (query.DepartAt is { } departAt)
            Assert.True(journey.Departure.ToInstant() >= departAt);
        if (query.ArriveBy is { } arriveBy)
            Assert.True(journey.Arrival.ToInstant() <= arriveBy);
    }

    private static void CheckJoin(Leg before, Leg after, JourneyQuery query)
    {
        Assert.Equal(before.To.Position, after.From.Position);
        Assert.Equal(before.To.Stop?.Stop, after.From.Stop?.Stop);
        Assert.True(after.Departure.ToInstant() >= before.Arrival.ToInstant());
        if (query.Geometry)
            Assert.True(before.Geometry[^1].MetresTo(after.Geometry[0]) < 500);
    }

    /// <summary>Between two rides lie at least the walk and the slack.</summary>
    private void CheckChanges(Journey journey, JourneyQuery query)
    {
        var rides = journey.Legs.OfType<RideLeg>().ToList();
        for (var i = 1; i < rides.Count; i++)
        {
            if (rides[i].StaysSeated)
                continue;
            var between = (rides[i].Departure.ToInstant() - rides[i - 1].Arrival.ToInstant()).TotalSeconds;
            var walk = journey.Legs.SkipWhile(leg => leg != rides[i - 1]).Skip(1).TakeWhile(leg => leg != rides[i]).Sum(leg => leg.Seconds);
            // Where the feed promises that the second vehicle waits, no slack is needed.
            var slack = feed.Waits(rides[i - 1].To.Stop!.Id, rides[i].From.Stop!.Id) ? 0 : query.SlackSeconds;
            Assert.True(between >= walk + slack, $"{between} s to change at {rides[i].From.Name}, {walk} s of them walking");
        }
    }

    private void CheckRide(RideLeg ride)
    {
        Assert.True(feed.Runs(ride.Trip.Id, ride.ServiceDate), $"{ride.Trip.Id} does not run on {ride.ServiceDate}");
        Assert.Equal(feed.RouteOf(ride.Trip.Id), ride.Line.Id);
        var start = ride.ServiceDate.At(LocalTime.Noon).InZoneLeniently(region.Timetable.Zone).ToInstant() - Duration.FromHours(12);
        Assert.True(
            feed.Serves(ride.Trip.Id, ride.From.Stop!.Id, Seconds(start, ride.Departure), ride.To.Stop!.Id, Seconds(start, ride.Arrival)),
            $"{ride.Trip.Id} is not at {ride.From.Name} at {ride.Departure:HH:mm:ss} and at {ride.To.Name} at {ride.Arrival:HH:mm:ss}");
        Assert.Equal(ride.Departure, ride.Calls[0].Departure);
        Assert.Equal(ride.Arrival, ride.Calls[^1].Arrival);
    }

    /// <summary>The engine's own search gives the same duration; the steps from door and stop to the street come on top at 1 m/s.</summary>
    private void CheckWalk(StreetLeg walk)
    {
        var network = region.Streets.Get(walk.Mode);
        var (from, to) = (network.Snap(walk.From.Position), network.Snap(walk.To.Position));
        var streets = network.CreateRouteSearch().FindDuration(from, to);
        Assert.NotNull(streets);
        var expected = (streets.Value / 1000.0) + from.MetresAway + to.MetresAway;
        Assert.InRange(walk.Seconds, expected - SecondsOffStreet, expected + SecondsOffStreet);
        Assert.NotEmpty(walk.Steps);
        Assert.Equal(Maneuver.Depart, walk.Steps[0].Maneuver);
    }

    private static int Seconds(Instant start, ZonedDateTime time) => (int)(time.ToInstant() - start).TotalSeconds;
}
