using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Weeks;

/// <summary>What a driver does on one or more days.</summary>
/// <param name="Milliseconds">Time on tour.</param>
/// <param name="Metres">Way.</param>
/// <param name="Rides">Rides.</param>
public readonly record struct WeekLoad(long Milliseconds, long Metres, int Rides)
{
    public static WeekLoad operator +(WeekLoad left, WeekLoad right) =>
        new(left.Milliseconds + right.Milliseconds, left.Metres + right.Metres, left.Rides + right.Rides);

    /// <summary>What a plan asks of a driver.</summary>
    public static WeekLoad Of(PoolPlan plan, int vehicle)
    {
        var load = default(WeekLoad);
        foreach (var tour in plan.Tours)
        {
            if (tour.VehicleId == vehicle)
                load += new WeekLoad(tour.Milliseconds, tour.Metres ?? 0, tour.Stops.Count(stop => stop.Kind == StopKind.Pickup));
        }
        return load;
    }

    public bool IsWithin(WeekLimit limit) => !(Milliseconds > limit.Milliseconds || Metres > limit.Metres || Rides > limit.Rides);
}
