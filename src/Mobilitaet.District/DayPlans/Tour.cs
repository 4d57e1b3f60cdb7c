using Mobilitaet.District.Drivers;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>One driver's ordered stops from home to home.</summary>
public sealed class Tour
{
    public int Id { get; init; }

    public int DayPlanId { get; init; }

    public int DriverId { get; init; }

    public Driver? Driver { get; init; }

    /// <summary>When the driver leaves home.</summary>
    public LocalTime Departure { get; init; }

    /// <summary>When the driver is home again.</summary>
    public LocalTime Return { get; init; }

    public int Metres { get; init; }

    public List<TourStop> Stops { get; } = [];

    /// <summary>Whether the same driver does the same at the same times.</summary>
    public bool IsSameAs(Tour other) =>
        (DriverId, Departure, Return, Metres, Stops.Count) == (other.DriverId, other.Departure, other.Return, other.Metres, other.Stops.Count)
        && Stops.Zip(other.Stops).All(pair => pair.First.IsSameAs(pair.Second));
}
