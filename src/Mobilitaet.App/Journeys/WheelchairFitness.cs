using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.App.Journeys;

/// <summary>What is known of a ride's vehicle and of the stops where one boards and alights; what is known not to suit is never part of a journey in a wheelchair.</summary>
public sealed record WheelchairFitness(Fitness Vehicle, IReadOnlyList<StopPlace> Stops)
{
    /// <summary>Null for ways on streets.</summary>
    public static WheelchairFitness? Of(Leg leg) => leg switch
    {
        RideLeg ride => new(ride.Trip.Wheelchair, StopsOf(leg)),
        FlexLeg flex => new(flex.Wheelchair, StopsOf(leg)),
        _ => null,
    };

    private static IReadOnlyList<StopPlace> StopsOf(Leg leg) =>
        [.. new[] { leg.From.Stop, leg.To.Stop }.OfType<StopPlace>().DistinctBy(stop => stop.Stop)];
}
