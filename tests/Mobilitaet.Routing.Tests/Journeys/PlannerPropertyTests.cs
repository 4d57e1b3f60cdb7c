using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>What must hold for every journey in a real region, whatever was asked.</summary>
public sealed class PlannerPropertyTests
{
    private const int Queries = 150;

    [Fact]
    public void What_is_found_by_departure_is_found_by_arrival()
    {
        foreach (var query in RandomQueries())
        {
            foreach (var journey in RealRegion.BadHersfeld.Planner.Find(query).Journeys.Where(journey => journey.Layers == JourneyLayers.Bus))
            {
                var back = query with { DepartAt = null, ArriveBy = journey.Arrival.ToInstant() };
                Assert.Contains(RealRegion.BadHersfeld.Planner.Find(back).Journeys, other => other.Layers == JourneyLayers.Bus
                    && other.Departure.ToInstant() >= journey.Departure.ToInstant() && other.Changes <= journey.Changes);
            }
        }
    }

    [Fact]
    public void No_journey_beats_another()
    {
        foreach (var query in RandomQueries())
        {
            var journeys = RealRegion.BadHersfeld.Planner.Find(query).Journeys;
            foreach (var a in journeys)
            {
                Assert.DoesNotContain(journeys, b => b != a && b.Layers == a.Layers && b.Departure.ToInstant() >= a.Departure.ToInstant()
                    && b.Arrival.ToInstant() <= a.Arrival.ToInstant() && b.Changes <= a.Changes);
            }
            Assert.Equal(journeys.Select(journey => journey.Departure.ToInstant()).Order(), journeys.Select(journey => journey.Departure.ToInstant()));
        }
    }

    [Fact]
    public void Many_threads_get_the_same_answers_as_one()
    {
        var queries = RandomQueries().ToArray();
        var planner = RealRegion.BadHersfeld.Planner;
        var alone = queries.Select(query => Texts(planner, query)).ToArray();
        var together = new string[queries.Length];
        Parallel.For(0, queries.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Texts(planner, queries[i]));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_layer_more_never_takes_a_journey_away()
    {
        JourneyLayers[] extras = [JourneyLayers.OnDemand, JourneyLayers.BicycleToStop, JourneyLayers.DriveToStop, JourneyLayers.DriveFromStop];
        var random = new Random(11);
        foreach (var query in RandomQueries().Take(60))
        {
            var fewer = extras.Where(_ => random.Next(2) == 0).Aggregate(JourneyLayers.Bus, (all, layer) => all | layer);
            var more = fewer | extras[random.Next(extras.Length)];
            var journeys = RealRegion.BadHersfeld.Planner.Find(query with { Layers = more, Geometry = false }).Journeys;
            var latest = query.DepartAt!.Value + query.Window;
            foreach (var journey in RealRegion.BadHersfeld.Planner.Find(query with { Layers = fewer, Geometry = false }).Journeys
                .Where(journey => journey.Departure.ToInstant() <= latest))
            {
                Assert.Contains(journeys, other => (other.Layers & ~journey.Layers) == 0 && other.Departure.ToInstant() >= journey.Departure.ToInstant()
                    && other.Arrival.ToInstant() <= journey.Arrival.ToInstant() && other.Changes <= journey.Changes);
            }
        }
    }

    private static string Texts(JourneyPlanner planner, JourneyQuery query) =>
        string.Join('\n', planner.Find(query).Journeys.Select(SmallTown.Describe));

    private static IEnumerable<JourneyQuery> RandomQueries()
    {
        var region = RealRegion.BadHersfeld;
        var random = new Random(7);
        var stops = region.Timetable.ListStops().Select(region.Timetable.PositionOf).ToList();
        for (var i = 0; i < Queries; i++)
        {
            yield return new JourneyQuery
            {
                From = JourneyPlace.At(stops[random.Next(stops.Count)]),
                To = JourneyPlace.At(stops[random.Next(stops.Count)]),
                DepartAt = region.At(5 + random.Next(15), random.Next(60)),
            };
        }
    }
}
